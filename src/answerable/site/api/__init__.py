"""The door for programs: what the public sees, as JSON, described by OpenAPI 3.1."""
