-- The days on which an office in England works, numbered, without the body's own closing days and the bank holidays.
CREATE TEMP TABLE holiday AS
SELECT unnest([
    DATE '2023-12-13', DATE '2023-12-25', DATE '2023-12-26', DATE '2024-01-01', DATE '2024-03-29', DATE '2024-04-01',
    DATE '2024-05-06', DATE '2024-05-27', DATE '2024-08-26', DATE '2024-12-13', DATE '2024-12-25', DATE '2024-12-26',
    DATE '2025-01-01', DATE '2025-04-18', DATE '2025-04-21', DATE '2025-05-05', DATE '2025-05-26', DATE '2025-08-25',
    DATE '2025-12-15', DATE '2025-12-25', DATE '2025-12-26', DATE '2026-01-01',
    DATE '2026-04-03', DATE '2026-04-06', DATE '2026-05-04', DATE '2026-05-25', DATE '2026-08-31'
]) AS day;

CREATE TEMP TABLE working AS
SELECT day, row_number() OVER (ORDER BY day) AS n
FROM (SELECT unnest(generate_series($since::DATE, $as_of::DATE + 40, INTERVAL 1 DAY))::DATE AS day)
WHERE isodow(day) < 6 AND day NOT IN (SELECT day FROM holiday);

CREATE TEMP TABLE entered AS
SELECT happened_on, dated, CAST(timezone('Europe/London', recorded_at) AS DATE) AS recorded_on, count(*) AS entries
FROM read_parquet($files) SEMI JOIN standing USING ("index")
WHERE happened_on >= $since AND origin IS NULL GROUP BY ALL;

-- The fifth working day after a day is the last on which an entry about it is in time.
CREATE TEMP TABLE in_time AS
SELECT happened_on, max(day) AS latest FROM (
    SELECT told.happened_on, working.day, row_number() OVER (PARTITION BY told.happened_on ORDER BY working.day) AS nth
    FROM (SELECT DISTINCT happened_on FROM entered) AS told JOIN working ON working.day > told.happened_on
        AND working.day <= told.happened_on + 30
) WHERE nth <= 5 GROUP BY ALL;

-- recording: mark, entries, of
SELECT 'late', coalesce(sum(entries) FILTER (recorded_on > latest), 0), sum(entries)
FROM entered JOIN in_time USING (happened_on)
UNION ALL SELECT 'no-exact-day', coalesce(sum(entries) FILTER (dated <> 'exact'), 0), sum(entries) FROM entered;

-- bunching: days, closings, of
SELECT 'last-two-working-days', count(*) FILTER (turned_on >= (
    SELECT min(day) FROM (SELECT day FROM working WHERE day <= $as_of ORDER BY day DESC LIMIT 2)
)), count(*)
FROM turn WHERE closed AND turned_on >= $since;
