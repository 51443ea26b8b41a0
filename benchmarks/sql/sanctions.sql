-- What the entries that stand say of sanctions, with the columns that no other figure asks for.
CREATE TEMP TABLE told_of AS
SELECT subject, place, kind, happened_on, sanction, replaced_with, allegation, course, "condition", until_on
FROM read_parquet($files) AS e
WHERE kind IN ('Sanctioned', 'SanctionCompleted', 'SanctionVaried', 'SanctionSetAside', 'DecisionVetoed', 'ConditionSet', 'ConditionBroken')
AND EXISTS (SELECT 1 FROM standing WHERE standing."index" = e."index");

-- One that replaces another is a sanction of its own, whose time runs from the day of the first. Where a code was imposed
-- twice in a case, what is said of it is said of the later.
CREATE TEMP TABLE imposed AS
WITH given AS (
    SELECT subject, place, happened_on, CASE kind WHEN 'Sanctioned' THEN sanction ELSE replaced_with END AS sanction,
        CASE kind WHEN 'SanctionVaried' THEN sanction END AS instead_of, allegation, course, until_on
    FROM told_of WHERE kind IN ('Sanctioned', 'SanctionVaried')
), dated AS (
    SELECT given.subject, given.place, given.sanction, given.course, given.until_on, given.happened_on AS imposed_on,
        coalesce(given.allegation, first.allegation) AS allegation, coalesce(first.place, given.place) AS since_place,
        coalesce(first.happened_on, given.happened_on) AS runs_from
    FROM given ASOF LEFT JOIN given AS first
    ON first.subject = given.subject AND first.sanction = given.instead_of AND first.place < given.place
    WHERE given.instead_of IS NULL OR first.place IS NOT NULL
)
SELECT subject, place, sanction, course, allegation, imposed_on, since_place, coalesce(until_on, CASE sanction
    WHEN 'warning' THEN runs_from + INTERVAL 12 MONTH
    WHEN 'restriction' THEN runs_from + INTERVAL 24 MONTH
    WHEN 'suspension' THEN runs_from + INTERVAL 12 MONTH
    END)::DATE AS last_on
FROM dated;

-- A veto ends all that was imposed before it. Anything else ends one.
CREATE TEMP TABLE ending AS
SELECT subject, place, arg_min(ended_on, ended_at) AS ended_on, arg_min(ended_as, ended_at) AS ended_as
FROM (
    SELECT told_of.subject, max(imposed.place) AS place, told_of.place AS ended_at, told_of.happened_on AS ended_on,
        CASE told_of.kind WHEN 'SanctionCompleted' THEN 'completed' WHEN 'SanctionVaried' THEN 'replaced' ELSE 'set-aside' END AS ended_as
    FROM told_of JOIN imposed ON imposed.subject = told_of.subject AND imposed.sanction = told_of.sanction AND imposed.place < told_of.place
        AND (told_of.allegation IS NULL OR told_of.allegation = imposed.allegation)
    WHERE told_of.kind IN ('SanctionCompleted', 'SanctionVaried', 'SanctionSetAside') GROUP BY ALL
    UNION ALL
    SELECT told_of.subject, imposed.place, told_of.place, told_of.happened_on, 'vetoed'
    FROM told_of JOIN imposed ON imposed.subject = told_of.subject AND imposed.place < told_of.place
    WHERE told_of.kind = 'DecisionVetoed'
)
GROUP BY ALL;

-- An appeal lets what was imposed rest in the cases opened under the rules of October 2026.
-- by-sanction: sanction, imposed, live, resting, completed, expired, replaced, set-aside, vetoed, broken
WITH appeal AS (
    SELECT subject, max(place) FILTER (kind = 'Appealed') AS appealed, max(place) FILTER (kind <> 'Appealed') AS decided
    FROM standing WHERE kind IN ('Appealed', 'AppealDecided', 'AppealNotAdmitted', 'Disposed')
    AND subject IN (SELECT matter FROM turn WHERE is_first AND opened_on >= DATE '2026-10-01') GROUP BY subject
), broken AS (
    SELECT told.subject, arg_max(told.sanction, told.place) AS sanction, arg_max(told.happened_on, told.place) AS set_on
    FROM told_of JOIN told_of AS told ON told.kind = 'ConditionSet' AND told.subject = told_of.subject AND told."condition" = told_of."condition"
        AND told.place < told_of.place AND (told_of.sanction IS NULL OR told_of.sanction = told.sanction)
    WHERE told_of.kind = 'ConditionBroken' GROUP BY told_of.place, told.subject
), stood AS (
    SELECT sanction, CASE
        WHEN ended_as = 'completed' AND last_on < ended_on THEN 'expired'
        WHEN ended_as IS NOT NULL THEN ended_as
        WHEN last_on < $as_of THEN 'expired'
        WHEN appealed > since_place AND appealed > coalesce(decided, -1) THEN 'resting'
        ELSE 'live' END AS state,
        EXISTS (
            SELECT 1 FROM broken WHERE broken.subject = imposed.subject AND broken.sanction = imposed.sanction
            AND set_on >= imposed_on AND (ended_on IS NULL OR set_on < ended_on)
        ) AS is_broken
    FROM imposed LEFT JOIN ending USING (subject, place) LEFT JOIN appeal USING (subject)
    WHERE course IS NULL
)
SELECT sanction, count(*), count(*) FILTER (state = 'live'), count(*) FILTER (state = 'resting'), count(*) FILTER (state = 'completed'),
    count(*) FILTER (state = 'expired'), count(*) FILTER (state = 'replaced'), count(*) FILTER (state = 'set-aside'),
    count(*) FILTER (state = 'vetoed'), count(*) FILTER (is_broken)
FROM stood GROUP BY sanction;
