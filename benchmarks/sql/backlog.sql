CREATE TEMP TABLE stock AS
WITH spell AS (
    SELECT turned_on AS began_on, next_on AS ended_on, (opened_on + INTERVAL 6 MONTH)::DATE AS due_on FROM turn WHERE NOT closed
), part AS (
    SELECT first, least(last_day(first), $as_of) AS last FROM (
        SELECT greatest(date_trunc('month', m)::DATE, $since) AS first
        FROM unnest(generate_series(date_trunc('month', $since), $as_of, INTERVAL 1 MONTH)) AS m(m)
    )
), day AS (
    SELECT CASE n WHEN 0 THEN 'now' ELSE 'the last ' || n || ' months' END AS spell, n::DOUBLE AS months,
        CASE WHEN last_day($as_of) = $as_of THEN last_day(($as_of - to_months(n))::DATE)
        ELSE ($as_of - to_months(n))::DATE END AS since
    FROM unnest([0, 3, 6, 12]) AS n(n)
    UNION ALL
    SELECT 'the whole period', (SELECT sum((last - first + 1) / day(last_day(first))) FROM part), $since - 1
)
SELECT day.spell, months,
    count(*) FILTER (began_on <= since AND (ended_on IS NULL OR ended_on > since)) AS open,
    count(*) FILTER (began_on <= since AND (ended_on IS NULL OR ended_on > since) AND due_on < since) AS beyond,
    count(*) FILTER (ended_on > since) AS closed,
    count(*) FILTER (ended_on > since AND due_on < ended_on - 1 AND began_on <= ended_on - 1) AS was_beyond
FROM spell, day GROUP BY day.spell, months;

-- backlog: at, open, beyond, within, share
SELECT CASE spell WHEN 'now' THEN 'now' ELSE 'a-year-earlier' END, open, beyond, open - beyond, beyond / open
FROM stock WHERE spell IN ('now', 'the last 12 months');

-- clearing: which, window, stock, entered, left, months, earliest, latest, if_no_more_came, never
WITH now AS (
    SELECT open AS open_now, beyond AS beyond_now FROM stock WHERE spell = 'now'
), flow AS (
    SELECT spell, months, 'open' AS which, open_now AS stock, open_now - open + closed AS entered, closed AS leaving FROM stock, now WHERE spell <> 'now'
    UNION ALL
    SELECT spell, months, 'beyond-the-limit', beyond_now, beyond_now - beyond + was_beyond, was_beyond FROM stock, now WHERE spell <> 'now'
), rate AS (
    SELECT *, leaving - entered AS net, 1.959964 * sqrt(leaving + entered) AS spread FROM flow
)
SELECT which, spell, stock, entered, leaving,
    CASE WHEN net > 0 THEN stock * months / net END,
    CASE WHEN net + spread > 0 THEN stock * months / (net + spread) END,
    CASE WHEN net - spread > 0 THEN stock * months / (net - spread) END,
    CASE WHEN leaving > 0 THEN stock * months / leaving END,
    net <= 0
FROM rate;
