CREATE TEMP TABLE trained AS
SELECT subject AS person, "index" AS entry, happened_on AS trained_on, expires_on FROM standing WHERE kind = 'Trained' AND course = 'sitting-fairly';

-- members: panel, serving, trained, untrained
WITH seat AS (
    SELECT subject AS person, panel FROM standing WHERE kind IN ('Seated', 'Unseated')
    GROUP BY ALL HAVING arg_max(kind, place) = 'Seated'
), ready AS (
    SELECT DISTINCT person FROM trained WHERE expires_on IS NULL OR expires_on > $as_of
)
SELECT panel, count(*), count(ready.person), count(*) - count(ready.person) FROM seat LEFT JOIN ready USING (person) GROUP BY panel;

-- sittings: panel, sittings, all_trained, known_then, known_later, with_untrained
WITH present AS (
    SELECT "index", panel, happened_on, unnest(members) AS person FROM standing WHERE kind = 'Sat' AND happened_on >= $since
), lacking AS (
    SELECT DISTINCT "index" FROM present WHERE NOT EXISTS (
        SELECT 1 FROM trained WHERE trained.person = present.person AND trained_on <= present.happened_on
        AND (expires_on IS NULL OR expires_on > present.happened_on)
    )
), late AS (
    SELECT DISTINCT "index" FROM present WHERE "index" < (
        SELECT min(entry) FROM trained WHERE trained.person = present.person AND trained_on <= present.happened_on
        AND (expires_on IS NULL OR expires_on > present.happened_on)
    ) AND "index" NOT IN (FROM lacking)
)
SELECT panel, count(*), count(*) - count(lacking."index"), count(*) - count(lacking."index") - count(late."index"), count(late."index"),
    count(lacking."index")
FROM standing LEFT JOIN lacking USING ("index") LEFT JOIN late USING ("index") WHERE kind = 'Sat' AND happened_on >= $since GROUP BY panel;
