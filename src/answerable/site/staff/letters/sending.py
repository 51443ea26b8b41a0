"""A letter sent by e-mail: what the server said is kept as the proof, and so is that it refused it."""

from hashlib import sha256
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from answerable import acts, disclosure, reports
from answerable.site.house import House

CHANNEL = "email"
REFUSED = "refused"


class NotSent(Exception):
    """The letter did not leave; the message says why and what to do."""


def send(house: House, view: disclosure.LetterView, *, by: str) -> str:
    """Send one letter now, and set it down as gone with what the server said; gives what to tell whoever sent it.

    Its Message-ID follows from the letter, so that a letter sent twice after a crash is known as one by its reader's
    mail program. Raises NotSent where there is no address or the server refuses it, which is set down as well.
    """
    if not view.may_leave:
        raise NotSent("It may not leave yet: a second person has to agree to it, or it left already.")
    if not view.address or view.words is None:
        raise NotSent("No e-mail address is known. Print it and set it down as posted, or enter an address.")
    message, facts = _message(house, view), {"matter": view.matter, "number": view.number, "by": by}
    try:
        with get_connection() as post:
            message.connection = post
            message.send()
    except (SMTPException, OSError) as wrong:
        told = f"{message.extra_headers['Message-ID']}: {type(wrong).__name__}: {wrong}"
        house.act(acts.letters.record_failed, reason=REFUSED, proof=told, happened_on=house.today(), **facts)
        raise NotSent(
            f"The mail server did not take it ({type(wrong).__name__}). That is set down. Try again later."
        ) from wrong
    proof = f"{message.extra_headers['Message-ID']} to {view.address}, taken by {settings.EMAIL_HOST or 'the outbox'}"
    house.act(acts.letters.record_sent, channel=CHANNEL, proof=proof, happened_on=house.today(), **facts)
    return f"It was sent to {view.address}, and is set down as sent."


def _message(house: House, view: disclosure.LetterView) -> EmailMessage:
    subject, _, rest = (view.words or "").partition("\n")
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2] or "localhost"
    headers = {
        "Message-ID": f"<{sha256(view.number.encode()).hexdigest()[:32]}@{domain}>",
        "Content-Language": view.language,
    }
    message = EmailMessage(" ".join(subject.split()), rest.strip(), to=[view.address], headers=headers)
    try:
        made = reports.letter_pdf(
            view.words or "", body=house.body.name, on=view.written_on, language=view.language, form=view.form
        )
    except reports.PdfUnavailable:
        return message  # the words are in the letter itself; only the copy for print is left out
    message.attach(f"{view.number.replace('/', '-')}.pdf", made, "application/pdf")
    return message
