"""Papers kept and destroyed, at the desk."""
