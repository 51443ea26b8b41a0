-- What several figures need, made once: the entries that stand, the moves of cases, and their turns from open to closed.
-- Written for one rule book and one body, as an analyst would: nothing here is read from rules.

CREATE TEMP TABLE correction AS
SELECT "index", entry FROM read_parquet($files) WHERE kind = 'Corrected' AND "index" < $known_at;

-- A correction that was itself corrected does not count. Deeper than that nobody has ever gone.
CREATE TEMP TABLE voided AS
SELECT one.entry FROM correction one
WHERE NOT EXISTS (
    SELECT 1 FROM correction two WHERE two.entry = one."index"
    AND NOT EXISTS (SELECT 1 FROM correction three WHERE three.entry = two."index")
);

-- Kept, and not a view: scanned by nearly every query, and over all of them quicker so.
CREATE TEMP TABLE standing AS
SELECT "index", place, kind, subject, happened_on, membership, complaint, bulk, respondent, outcome, "to", disposal, reason,
    organ, investigator, "role", fte, contract, provider, course, milestone, "on", sort, consultee, "view", version,
    review_due_on, expires_on, panel, members, allegation, finding, sanction, motion, due_on, quality, "ground", addressee,
    bound, criterion, is_accepted, response, status, inquiry, recommendations
FROM read_parquet($files) AS e
WHERE "index" < $known_at AND happened_on <= $as_of AND kind <> 'Corrected'
AND NOT EXISTS (SELECT 1 FROM voided WHERE voided.entry = e."index");

CREATE TEMP TABLE move AS
SELECT subject AS matter, place, "index", happened_on AS moved_on, stage, stage = 'closed' AS closed
FROM (
    SELECT subject, place, "index", happened_on, CASE
        WHEN kind = 'Received' THEN 'triage'
        WHEN kind = 'Reopened' OR (kind = 'Triaged' AND outcome = 'investigate') THEN 'allocation'
        WHEN kind IN ('Allocated', 'Returned') THEN 'investigation'
        WHEN kind = 'Referred' AND "to" = 'conduct-panel' THEN 'panel'
        WHEN kind = 'Appealed' THEN 'appeal'
        WHEN kind = 'Disposed' THEN 'closed'
        END AS stage
    FROM standing
    WHERE kind IN ('Received', 'Reopened', 'Triaged', 'Allocated', 'Returned', 'Referred', 'Appealed', 'Disposed')
)
WHERE stage IS NOT NULL;

CREATE TEMP TABLE turn AS
SELECT matter, "index", opened_on, moved_on AS turned_on, closed, before IS NULL AS is_first,
    row_number() OVER way AS n, lead(moved_on) OVER way AS next_on
FROM (
    SELECT *, lag(closed) OVER way AS before, first_value(moved_on) OVER way AS opened_on
    FROM move WINDOW way AS (PARTITION BY matter ORDER BY place)
)
WHERE before IS DISTINCT FROM closed
WINDOW way AS (PARTITION BY matter ORDER BY "index");
