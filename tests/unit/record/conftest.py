import tests.histories  # noqa: F401  # Hypothesis set as everywhere here: without deadlines
