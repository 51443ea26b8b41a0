"""What words of the field mean, for help beside them: as in GLOSSARY.md, which a test holds them against."""

MEANINGS = {
    "allegation": "one breach of one rule by one respondent; what a finding is made on",
    "limit": "how long something may last, from what, met by what, and the rule that says so",
    "guard": "a condition on an act: trained, not conflicted, a quorum",
    "complaint": (
        "a report that the rules may have been broken, from one source at one time, entered whatever its evidence"
    ),
    "disposal": "the one way in which a case ended",
    "hold": "a reason for which papers may not be destroyed, whatever their retention says",
    "clock stop": "an interval that a limit does not count, for a listed reason; the gross time is told too",
}
