from tests.registers import postgres_registers, sqlite_registers, using  # noqa: F401
