-- codes: code, version, adopted_on, review_due_on, overdue
SELECT subject, arg_max(version, place), max(happened_on), arg_max(review_due_on, place), greatest(0, $as_of - arg_max(review_due_on, place))
FROM standing WHERE kind = 'Adopted' GROUP BY subject;

CREATE TEMP TABLE consultee AS
SELECT subject, consultee, lower(arg_max(kind, place)) AS status, max(happened_on) FILTER (kind = 'Invited') AS invited_on,
    max(happened_on) FILTER (kind = 'Met') AS met_on, max(happened_on) FILTER (kind = 'Responded') AS responded_on,
    arg_max("view", place) FILTER (kind = 'Responded') AS said
FROM standing WHERE kind IN ('Invited', 'Met', 'Responded', 'Declined', 'Objected') GROUP BY ALL;

-- by-status: status, consultees
SELECT status, count(*) FROM consultee GROUP BY ALL;

-- consultees: review, row, consultee, status, invited_on, met_on, responded_on, view, may_be_named
SELECT subject, row_number() OVER (ORDER BY subject, consultee)::VARCHAR, consultee, status, invited_on, met_on, responded_on, said,
    consultee IN (SELECT consultee FROM standing WHERE kind = 'NamingAgreed')
FROM consultee;

CREATE TEMP TABLE passed AS
SELECT subject, kind, place, happened_on, consultee, closes_on, reasons, is_formative FROM read_parquet($files) AS e
WHERE "index" < $known_at AND happened_on <= $as_of
AND kind IN ('ReviewOpened', 'ConsultationOpened', 'ConsultationExtended', 'Invited', 'Responded', 'ViewConsidered', 'PrivatelySpoken', 'NamingAgreed', 'NamingRefused')
AND NOT EXISTS (SELECT 1 FROM voided WHERE voided.entry = e."index");

-- naming: naming, consultees
SELECT CASE last WHEN 'NamingAgreed' THEN 'agreed' WHEN 'NamingRefused' THEN 'refused' ELSE 'has-not-said' END, count(*)
FROM consultee LEFT JOIN (
    SELECT consultee, arg_max(kind, place) AS last FROM passed WHERE kind IN ('NamingAgreed', 'NamingRefused') GROUP BY consultee
) USING (consultee) GROUP BY ALL;

-- talks: review, talks
SELECT subject, count(*) FILTER (kind = 'PrivatelySpoken') FROM passed WHERE subject LIKE 'V-%' GROUP BY subject;

CREATE TEMP TABLE put AS
SELECT subject, min(happened_on) FILTER (kind = 'ConsultationOpened') AS opened_on, arg_max(closes_on, place) AS closes_on,
    arg_min(is_formative, place) AS is_formative, count(reasons) > 0 AS has_reasons
FROM passed WHERE kind IN ('ConsultationOpened', 'ConsultationExtended') GROUP BY subject;

CREATE TEMP TABLE seen AS
SELECT given.subject, count(*) AS views, count(*) FILTER (answer.happened_on >= given.happened_on) AS considered
FROM (SELECT subject, consultee, max(happened_on) AS happened_on FROM passed WHERE kind = 'Responded' GROUP BY ALL) AS given
LEFT JOIN (SELECT subject, consultee, max(happened_on) AS happened_on FROM passed WHERE kind = 'ViewConsidered' GROUP BY ALL) AS answer
    USING (subject, consultee)
GROUP BY ALL;

-- The one review of this history has not ended, and no draft of it is final. The least are the 28 days of Rule 13(10).
-- fair: review, test, verdict, number, whole
SELECT subject, 'formative', CASE WHEN is_formative THEN 'met' ELSE 'not-met' END, NULL, NULL FROM put
UNION ALL SELECT subject, 'reasons', CASE WHEN has_reasons THEN 'met' ELSE 'not-met' END, NULL, NULL FROM put
UNION ALL SELECT subject, 'time', CASE WHEN closes_on - latest >= 28 THEN 'met' ELSE 'not-met' END, closes_on - latest, 28 FROM (
    SELECT put.subject, closes_on, max(greatest(happened_on, opened_on)) AS latest
    FROM put JOIN (SELECT subject, consultee, min(happened_on) AS happened_on FROM passed WHERE kind = 'Invited' GROUP BY ALL) USING (subject) GROUP BY ALL
)
UNION ALL SELECT subject, 'considered', CASE WHEN considered < views THEN 'cannot-be-told' ELSE 'met' END, considered, views FROM seen
