-- The columns of these kinds are not among those that stand ready, so the files are read again for them.
CREATE TEMP TABLE said AS
SELECT place, kind, subject, happened_on, respondent, conduct_on, allegation, finding, "rule", "since", "group"
FROM (SELECT "index", place, kind, subject, happened_on, respondent, conduct_on, allegation, finding, "rule", "since", "group"
    FROM read_parquet($files)
    WHERE kind IN ('Received', 'RespondentIdentified', 'MembershipEntered', 'Alleged', 'Found')) SEMI JOIN standing USING ("index");

-- Which membership the respondent had on the day, and of which district its lodge is. Lodges are numbered, ten to a district.
CREATE TEMP TABLE like_case AS
WITH put AS (
    SELECT subject AS matter, bool_or(coalesce("rule" IN ('false-marks', 'misuse-of-funds'), false)) AS serious,
        bool_or(coalesce("rule" IN ('workshop-conduct', 'respect', 'bringing-into-disrepute'), false)) AS other
    FROM said WHERE kind = 'Alleged' GROUP BY subject
), ended AS (
    SELECT matter, bool_or(finding = 'proved') AS proved
    FROM (SELECT subject AS matter, arg_max(finding, place) AS finding FROM said WHERE kind = 'Found' GROUP BY subject, allegation)
    GROUP BY matter
), about AS (
    SELECT matter, coalesce(named, respondent) AS respondent, coalesce(conduct_on, happened_on) AS conduct_on
    FROM (SELECT subject AS matter, respondent, conduct_on, happened_on FROM said WHERE kind = 'Received'
        QUALIFY row_number() OVER (PARTITION BY subject ORDER BY place) = 1)
    LEFT JOIN (SELECT subject AS matter, arg_max(respondent, place) AS named FROM said WHERE kind = 'RespondentIdentified'
        GROUP BY subject) USING (matter)
), belonged AS (
    SELECT matter, "group" AS lodge, try_cast(regexp_extract("group", '^lodge-([0-9]+)$', 1) AS INTEGER) AS number
    FROM about JOIN (SELECT subject AS respondent, "group", place, coalesce("since", happened_on) AS begins
        FROM said WHERE kind = 'MembershipEntered') USING (respondent)
    WHERE begins <= conduct_on
    QUALIFY row_number() OVER (PARTITION BY matter ORDER BY begins DESC, place DESC) = 1
)
SELECT CASE WHEN serious THEN 'serious' WHEN other THEN 'other' WHEN serious IS NOT NULL THEN 'not-recorded'
        ELSE 'no-allegation' END AS severity,
    coalesce(CASE WHEN number BETWEEN 1 AND 40 THEN ['north', 'east', 'south', 'west'][(number - 1) // 10 + 1] END, lodge,
        'not-recorded') AS branch,
    count(*) AS received, count(proved) AS decided, count(*) FILTER (proved) AS proved, count(*) FILTER (NOT proved) AS not_proved
FROM turn LEFT JOIN put USING (matter) LEFT JOIN ended USING (matter) LEFT JOIN belonged USING (matter)
WHERE is_first AND opened_on >= $since GROUP BY ALL;

-- by-severity: severity, received, decided, proved, not_proved, undecided, share
SELECT severity, sum(received), sum(decided), sum(proved), sum(not_proved), sum(received - decided),
    sum(proved) / nullif(sum(decided), 0)
FROM like_case GROUP BY severity;

-- by-branch: branch, received, decided, proved, not_proved, undecided, share
SELECT branch, sum(received), sum(decided), sum(proved), sum(not_proved), sum(received - decided),
    sum(proved) / nullif(sum(decided), 0)
FROM like_case GROUP BY branch;

-- by-severity-and-branch: severity, branch, received, decided, proved, not_proved, undecided, share, all_decided, all_proved, low, high
SELECT severity, branch, received, decided, proved, not_proved, received - decided, proved / nullif(decided, 0),
    all_decided, all_proved, 100 * CASE WHEN decided > 0 THEN greatest(0, p - half) END,
    100 * CASE WHEN decided > 0 THEN least(1, p + half) END
FROM (
    SELECT *, all_proved / nullif(all_decided, 0) AS p, 1.959964 * sqrt(p * (1 - p) / nullif(decided, 0)) AS half
    FROM (SELECT severity, sum(decided) AS all_decided, sum(proved) AS all_proved FROM like_case GROUP BY severity)
    CROSS JOIN (SELECT unnest(['north', 'east', 'south', 'west', 'not-recorded']) AS branch UNION SELECT branch FROM like_case)
    LEFT JOIN like_case USING (severity, branch)
)
