CREATE TEMP TABLE obligation AS
SELECT subject, arg_min(course, place) FILTER (kind = 'Obliged') AS course, any_value(respondent) FILTER (kind = 'Obliged') AS respondent,
    min(happened_on) FILTER (kind = 'Obliged') AS imposed_on, min(happened_on) FILTER (kind = 'Started') AS started_on,
    max(happened_on) AS last_on, arg_max(kind, place) AS last, max(happened_on) FILTER (kind = 'ObligationRevived') AS rejoined_on,
    CASE WHEN arg_max(kind, place) IN ('Obliged', 'Booked', 'WaitListed', 'PlaceGivenUp', 'CameToSession', 'ObligationRevived') THEN 'waiting'
        ELSE lower(arg_max(kind, place)) END AS state
FROM standing WHERE kind IN ('Obliged', 'Booked', 'WaitListed', 'PlaceGivenUp', 'CameToSession', 'ObligationRevived', 'Started', 'Completed',
    'Waived', 'Lapsed')
GROUP BY subject;

CREATE TEMP TABLE offered AS
SELECT DISTINCT course FROM (
    SELECT any_value(course) FILTER (kind = 'Sought') AS course, arg_max(kind, place) FILTER (kind <> 'Sought') AS last
    FROM standing WHERE kind IN ('Sought', 'Contracted', 'RolledOut', 'Ceased') GROUP BY subject
) WHERE last IN ('Contracted', 'RolledOut');

-- by-state: state, obligations
SELECT state, count(*) FROM obligation GROUP BY ALL;

-- places: place, waiting
SELECT CASE "last" WHEN 'WaitListed' THEN 'on-a-waiting-list' WHEN 'Booked' THEN 'with-a-place' ELSE 'no-place' END, count(*)
FROM obligation WHERE state = 'waiting' GROUP BY ALL;

-- overdue: limit, obligations
-- Six months to complete, counted from when it was imposed. The day after is the first that is late.
SELECT CASE WHEN imposed_on + INTERVAL 6 MONTH < $as_of THEN 'overdue' ELSE 'in-time' END, count(*)
FROM obligation WHERE state IN ('waiting', 'started') GROUP BY ALL;

-- owed-again: which, obligations, since_imposed, since_rejoined
SELECT 'open-and-owed-again', count(*), quantile_cont($as_of - imposed_on, 0.5), quantile_cont($as_of - rejoined_on, 0.5)
FROM obligation WHERE rejoined_on IS NOT NULL AND state IN ('waiting', 'started');

-- waits: band, waiting
SELECT CASE WHEN waited <= 90 THEN '0 to 90 days' WHEN waited <= 180 THEN '91 to 180 days' WHEN waited <= 365 THEN '181 to 365 days'
    WHEN waited <= 730 THEN '366 to 730 days' ELSE '731 days or more' END, count(*)
FROM (SELECT $as_of - imposed_on AS waited FROM obligation WHERE state = 'waiting') GROUP BY ALL;

-- by-course: course, waiting, can_be_met, cannot_be_met
SELECT course, count(*), count(offered.course), count(*) - count(offered.course)
FROM obligation LEFT JOIN offered USING (course) WHERE state = 'waiting' GROUP BY ALL;

-- members: which, members
SELECT unnest(['waiting-to-begin', 'waiting-for-a-course-that-nobody-gives']),
    unnest([count(DISTINCT respondent), count(DISTINCT respondent) FILTER (offered.course IS NULL)])
FROM obligation LEFT JOIN offered USING (course) WHERE state = 'waiting';

-- flows: what, obligations
SELECT CASE kind WHEN 'Obliged' THEN 'imposed' WHEN 'ObligationRevived' THEN 'owed-again' ELSE lower(kind) END, count(*) FROM standing
WHERE kind IN ('Obliged', 'Started', 'Completed', 'Waived', 'Lapsed', 'ObligationRevived') AND happened_on >= $since GROUP BY ALL;

-- days-to-begin: which, imposed, begun, not_begun, p25, median, p75
WITH waited AS (
    SELECT greatest(0, coalesce(started_on, CASE state WHEN 'waiting' THEN $as_of ELSE last_on END) - imposed_on) AS waited,
        count(*) AS leaving, count(started_on) AS ended
    FROM obligation WHERE imposed_on >= $since GROUP BY ALL
), risk AS (
    SELECT *, sum(leaving) OVER (ORDER BY waited DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS at_risk FROM waited
), survival AS (
    SELECT *, exp(sum(CASE WHEN ended = at_risk THEN -1000 ELSE ln(1 - ended / at_risk) END) OVER (ORDER BY waited ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) AS share
    FROM risk
)
SELECT 'imposed-in-the-period', sum(leaving), sum(ended), sum(leaving - ended),
    min(waited) FILTER (ended > 0 AND share < 0.75 - 1e-9), min(waited) FILTER (ended > 0 AND share < 0.5 - 1e-9),
    min(waited) FILTER (ended > 0 AND share < 0.25 - 1e-9)
FROM survival;
