CREATE TEMP TABLE survey AS
SELECT subject, kind, place, asked, answered, is_random, question, confident, neither, not_confident, no_answer
FROM read_parquet($files) AS e
WHERE "index" < $known_at AND happened_on <= $as_of AND kind IN ('SurveyHeld', 'SurveyCounted')
AND NOT EXISTS (SELECT 1 FROM voided WHERE voided.entry = e."index");

CREATE TEMP TABLE held AS
SELECT subject, arg_max(asked, place) AS asked, arg_max(answered, place) AS answered, arg_max(is_random, place) AS is_random
FROM survey WHERE kind = 'SurveyHeld' GROUP BY subject;

-- surveys: survey, asked, answered, share
SELECT subject, asked, answered, answered / asked FROM held;

-- answers: survey, question, said, confident, share, low, high
SELECT subject, question, n, k, k / n,
    CASE WHEN is_random THEN round(100 * (p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n), 1) END,
    CASE WHEN is_random THEN round(100 * (p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n), 1) END
FROM (
    SELECT subject, question, arg_max(confident + neither + not_confident, place) AS n, arg_max(confident, place) AS k,
        k / n AS p, 1.959964 AS z
    FROM survey WHERE kind = 'SurveyCounted' GROUP BY ALL
) JOIN held USING (subject)
