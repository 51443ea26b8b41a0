from answerable.disclosure.computing import LocalEngine, definitions
from answerable.measures import LIBRARY, OracleEngine, Scope
from tests.unit.disclosure.figures_by_hand import AS_OF, SINCE


def test_it_computes_as_plain_python_does_and_the_same_figure_once(register, rules, tmp_path):
    engine = LocalEngine(register.record, rules, tmp_path)
    scope = Scope(AS_OF, SINCE, 0)
    figure = engine.compute("points", scope)
    assert figure == OracleEngine(register.record, rules).compute("points", scope)
    assert engine.compute("points", Scope(AS_OF, SINCE, 0)) is figure


def test_the_definitions_come_in_the_order_of_the_library():
    assert [d.measure for d in definitions()] == list(LIBRARY)
