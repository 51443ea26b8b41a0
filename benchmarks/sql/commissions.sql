-- commissions: commission, provider, course, stage, sought_on, contracted_on, finalised_on, rolled_out_on, ceased_on
SELECT subject,
    coalesce(arg_max(provider, place) FILTER (kind = 'Contracted'), arg_max(provider, place) FILTER (kind = 'Selected'), arg_max(provider, place) FILTER (kind = 'Approached')),
    arg_max(course, place) FILTER (kind = 'Sought'),
    arg_max(CASE kind WHEN 'RolledOut' THEN 'delivering' WHEN 'Ceased' THEN 'closed' ELSE lower(kind) END, place) FILTER (kind <> 'Planned'),
    max(happened_on) FILTER (kind = 'Sought'), max(happened_on) FILTER (kind = 'Contracted'), max(happened_on) FILTER (kind = 'Finalised'),
    max(happened_on) FILTER (kind = 'RolledOut'), max(happened_on) FILTER (kind = 'Ceased')
FROM standing
WHERE kind IN ('Sought', 'Approached', 'Selected', 'Contracted', 'Finalised', 'RolledOut', 'Ceased')
GROUP BY subject;

-- milestones: commission, milestone, planned_on, reached_on, slip
WITH planned AS (
    SELECT subject, milestone, arg_min("on", place) AS planned_on FROM standing
    WHERE kind = 'Planned' AND sort = 'planned' GROUP BY ALL
), reached AS (
    SELECT subject, CASE kind WHEN 'Finalised' THEN 'content-final' ELSE 'first-session' END AS milestone, min(happened_on) AS reached_on
    FROM standing WHERE kind IN ('Finalised', 'RolledOut') GROUP BY ALL
)
SELECT subject, milestone, planned_on, reached_on, coalesce(reached_on, CASE WHEN planned_on < $as_of THEN $as_of END) - planned_on
FROM planned LEFT JOIN reached USING (subject, milestone) WHERE subject LIKE 'T-%';
