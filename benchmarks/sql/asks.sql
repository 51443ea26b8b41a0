CREATE TEMP TABLE ask AS
WITH made AS (
    SELECT subject, happened_on AS made_on FROM standing WHERE kind = 'AskMade'
), taken AS (
    SELECT subject, arg_max(outcome, place) AS outcome, arg_max(happened_on, place) AS taken_on FROM standing WHERE kind = 'AskTaken' GROUP BY subject
)
SELECT subject, made_on, coalesce(outcome, 'open') AS state,
    CASE WHEN outcome IN ('done', 'declined') THEN taken_on ELSE $as_of END - made_on AS days
FROM made LEFT JOIN taken USING (subject);

-- by-state: state, asks
SELECT state, count(*) FROM ask GROUP BY state;

-- by-age: age, asks
SELECT CASE WHEN days <= 90 THEN 'up-to-90' WHEN days <= 180 THEN '91-180' WHEN days <= 365 THEN '181-365' ELSE 'over-365' END, count(*)
FROM ask WHERE state IN ('open', 'in-part') GROUP BY ALL;

-- asks: ask, days
SELECT subject, days FROM ask;
