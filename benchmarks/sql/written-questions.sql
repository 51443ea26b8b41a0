CREATE TEMP TABLE question AS
WITH tabled AS (
    SELECT subject, arg_min(addressee, place) AS addressee, arg_min(due_on, place) AS due_on, min(happened_on) AS tabled_on
    FROM standing WHERE kind = 'QuestionTabled' GROUP BY subject
), came AS (
    SELECT subject, min(happened_on) FILTER (kind = 'QuestionAnswered') AS answered_on,
        bool_or(kind = 'QuestionWithdrawn') AS withdrawn, bool_or(kind = 'HoldingGiven') AS holding
    FROM standing WHERE kind IN ('QuestionAnswered', 'QuestionWithdrawn', 'HoldingGiven') GROUP BY subject
)
SELECT strftime(tabled_on, '%Y-%m') AS month, addressee, answered_on - tabled_on AS took, answered_on - due_on AS against_due,
    coalesce(holding, false) AS holding, CASE
    WHEN answered_on <= due_on THEN 'in_time'
    WHEN answered_on > due_on THEN 'late'
    WHEN withdrawn THEN 'withdrawn'
    WHEN due_on < $as_of THEN 'overdue' ELSE 'waiting' END AS state
FROM tabled LEFT JOIN came USING (subject) WHERE tabled_on >= $since;

-- by-month: month, questions, answered, in_time, late, withdrawn, waiting, overdue, holding
SELECT month, count(*), count(took), count(*) FILTER (state = 'in_time'), count(*) FILTER (state = 'late'),
    count(*) FILTER (state = 'withdrawn'), count(*) FILTER (state = 'waiting'), count(*) FILTER (state = 'overdue'), count(*) FILTER (holding)
FROM question GROUP BY month;

-- by-addressee: addressee, questions, answered, in_time, late, withdrawn, waiting, overdue, holding
SELECT addressee, count(*), count(took), count(*) FILTER (state = 'in_time'), count(*) FILTER (state = 'late'),
    count(*) FILTER (state = 'withdrawn'), count(*) FILTER (state = 'waiting'), count(*) FILTER (state = 'overdue'), count(*) FILTER (holding)
FROM question GROUP BY addressee;

-- days-by-month: month, answered, median, p90, longest, against_due
SELECT month, count(took), quantile_cont(took, 0.5), quantile_cont(took, 0.9), max(took), quantile_cont(against_due, 0.5)
FROM question GROUP BY month;

-- days-by-addressee: addressee, answered, median, p90, longest, against_due
SELECT addressee, count(took), quantile_cont(took, 0.5), quantile_cont(took, 0.9), max(took), quantile_cont(against_due, 0.5)
FROM question GROUP BY addressee;
