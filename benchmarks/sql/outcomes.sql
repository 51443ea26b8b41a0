CREATE TEMP TABLE allegation AS
SELECT subject, allegation, arg_max(finding, place) FILTER (kind = 'Found') AS found,
    max(happened_on) FILTER (kind = 'Found') AS found_on,
    arg_max(finding, place) FILTER (kind = 'Recommended') AS advised,
    bool_or(kind = 'Alleged') AS is_put
FROM standing WHERE kind IN ('Alleged', 'Recommended', 'Found') GROUP BY ALL;

-- outcomes: outcome, cases
WITH told AS (
    SELECT subject AS matter, bool_or(found = 'proved') AS found, bool_or(advised = 'proved') AS advised, bool_or(is_put) AS is_put
    FROM allegation GROUP BY subject
)
SELECT CASE WHEN found THEN 'proved' WHEN found IS NOT NULL THEN 'none-proved' WHEN advised THEN 'proof-recommended'
    WHEN advised IS NOT NULL THEN 'otherwise-recommended' WHEN is_put THEN 'no-finding' ELSE 'no-allegation' END, count(*)
FROM turn LEFT JOIN told USING (matter) WHERE is_first AND opened_on >= $since GROUP BY ALL;

-- findings: finding, allegations
SELECT found, count(*) FROM allegation WHERE found_on >= $since GROUP BY ALL;

-- sanctions: sanction, respondents, cases, allegations
SELECT sanction, count(DISTINCT (subject, coalesce(respondent, accused, ''))), count(DISTINCT subject), count(DISTINCT (subject, allegation)) FILTER (allegation IS NOT NULL)
FROM standing LEFT JOIN (
    SELECT subject, arg_min(respondent, place) AS accused FROM standing WHERE kind = 'Received' GROUP BY subject
) USING (subject)
WHERE kind = 'Sanctioned' AND happened_on >= $since GROUP BY sanction;
