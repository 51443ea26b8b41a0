-- The three limits that a letter meets: what starts each, what meets it, and its length in working days.
CREATE TEMP TABLE letter AS
SELECT * FROM (VALUES
    ('acknowledge', 'Received', 'Acknowledged', 3, DATE '2019-01-01'),
    ('tell-outcome', 'Disposed', 'Communicated', 5, DATE '2019-01-01'),
    -- Only the rules of 2025 set a day for the notice: they govern what was received from then on.
    ('notify', 'Allocated', 'Notified', 5, DATE '2025-03-01')
) AS letter(named, starts, ends, length, in_force);

-- Every day from which a limit can end in the period, with how many working days there were up to its end.
CREATE TEMP TABLE office_day AS
SELECT day, works, sum(works::INTEGER) OVER (ORDER BY day) AS n FROM (
    SELECT day, isodow(day) < 6 AND day NOT IN (
        DATE '2018-12-13', DATE '2018-12-25', DATE '2018-12-26',
        DATE '2019-01-01', DATE '2019-04-19', DATE '2019-04-22', DATE '2019-05-06', DATE '2019-05-27', DATE '2019-08-26',
        DATE '2019-12-13', DATE '2019-12-25', DATE '2019-12-26',
        DATE '2020-01-01', DATE '2020-04-10', DATE '2020-04-13', DATE '2020-05-08', DATE '2020-05-25', DATE '2020-08-31',
        DATE '2020-12-14', DATE '2020-12-25', DATE '2020-12-28',
        DATE '2021-01-01', DATE '2021-04-02', DATE '2021-04-05', DATE '2021-05-03', DATE '2021-05-31', DATE '2021-08-30',
        DATE '2021-12-13', DATE '2021-12-27', DATE '2021-12-28',
        DATE '2022-01-03', DATE '2022-04-15', DATE '2022-04-18', DATE '2022-05-02', DATE '2022-06-02', DATE '2022-06-03',
        DATE '2022-08-29', DATE '2022-09-19', DATE '2022-12-13', DATE '2022-12-26', DATE '2022-12-27',
        DATE '2023-01-02', DATE '2023-04-07', DATE '2023-04-10', DATE '2023-05-01', DATE '2023-05-08', DATE '2023-05-29',
        DATE '2023-08-28', DATE '2023-12-13', DATE '2023-12-25', DATE '2023-12-26',
        DATE '2024-01-01', DATE '2024-03-29', DATE '2024-04-01', DATE '2024-05-06', DATE '2024-05-27', DATE '2024-08-26',
        DATE '2024-12-13', DATE '2024-12-25', DATE '2024-12-26',
        DATE '2025-01-01', DATE '2025-04-18', DATE '2025-04-21', DATE '2025-05-05', DATE '2025-05-26', DATE '2025-08-25',
        DATE '2025-12-15', DATE '2025-12-25', DATE '2025-12-26',
        DATE '2026-01-01', DATE '2026-04-03', DATE '2026-04-06', DATE '2026-05-04', DATE '2026-05-25', DATE '2026-08-31'
    ) AS works
    FROM (SELECT unnest(generate_series(($since - 40)::DATE, $as_of, INTERVAL 1 DAY))::DATE AS day)
);

CREATE TEMP TABLE letter_run AS
WITH opening AS (
    SELECT subject AS matter, min(place) AS place, min(happened_on) AS opened_on
    FROM standing WHERE kind = 'Received' GROUP BY subject
), step AS (
    SELECT named, length, in_force, subject AS matter, place, happened_on, kind = starts AS starts, kind = ends AS ends
    FROM standing JOIN letter ON kind IN (starts, ends)
    WHERE kind IN ('Received', 'Acknowledged', 'Disposed', 'Communicated', 'Allocated', 'Notified')
    UNION ALL
    -- The closing of a case ends what it does not itself start.
    SELECT named, length, in_force, matter, place, moved_on, false, false
    FROM move SEMI JOIN (SELECT "index" FROM turn WHERE closed) AS closing USING ("index"), letter
    WHERE letter.starts <> 'Disposed'
), followed AS (
    -- After each step the limit runs if, and only if, the step starts it: the one before tells the rest.
    SELECT step.*, coalesce(lag(starts) OVER way, false) AS ran
    FROM step JOIN opening ON step.matter = opening.matter AND step.place >= opening.place AND opened_on >= in_force
    WINDOW way AS (PARTITION BY named, step.matter ORDER BY step.place)
), told AS (
    SELECT *, lead(happened_on) OVER way AS ended_on, coalesce(lead(ends) OVER way, false) AS is_met
    FROM followed WHERE (starts AND NOT ran) OR (ran AND NOT starts)
    WINDOW way AS (PARTITION BY named, matter ORDER BY place)
)
SELECT named, length, happened_on AS began_on, ended_on, is_met FROM told WHERE starts;

CREATE TEMP TABLE letter_due AS
SELECT named, due_on, count(*) AS due,
    count(*) FILTER (is_met AND ended_on <= due_on) AS in_time,
    count(*) FILTER (is_met AND ended_on > due_on) AS late,
    count(*) FILTER (NOT is_met) AS not_done
FROM (
    SELECT letter_run.*, last.day AS due_on
    FROM letter_run JOIN office_day AS first ON first.day = began_on
    JOIN office_day AS last ON last.works AND last.n = first.n + length
)
-- What a case was closed over before its day is not counted.
WHERE due_on >= $since AND (is_met OR ended_on IS NULL OR ended_on > due_on)
GROUP BY named, due_on;

-- by-limit: procedure, limit, due, in_time, late, not_done, share
SELECT 'complaint', named, sum(due), sum(in_time), sum(late), sum(not_done), sum(in_time) / sum(due)
FROM letter_due GROUP BY named;

-- by-month: month, due, in_time, late, not_done, share
SELECT coalesce(strftime(due_on, '%Y-%m'), 'total'), sum(due), sum(in_time), sum(late), sum(not_done), sum(in_time) / sum(due)
FROM letter_due GROUP BY ROLLUP (strftime(due_on, '%Y-%m'));
