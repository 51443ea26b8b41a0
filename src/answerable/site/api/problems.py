"""What a program is told where something is wrong: problem details (RFC 9457), for every error and always alike."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError

from answerable.site.pages import problem

MEDIA = "application/problem+json"


class Fault(Schema):
    """One thing wrong with what was asked: where, and what."""

    where: str
    what: str


class Problem(Schema):
    """What went wrong, in words, and what to do about it."""

    type: str
    title: str
    status: int
    detail: str
    faults: list[Fault] | None = None
    trouble: str | None = None


def tell_problems(api: NinjaAPI) -> None:
    """Let an interface tell every error as a problem."""

    @api.exception_handler(HttpError)
    def refused(request: HttpRequest, wrong: HttpError) -> HttpResponse:
        return problem(wrong.status_code, str(wrong))

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, wrong: Http404) -> HttpResponse:
        return problem(404, str(wrong) or "There is nothing at this address.")

    @api.exception_handler(PermissionDenied)
    def forbidden(request: HttpRequest, wrong: PermissionDenied) -> HttpResponse:
        return problem(403, str(wrong) or "This is not shown to you.")

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
        faults = [{"where": str(fault["loc"][-1]), "what": str(fault["msg"])} for fault in wrong.errors]
        said = "; ".join(f"{fault['where']}: {fault['what']}" for fault in faults)
        return problem(422, f"What was asked cannot be read. {said}.", faults=faults)


def described(schema: dict[str, Any]) -> dict[str, Any]:
    """Add to a description what every operation can answer besides what was asked: not changed, and each problem."""
    parts = schema.setdefault("components", {}).setdefault("schemas", {})
    whole = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    parts |= whole.pop("$defs", {}) | {"Problem": whole}
    for path in schema["paths"].values():
        for operation in path.values():
            _describe(operation)
    return schema


def _describe(operation: dict[str, Any]) -> None:
    answers = operation["responses"]
    has_asked = bool(operation.get("parameters"))
    in_path = any(one["in"] == "path" for one in operation.get("parameters", ()))
    told = [(404, "There is no such thing"), *([(422, "What was asked cannot be read")] if has_asked else [])]
    for status, words in told if in_path else told[1:]:
        answers.setdefault(str(status), _problem(words))
    answers["304"] = {"description": "Nothing has changed since the tag that was sent in If-None-Match"}
    answers["default"] = _problem("Something broke on our side, or the site is being mended")
    for status, answer in list(answers.items()):
        if str(status) == "200":
            answer["headers"] = {"ETag": {"schema": {"type": "string"}, "description": TAG}} | answer.get(
                "headers", {}
            )


TAG = "Changes when the record, the rules or the day does; send it back in If-None-Match"


def _problem(words: str) -> dict[str, Any]:
    return {"description": words, "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
