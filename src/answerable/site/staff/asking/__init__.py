"""Questions in writing and delegations of answering, at the desk."""
