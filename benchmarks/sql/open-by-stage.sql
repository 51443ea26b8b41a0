-- by-stage: stage, open
SELECT stage, count(*) FROM (SELECT arg_max(stage, place) AS stage FROM move GROUP BY matter)
WHERE stage <> 'closed' GROUP BY stage;

-- flow: step, cases
SELECT unnest(['open-at-start', 'opened', 'reopened', 'closed', 'open-at-end']), unnest([
    count(*) FILTER (NOT closed AND turned_on < $since AND (next_on IS NULL OR next_on >= $since)),
    count(*) FILTER (is_first AND turned_on >= $since),
    count(*) FILTER (NOT closed AND NOT is_first AND turned_on >= $since),
    count(*) FILTER (closed AND turned_on >= $since),
    count(*) FILTER (NOT closed AND next_on IS NULL)
]) FROM turn;

-- flow-by-month: month, opened, reopened, closed
SELECT strftime(turned_on, '%Y-%m'), count(*) FILTER (is_first), count(*) FILTER (NOT closed AND NOT is_first), count(*) FILTER (closed)
FROM turn WHERE turned_on >= $since GROUP BY ALL;
