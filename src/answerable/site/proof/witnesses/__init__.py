"""The witnesses of a record: who is asked, how each is reached, what each says."""
