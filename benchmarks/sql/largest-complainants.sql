CREATE TEMP TABLE sent AS
SELECT complaint, min(happened_on) AS received_on, arg_min(coalesce(complainant, ''), place) AS sender,
    arg_min(bulk IS NOT NULL, place) AS is_bulk
FROM (SELECT "index", complaint, complainant, bulk, place, happened_on FROM read_parquet($files)
    WHERE kind IN ('Received', 'Linked')) SEMI JOIN standing USING ("index")
GROUP BY complaint;

CREATE TEMP TABLE by_sender AS
SELECT which, sender, count(*) AS complaints,
    row_number() OVER (PARTITION BY which ORDER BY sender = '', count(*) DESC) AS place
FROM (SELECT 'all' AS which, * FROM sent UNION ALL SELECT 'without-bulk', * FROM sent WHERE NOT is_bulk)
WHERE received_on >= $since GROUP BY which, sender;

-- largest: which, complaints, unnamed, known, one, five
SELECT which, sum(complaints), coalesce(sum(complaints) FILTER (sender = ''), 0),
    coalesce(sum(complaints) FILTER (sender <> ''), 0),
    coalesce(sum(complaints) FILTER (sender <> '' AND place = 1), 0),
    coalesce(sum(complaints) FILTER (sender <> '' AND place <= 5), 0)
FROM by_sender GROUP BY ALL;
