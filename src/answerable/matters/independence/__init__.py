"""Who is named in a matter, and who therefore is shut out of it wholly: they cannot learn that it exists."""

from answerable.matters.independence.desk import Desk, desk_of
from answerable.matters.independence.load import count_of, load_in, load_of
from answerable.matters.independence.named import named_in, names_of, recused_from
from answerable.matters.independence.overrides import Override, act_code, let_in, overrides_of
from answerable.matters.independence.shutting import Named, shut_out, shut_out_because, shut_out_of

__all__ = [
    "Desk",
    "Named",
    "Override",
    "act_code",
    "count_of",
    "desk_of",
    "let_in",
    "load_in",
    "load_of",
    "named_in",
    "names_of",
    "overrides_of",
    "recused_from",
    "shut_out",
    "shut_out_because",
    "shut_out_of",
]
