CREATE TEMP TABLE complaint AS
WITH received AS (
    SELECT subject, arg_min(membership, place) AS membership FROM standing WHERE kind = 'Received' GROUP BY subject
), open_case AS (
    SELECT matter FROM turn WHERE NOT closed AND next_on IS NULL
)
SELECT complaint, min(happened_on) AS received_on, arg_min(bulk IS NOT NULL, place) AS is_bulk,
    arg_min(received.membership, place) AS membership, count(open_case.matter) = 0 AS is_dealt_with
FROM standing JOIN received USING (subject) LEFT JOIN open_case ON open_case.matter = subject
WHERE kind IN ('Received', 'Linked') GROUP BY complaint;

-- by-month: month, complaints, bulk, single, dealt_with, waiting
SELECT strftime(received_on, '%Y-%m'), count(*), count(*) FILTER (is_bulk), count(*) FILTER (NOT is_bulk),
    count(*) FILTER (is_dealt_with), count(*) FILTER (NOT is_dealt_with)
FROM complaint WHERE received_on >= $since GROUP BY ALL;

-- by-month: month, cases_opened, cases_closed
SELECT strftime(turned_on, '%Y-%m'), count(*) FILTER (is_first), count(*) FILTER (closed)
FROM turn WHERE turned_on >= $since AND (is_first OR closed) GROUP BY ALL;

-- by-membership: membership, complaints
SELECT membership, count(*) FROM complaint WHERE received_on >= $since GROUP BY ALL;

-- by-membership: membership, cases_opened
SELECT membership, count(*) FROM (
    SELECT arg_min(membership, place) AS membership, min(happened_on) AS opened_on FROM standing WHERE kind = 'Received' GROUP BY subject
) WHERE opened_on >= $since GROUP BY ALL;
