"""What every rule is: closed, frozen, and made of codes, words, colours and the tiers of readers."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, StringConstraints, model_serializer

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
KindName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]+$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Address = Annotated[str, StringConstraints(pattern=r"^https://\S+$")]
LicenceName = Annotated[str, StringConstraints(pattern=r"^[-A-Za-z0-9._]+$")]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
Tier = Literal["public", "party", "overseer", "governing", "staff"]
# A provider of training has a door of its own and reads no figures but the public's.
RoleTier = Literal[Tier, "provider"]


class Rule(BaseModel):
    """Anything that a rule book says: closed, and never changed after it is read.

    `later` are fields that a rule could not have when the first registers were sealed under a digest of their rules.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
    later: ClassVar[frozenset[str]] = frozenset()

    @model_serializer(mode="wrap")
    def _said(self, plainly: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what came later and says nothing, so that an old rule book keeps its digest."""
        said: dict[str, Any] = plainly(self)
        fields = type(self).model_fields
        silent = {
            n for n in self.later if getattr(self, n) == fields[n].get_default(call_default_factory=True)
        }
        return {name: value for name, value in said.items() if name not in silent}
