"""What was promised to those who oversee: not accepted, overdue, and waiting for their judgement."""
