"""What programs can read, joined: one interface, described by itself (OpenAPI 3.1), each address with its version."""

from typing import Any

from ninja import NinjaAPI

from answerable.site.api import asked, figures, promised, proof
from answerable.site.api.problems import described, tell_problems
from answerable.site.house import the_house
from answerable.site.open import unchanged

DESCRIPTION = """\
How a membership body's complaints process stands, as the public may see it. A cell is {"value": …}, {"day": …} or
{"withheld": reason}; a withheld cell is not nought. Every figure names the day for which it speaks, the place in the
record at which it was known, and the record's root there. Addresses begin with a version; what a version gives is
added to and never taken away. Every answer has a tag: ask again with If-None-Match. Errors are problem details
(RFC 9457)."""


class Interface(NinjaAPI):
    """An interface whose description says all that it can answer, and on which terms."""

    def get_openapi_schema(self, **how: Any) -> Any:
        """Give the description."""
        schema = described(super().get_openapi_schema(**how))
        body, measures = the_house().body, [name for name, _ in the_house().measures()]
        for path in schema["paths"].values():
            for one in path.get("get", {}).get("parameters", ()):
                if one["name"] == "measure":
                    one["schema"]["enum"] = measures
        schema["info"]["contact"] = {"name": body.name}
        if body.licence:
            schema["info"]["license"] = {"name": body.licence.title, "url": body.licence.path}
        return schema


api = Interface(
    title="Answerable", version="1", description=DESCRIPTION, docs_url=None, urls_namespace="api-1"
)
tell_problems(api)
for router in (figures.router, asked.router, promised.router, proof.router):
    router.add_decorator(unchanged, mode="view")
    api.add_router("", router)
