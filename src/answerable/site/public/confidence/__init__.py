"""How people find themselves treated: a form to complain about the handling, and what people say in surveys."""
