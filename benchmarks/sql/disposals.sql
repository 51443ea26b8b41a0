CREATE TEMP TABLE closing AS
SELECT disposal, coalesce(reason, 'not-recorded') AS reason, coalesce(organ, 'not-recorded') AS organ, count(*) AS closings
FROM (SELECT "index", disposal, reason, organ FROM standing WHERE kind = 'Disposed' AND happened_on >= $since)
SEMI JOIN (FROM turn WHERE closed) USING ("index") GROUP BY ALL;

-- by-disposal: disposal, closings
SELECT disposal, sum(closings) FROM closing GROUP BY ALL;

-- by-reason: disposal, reason, closings
SELECT disposal, reason, sum(closings) FROM closing GROUP BY ALL;

-- by-organ: organ, with-finding, without-finding, closings
SELECT organ, coalesce(sum(closings) FILTER (disposal IN ('proved', 'not-proved')), 0),
    coalesce(sum(closings) FILTER (disposal NOT IN ('proved', 'not-proved')), 0), sum(closings)
FROM closing GROUP BY ALL;

-- suspensions-lifted: reason, lifted
SELECT reason, count(*) FROM standing WHERE kind = 'Lifted' AND happened_on >= $since GROUP BY ALL;
