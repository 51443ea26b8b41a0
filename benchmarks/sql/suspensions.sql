-- A suspension goes on until it is lifted or the case is disposed of. To suspend again while it goes on is one more look at it.
CREATE TEMP TABLE suspension AS
WITH said AS (
    SELECT "index", review_on FROM read_parquet($files) WHERE kind IN ('Suspended', 'SuspensionReviewed')
), step AS (
    SELECT subject, place, kind, happened_on, review_on,
        CASE kind WHEN 'Suspended' THEN true WHEN 'SuspensionReviewed' THEN NULL ELSE false END AS is_on
    FROM standing LEFT JOIN said USING ("index")
    WHERE kind IN ('Suspended', 'SuspensionReviewed', 'Lifted', 'Disposed')
), turned AS (
    SELECT *, coalesce(is_on, false) AND NOT was_on AS begins FROM (
        SELECT *, coalesce(lag(is_on IGNORE NULLS) OVER (PARTITION BY subject ORDER BY place), false) AS was_on FROM step
    )
), numbered AS (
    SELECT *, count(*) FILTER (begins) OVER (PARTITION BY subject ORDER BY place) AS n FROM turned WHERE was_on OR begins
)
-- The day set last counts, and where the last look set none there is none.
SELECT min(happened_on) FILTER (begins) AS began_on, min(happened_on) FILTER (NOT is_on) AS ended_on,
    coalesce(bool_or(kind = 'Lifted'), false) AS is_lifted,
    last(happened_on ORDER BY place) FILTER (NOT begins AND kind LIKE 'Suspen%') AS looked_on,
    last(review_on ORDER BY place) FILTER (kind LIKE 'Suspen%') AS next_on
FROM numbered GROUP BY subject, n;

CREATE TEMP TABLE running AS
SELECT age, looked_on, next_on, $as_of - coalesce(looked_on, began_on) AS unseen,
    CASE WHEN age <= 90 THEN '0 to 90 days' WHEN age <= 180 THEN '91 to 180 days' WHEN age <= 365 THEN '181 to 365 days'
    WHEN age <= 730 THEN '366 to 730 days' ELSE '731 days or more' END AS band
FROM (SELECT *, $as_of - began_on AS age FROM suspension WHERE ended_on IS NULL);

-- ages: band, in_force
SELECT band, count(*) FROM running GROUP BY ALL;

-- in-force: which, in_force, median, as_long, longest, unseen
SELECT 'in-force', count(*), quantile_cont(age, 0.5), count(*) FILTER (band = (SELECT arg_max(band, age) FROM running)), max(age),
    quantile_cont(unseen, 0.5)
FROM running;

-- reviews: review, in_force, looked_at, never
SELECT CASE WHEN next_on IS NULL THEN 'no-day-set' WHEN next_on < $as_of THEN 'overdue' ELSE 'in-time' END AS review, count(*),
    count(looked_on), count(*) - count(looked_on)
FROM running GROUP BY review;

-- flow: what, suspensions
SELECT unnest(['in-force-at-start', 'begun', 'lifted', 'ended-with-the-case', 'in-force-at-end']), unnest([
    count(*) FILTER (began_on < $since AND (ended_on IS NULL OR ended_on >= $since)),
    count(*) FILTER (began_on >= $since),
    count(*) FILTER (ended_on >= $since AND is_lifted),
    count(*) FILTER (ended_on >= $since AND NOT is_lifted),
    count(*) FILTER (ended_on IS NULL)])
FROM suspension;

-- after: which, after, begun, too_recent, ended, watched, in_force, share
WITH watched AS (
    SELECT began_on, months, until <= $as_of AS is_watched, until <= $as_of AND (ended_on IS NULL OR ended_on > until) AS is_lasting
    FROM (SELECT *, (began_on + to_months(months))::DATE AS until FROM suspension, unnest([6, 12, 18]) AS m(months))
), part AS (
    SELECT 'all-on-record' AS which, * FROM watched
    UNION ALL
    SELECT 'begun-in-the-period', * FROM watched WHERE began_on >= $since
)
SELECT which, months || ' months', count(*), count(*) FILTER (NOT is_watched), count(*) FILTER (is_watched AND NOT is_lasting),
    count(*) FILTER (is_watched), count(*) FILTER (is_lasting), count(*) FILTER (is_lasting) / count(*) FILTER (is_watched)
FROM part GROUP BY which, months;
