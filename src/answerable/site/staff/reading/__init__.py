"""Reading at the desk: finding somebody by name, and who has read the papers of a matter."""
