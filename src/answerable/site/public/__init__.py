"""The public door: how it stands, what was asked and answered, the reports, the record's head, and complaining."""
