"""Who answers to whom, which organs met, and what was asked in writing: for everybody."""
