CREATE TEMP TABLE recommendation AS
WITH said AS (
    SELECT subject, place, happened_on, kind, is_accepted, coalesce(response, status) AS code FROM standing
    WHERE kind IN ('RecommendationAnswered', 'RecommendationMoved', 'EvidenceOffered', 'EvidenceJudged')
), latest AS (
    SELECT subject, arg_max(kind, place) AS kind, arg_max(code, place) AS code, arg_max(is_accepted, place) AS is_accepted
    FROM said GROUP BY subject
)
SELECT made.subject, made.inquiry, made.due_on, CASE
    WHEN latest.kind IS NULL THEN 'unanswered'
    WHEN latest.kind = 'EvidenceOffered' THEN 'offered'
    WHEN latest.kind = 'EvidenceJudged' THEN CASE WHEN latest.is_accepted THEN 'complete' ELSE 'in-progress' END
    ELSE latest.code END AS status
FROM (SELECT subject, inquiry, due_on FROM standing WHERE kind = 'RecommendationMade') AS made LEFT JOIN latest USING (subject);

CREATE TEMP TABLE headed AS
SELECT *, CASE WHEN status IN ('complete', 'unanswered') THEN status WHEN status IN ('rejected', 'not-progressed') THEN 'not-progressed'
    ELSE 'under-way' END AS heading FROM recommendation;

-- by-heading: heading, recommendations, overdue
SELECT heading, count(*), count(*) FILTER (due_on < $as_of AND heading IN ('under-way', 'unanswered')) FROM headed GROUP BY heading;

-- by-status: status, recommendations
SELECT status, count(*) FROM headed GROUP BY status;

-- by-inquiry: inquiry, reported, recommendations, missing, complete
SELECT standing.subject, recommendations, entered, recommendations - entered, complete FROM standing
JOIN (SELECT inquiry AS of_inquiry, count(*) AS entered, count(*) FILTER (heading = 'complete') AS complete FROM headed GROUP BY inquiry) ON of_inquiry = standing.subject
WHERE kind = 'InquiryReported';
