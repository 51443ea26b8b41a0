CREATE TEMP TABLE said_why AS
SELECT subject, happened_on, cause, "role", "limit"
FROM read_parquet($files) SEMI JOIN standing USING ("index") WHERE kind = 'LatenessAttributed';

-- by-cause: cause, missed
SELECT coalesce(cause, 'total'), count(*) FROM said_why WHERE happened_on >= $since GROUP BY ROLLUP (cause);

-- by-role: role, missed
SELECT coalesce("role", 'total'), count(*) FROM said_why WHERE happened_on >= $since GROUP BY ROLLUP ("role");

-- by-limit: limit, missed
SELECT coalesce("limit", 'total'), count(*) FROM said_why WHERE happened_on >= $since GROUP BY ROLLUP ("limit");

-- A case is late from the day after the six months are over. One that was opened again can stand in both rows.
-- cases: stands, late, with_cause, without_cause, share
WITH late AS (
    SELECT DISTINCT matter, CASE WHEN next_on IS NULL THEN 'open' ELSE 'closed' END AS stands
    FROM turn
    WHERE NOT closed AND (next_on IS NULL OR next_on >= $since)
        AND coalesce(next_on, $as_of) > (opened_on + INTERVAL 6 MONTH)::DATE
)
SELECT stands, count(*), count(subject), count(*) - count(subject), count(subject) / count(*)
FROM late LEFT JOIN (SELECT DISTINCT subject FROM said_why) AS said ON subject = matter GROUP BY stands;
