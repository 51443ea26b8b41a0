-- ages: band, open
SELECT CASE WHEN age <= 90 THEN '0 to 90 days' WHEN age <= 180 THEN '91 to 180 days' WHEN age <= 365 THEN '181 to 365 days'
    WHEN age <= 730 THEN '366 to 730 days' ELSE '731 days or more' END, count(*)
FROM (SELECT $as_of - opened_on AS age FROM turn WHERE NOT closed AND next_on IS NULL) GROUP BY ALL;

-- middle: which, open, median, p90
SELECT 'all-open', count(*), quantile_cont($as_of - opened_on, 0.5), quantile_cont($as_of - opened_on, 0.9)
FROM turn WHERE NOT closed AND next_on IS NULL;
