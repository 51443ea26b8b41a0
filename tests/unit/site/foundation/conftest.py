from tests.registers import postgres_registers  # noqa: F401
