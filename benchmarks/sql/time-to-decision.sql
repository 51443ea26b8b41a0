CREATE TEMP TABLE first_closing AS
SELECT matter, opened_on, next_on AS closed_on, coalesce(next_on, $as_of) - opened_on AS waited FROM turn WHERE is_first;

-- Kaplan and Meier, with Greenwood's variance on the scale log(-log S). Cases that wait are at risk until D.
-- by-year-received: year, received, closed, still_open, p25, median, p75, p90, median_from, median_to
WITH cohort AS (
    SELECT coalesce(year(opened_on)::VARCHAR, 'total') AS cohort, waited,
        count(*) AS leaving, count(closed_on) AS ended
    FROM first_closing WHERE opened_on >= $since
    GROUP BY GROUPING SETS ((year(opened_on), waited), (waited))
), risk AS (
    SELECT *, sum(leaving) OVER (PARTITION BY cohort) - sum(leaving) OVER (way ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) + leaving AS at_risk
    FROM cohort WINDOW way AS (PARTITION BY cohort ORDER BY waited)
), survival AS (
    SELECT *, exp(sum(CASE WHEN ended = at_risk THEN -1000 ELSE ln(1 - ended / at_risk) END) OVER way) AS share,
        sum(CASE WHEN ended = at_risk THEN 0 ELSE ended / (at_risk * (at_risk - ended)) END) OVER way AS greenwood
    FROM risk WINDOW way AS (PARTITION BY cohort ORDER BY waited ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
), banded AS (
    SELECT *, CASE WHEN share <= 1e-9 OR share >= 1 - 1e-9 THEN share ELSE share ^ exp(1.959964 * sqrt(greenwood) / abs(ln(share))) END AS low,
        CASE WHEN share <= 1e-9 OR share >= 1 - 1e-9 THEN share ELSE share ^ exp(-1.959964 * sqrt(greenwood) / abs(ln(share))) END AS high
    FROM survival
)
SELECT cohort, sum(leaving), sum(ended), sum(leaving - ended),
    min(waited) FILTER (ended > 0 AND share < 0.75 - 1e-9),
    min(waited) FILTER (ended > 0 AND share < 0.5 - 1e-9),
    min(waited) FILTER (ended > 0 AND share < 0.25 - 1e-9),
    min(waited) FILTER (ended > 0 AND share < 0.1 - 1e-9),
    min(waited) FILTER (ended > 0 AND low < 0.5 - 1e-9),
    min(waited) FILTER (ended > 0 AND high < 0.5 - 1e-9)
FROM banded GROUP BY cohort;

-- closed-only-by-year-closed: year, closed, median, p90, mean
SELECT coalesce(year(closed_on)::VARCHAR, 'total'), count(*), quantile_cont(waited, 0.5), quantile_cont(waited, 0.9), avg(waited)
FROM first_closing WHERE closed_on >= $since GROUP BY ROLLUP (year(closed_on));
