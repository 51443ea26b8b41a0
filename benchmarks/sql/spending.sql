-- Told in pounds, the one currency that this body pays in.
CREATE TEMP TABLE payment AS
SELECT purpose, year(happened_on) AS year, CASE WHEN currency = 'gbp' THEN amount ELSE 0 END AS pence FROM read_parquet($files) AS e
WHERE "index" < $known_at AND happened_on BETWEEN $since AND $as_of AND kind = 'SpendingRecorded'
AND NOT EXISTS (SELECT 1 FROM voided WHERE voided.entry = e."index");

-- by-purpose: purpose, payments, amount_gbp
SELECT coalesce(purpose, 'total'), count(*), sum(pence) / 100 FROM payment GROUP BY ROLLUP (purpose);

-- by-year: year, payments, amount_gbp
SELECT coalesce(year::VARCHAR, 'total'), count(*), sum(pence) / 100 FROM payment GROUP BY ROLLUP (year);

-- by-year-and-purpose: year, purpose, payments, amount_gbp
SELECT year, purpose, count(*), sum(pence) / 100 FROM payment GROUP BY year, purpose;
