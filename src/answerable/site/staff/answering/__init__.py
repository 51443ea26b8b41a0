"""Answering at the desk: drafts and their sign-off, what follows a refusal or a doubt, and statements."""
