"""What the overseers and those who govern do about a point: doubt, judge, decide on a refusal, take up an offer."""
