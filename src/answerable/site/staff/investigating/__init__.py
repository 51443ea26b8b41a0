"""A case as it is investigated: allegations, exhibits, statements, questions, disclosure, bundle and report."""
