CREATE TEMP TABLE handled AS
SELECT subject, kind, place, happened_on, concern, outcome FROM read_parquet($files) AS e
WHERE "index" < $known_at AND happened_on <= $as_of AND kind IN ('HandlingComplained', 'HandlingDecided')
AND NOT EXISTS (SELECT 1 FROM voided WHERE voided.entry = e."index");

CREATE TEMP TABLE handled_complaint AS
SELECT subject, arg_min(concern, place) AS concern, min(happened_on) FILTER (kind = 'HandlingComplained') AS opened_on,
    arg_max(outcome, place) FILTER (kind = 'HandlingDecided') AS outcome
FROM handled GROUP BY subject HAVING opened_on >= $since;

-- by-concern: concern, received
SELECT concern, count(*) FROM handled_complaint GROUP BY concern;

-- outcomes: outcome, complaints
SELECT coalesce(outcome, 'not-decided'), count(*) FROM handled_complaint GROUP BY ALL;

-- in-time: step, received
SELECT step, count(*) FROM handled_complaint CROSS JOIN (VALUES ('acknowledged'), ('decided')) AS steps(step) GROUP BY step
