CREATE TEMP TABLE contact AS
SELECT subject, office, purpose, strftime(happened_on, '%Y-%m') AS month FROM read_parquet($files) AS e
WHERE "index" < $known_at AND happened_on BETWEEN $since AND $as_of AND kind = 'ContactNoted'
AND NOT EXISTS (SELECT 1 FROM voided WHERE voided.entry = e."index");

-- by-office: office, contacts, cases
SELECT office, count(*), count(DISTINCT subject) FROM contact GROUP BY office;

-- by-purpose: purpose, contacts
SELECT purpose, count(*) FROM contact GROUP BY purpose;

-- by-month: month, contacts
SELECT month, count(*) FROM contact GROUP BY month;

-- cases: which, cases, touched, none, share
WITH in_hand AS (
    SELECT DISTINCT matter, matter IN (SELECT subject FROM contact) AS touched
    FROM turn WHERE NOT closed AND (next_on IS NULL OR next_on >= $since)
)
SELECT 'in-hand', count(*), count(*) FILTER (touched), count(*) FILTER (NOT touched),
    count(*) FILTER (touched) / nullif(count(*), 0)
FROM in_hand;
