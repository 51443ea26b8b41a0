CREATE TEMP TABLE point AS
WITH asked AS (
    SELECT subject, arg_min(motion, place) AS motion, arg_min(addressee, place) AS addressee, arg_min(due_on, place) AS due_on,
        min(happened_on) AS asked_on FROM standing WHERE kind = 'Asked' GROUP BY subject
), course AS (
    SELECT * FROM standing WHERE kind IN ('Answered', 'Refused') OR (kind IN ('OrganDirected', 'AnswerJudged') AND due_on IS NOT NULL)
), done AS (
    SELECT subject, arg_max(kind, place) AS kind, arg_max(quality, place) AS quality, arg_max("ground", place) AS reason, max(happened_on) AS done_on,
        arg_max(due_on, place) FILTER (kind IN ('OrganDirected', 'AnswerJudged')) AS new_due_on
    FROM course GROUP BY subject
)
SELECT motion, addressee, coalesce(kind IN ('Answered', 'Refused') AND done_on > coalesce(new_due_on, due_on), false) AS after_due, CASE
    WHEN kind = 'Answered' THEN CASE WHEN quality IN ('partly', 'not-held') THEN quality ELSE 'answered' END
    WHEN kind = 'Refused' THEN CASE WHEN reason = 'not-held' THEN 'not-held' ELSE 'refused' END
    WHEN coalesce(new_due_on, due_on) < $as_of THEN 'late' ELSE 'outstanding' END AS state
FROM asked LEFT JOIN done USING (subject) WHERE asked_on >= $since;

-- by-state: state, points, after_due
SELECT state, count(*), count(*) FILTER (after_due) FROM point GROUP BY state;

-- by-motion: motion, points
SELECT motion, count(*) FROM point GROUP BY motion;

-- by-addressee: addressee, points
SELECT addressee, count(*) FROM point GROUP BY addressee;
