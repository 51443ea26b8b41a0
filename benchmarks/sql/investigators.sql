CREATE TEMP TABLE holding AS
SELECT subject AS person, arg_max(kind, place) AS kind, arg_max(fte, place) AS fte, arg_max(contract, place) AS contract
FROM standing WHERE kind IN ('Appointed', 'StoodDown') AND "role" = 'investigator' GROUP BY subject
HAVING arg_max(kind, place) = 'Appointed';

CREATE TEMP TABLE given AS
SELECT subject AS matter, investigator, happened_on, place FROM standing WHERE kind = 'Allocated';

-- by-role: role, heads, fte
SELECT 'investigator', count(*), sum(fte) / 100 FROM holding;

-- by-contract: contract, heads
SELECT contract, count(*) FROM holding GROUP BY ALL;

-- caseloads: person, held, ever
SELECT person, count(DISTINCT held.matter), count(DISTINCT ever.matter)
FROM (SELECT person FROM holding UNION SELECT investigator FROM given SEMI JOIN (FROM turn WHERE NOT closed AND next_on IS NULL) USING (matter)) AS people
LEFT JOIN (
    SELECT matter, arg_max(investigator, place) AS person
    FROM given SEMI JOIN (FROM turn WHERE NOT closed AND next_on IS NULL) USING (matter) GROUP BY matter
) AS held USING (person)
LEFT JOIN (
    SELECT DISTINCT matter, investigator AS person FROM given SEMI JOIN (FROM turn WHERE NOT closed AND next_on IS NULL) USING (matter)
) AS ever USING (person)
GROUP BY person;

-- open-cases: which, open, given, waiting
SELECT 'all-open', count(*), count(given.matter), count(*) - count(given.matter)
FROM turn LEFT JOIN (SELECT DISTINCT matter FROM given) AS given USING (matter) WHERE NOT closed AND next_on IS NULL;

-- given-by-year: year, people, cases, times
SELECT year(happened_on)::VARCHAR, count(DISTINCT investigator), count(DISTINCT matter), count(*)
FROM given WHERE happened_on >= $since GROUP BY ALL;
