-- Each step changes how a promise stands only from where it may: so it is walked, step by step.
CREATE TEMP TABLE promise AS
WITH RECURSIVE step AS (
    SELECT subject, kind, is_accepted, happened_on, row_number() OVER (PARTITION BY subject ORDER BY place) AS n
    FROM standing WHERE subject IN (SELECT subject FROM standing WHERE kind = 'UndertakingRecorded')
        AND (kind LIKE 'Undertaking%' OR kind LIKE 'Evidence%')
), walk AS (
    SELECT subject, n, 'said' AS stage FROM step WHERE n = 1
    UNION ALL
    SELECT step.subject, step.n, CASE
        WHEN kind = 'UndertakingAccepted' AND stage = 'said' THEN 'accepted'
        WHEN kind = 'UndertakingDisowned' AND stage = 'said' THEN 'disowned'
        WHEN kind = 'EvidenceOffered' AND stage IN ('accepted', 'broken') THEN 'offered'
        WHEN kind = 'EvidenceJudged' AND stage = 'offered' THEN CASE WHEN is_accepted THEN 'kept' ELSE 'accepted' END
        WHEN kind = 'UndertakingBroken' AND stage IN ('accepted', 'offered') THEN 'broken'
        WHEN kind = 'UndertakingSuperseded' AND stage IN ('said', 'accepted', 'offered', 'broken') THEN 'superseded'
        ELSE stage END
    FROM walk JOIN step ON step.subject = walk.subject AND step.n = walk.n + 1
), said AS (
    SELECT subject, bound, due_on, criterion IS NOT NULL AS has_criterion FROM standing WHERE kind = 'UndertakingRecorded'
)
SELECT subject, bound, due_on, has_criterion, stage, CASE
    WHEN stage = 'said' THEN 'not-accepted'
    WHEN stage NOT IN ('accepted', 'offered') THEN stage
    WHEN due_on < $as_of THEN 'overdue'
    WHEN due_on - $as_of <= 30 THEN 'due'
    ELSE 'open' END AS state
FROM (SELECT subject, arg_max(stage, n) AS stage FROM walk GROUP BY subject) JOIN said USING (subject);

-- by-state: state, undertakings
SELECT state, count(*) FROM promise GROUP BY state;

-- by-bound: bound, undertakings
SELECT bound, count(*) FROM promise GROUP BY bound;

-- marks: mark, undertakings
SELECT 'binding', count(*) FROM promise WHERE state IN ('open', 'due', 'overdue')
UNION ALL SELECT 'broken-or-overdue', count(*) FROM promise WHERE state IN ('broken', 'overdue')
UNION ALL SELECT 'evidence-waiting', count(*) FROM promise WHERE stage = 'offered'
UNION ALL SELECT 'without-day', count(*) FROM promise WHERE due_on IS NULL
UNION ALL SELECT 'without-criterion', count(*) FROM promise WHERE NOT has_criterion
UNION ALL SELECT 'kept-late', count(*) FROM promise
    WHERE state = 'kept' AND due_on < (SELECT max(happened_on) FROM standing s WHERE s.subject = promise.subject AND kind = 'EvidenceOffered');
