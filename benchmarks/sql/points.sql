CREATE TEMP TABLE point AS
WITH asked AS (
    SELECT subject, arg_min(motion, place) AS motion, arg_min(due_on, place) AS due_on, min(happened_on) AS asked_on FROM standing WHERE kind = 'Asked' GROUP BY subject
), done AS (
    SELECT subject, arg_max(kind, place) AS kind, arg_max(quality, place) AS quality, arg_max("ground", place) AS reason, max(happened_on) AS done_on
    FROM standing WHERE kind IN ('Answered', 'Refused') GROUP BY subject
)
SELECT motion, coalesce(done_on > due_on, false) AS after_due, CASE
    WHEN kind = 'Answered' THEN CASE WHEN quality = 'partly' THEN 'partly' ELSE 'answered' END
    WHEN kind = 'Refused' THEN CASE WHEN reason = 'not-held' THEN 'not-held' ELSE 'refused' END
    WHEN due_on < $as_of THEN 'late' ELSE 'outstanding' END AS state
FROM asked LEFT JOIN done USING (subject) WHERE asked_on >= $since;

-- by-state: state, points, after_due
SELECT state, count(*), count(*) FILTER (after_due) FROM point GROUP BY state;

-- by-motion: motion, points
SELECT motion, count(*) FROM point GROUP BY motion;
