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
