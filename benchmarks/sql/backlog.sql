CREATE TEMP TABLE stock AS
WITH spell AS (
    SELECT turned_on AS began_on, next_on AS ended_on, (opened_on + INTERVAL 6 MONTH)::DATE AS due_on FROM turn WHERE NOT closed
), day AS (
    SELECT months, CASE WHEN last_day($as_of) = $as_of THEN last_day(($as_of - to_months(months))::DATE)
        ELSE ($as_of - to_months(months))::DATE END AS since
    FROM unnest([0, 3, 6, 12]) AS months(months)
)
SELECT months,
    count(*) FILTER (began_on <= since AND (ended_on IS NULL OR ended_on > since)) AS open,
    count(*) FILTER (began_on <= since AND (ended_on IS NULL OR ended_on > since) AND due_on < since) AS beyond,
    count(*) FILTER (ended_on > since) AS closed,
    count(*) FILTER (ended_on > since AND due_on < ended_on - 1 AND began_on <= ended_on - 1) AS was_beyond
FROM spell, day GROUP BY months;

-- backlog: at, open, beyond, within, share
SELECT CASE months WHEN 0 THEN 'now' ELSE 'a-year-earlier' END, open, beyond, open - beyond, beyond / open
FROM stock WHERE months IN (0, 12);

-- clearing: which, window, stock, entered, left, months, earliest, latest, if_no_more_came, never
WITH now AS (
    SELECT open AS open_now, beyond AS beyond_now FROM stock WHERE months = 0
), flow AS (
    SELECT months, 'open' AS which, open_now AS stock, open_now - open + closed AS entered, closed AS leaving FROM stock, now WHERE months > 0
    UNION ALL
    SELECT months, 'beyond-the-limit', beyond_now, beyond_now - beyond + was_beyond, was_beyond FROM stock, now WHERE months > 0
), rate AS (
    SELECT *, leaving - entered AS net, 1.959964 * sqrt(leaving + entered) AS spread FROM flow
)
SELECT which, 'the last ' || months || ' months', stock, entered, leaving,
    CASE WHEN net > 0 THEN stock * months / net END,
    CASE WHEN net + spread > 0 THEN stock * months / (net + spread) END,
    CASE WHEN net - spread > 0 THEN stock * months / (net - spread) END,
    CASE WHEN leaving > 0 THEN stock * months / leaving END,
    net <= 0
FROM rate;
