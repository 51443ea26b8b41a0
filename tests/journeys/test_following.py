"""News by e-mail, over a real mail server on this machine: asked, confirmed, told once, left, and gone for good."""

import re
import socket
from contextlib import contextmanager
from datetime import date, timedelta
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller
from django.conf import settings
from django.core.cache import cache

from answerable.site.commands import main

ADDRESS = "nora@reader.example"


class Postbox:
    """Takes every letter, as a mail server gets it."""

    def __init__(self):
        self.letters = []
        self.refuses = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refuses:
            return "450 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.letters.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=policy.default)))
        return "250 OK"


@contextmanager
def served(box):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


@pytest.fixture
def post(house, monkeypatch):
    """A mail server of this test's own, to which the site sends over SMTP."""
    box = Postbox()
    with served(box) as port:
        monkeypatch.setattr(settings, "EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
        monkeypatch.setattr(settings, "EMAIL_HOST", "127.0.0.1")
        monkeypatch.setattr(settings, "EMAIL_PORT", port)
        monkeypatch.setattr(settings, "EMAIL_USE_TLS", False)
        monkeypatch.setattr(settings, "ADDRESS", "https://answers.example")
        yield box


def ask(client, *topics, address=ADDRESS):
    answer = client.post("/subscribe/", {"address": address, "topics": topics or ("everything",)})
    assert answer.status_code == 200
    return answer.content.decode()


def words(letter):
    return letter.get_body(("plain",)).get_content()


def link(letter, name):
    return re.search(rf"https://answers\.example(/subscribe/{name}/\S+)", words(letter))[1]


def follow(client, post, *topics):
    ask(client, *topics)
    there = link(post.letters.pop()[1], "confirm")
    assert client.post(there).status_code == 200


def put_a_motion(house, day):
    from answerable import acts

    return house.act(
        acts.questions.pass_motion,
        organ="assembly", addressee="clerk", title="Another", text="We ask once more.",
        points=[acts.PointDraft(words="How many are there?", form="count")],
        due_on=day.today + timedelta(days=7), happened_on=day.today, by="P-olga",
    )  # fmt: skip


def everything_kept():
    from tests.journeys.test_site_sealed import everything

    return everything().lower()


def test_an_address_counts_only_when_its_owner_says_so(house, client, post):
    assert "Look into your mail" in ask(client)
    ((to, letter),) = post.letters
    assert to == [ADDRESS] and "Everything" in words(letter) and letter["Auto-Submitted"] == "auto-generated"
    there = link(letter, "confirm")
    assert (
        "Yes, send me this" in client.get(there).content.decode()
    )  # a program that opens links confirms nothing
    assert main(["notify"]) == 0 and len(post.letters) == 1
    assert "You will hear from us" in client.post(there).content.decode()
    assert client.get(there + "x/").status_code == 404


def test_nobody_can_fill_anothers_mailbox_nor_learn_whether_they_follow(house, client, post, day):
    first = ask(client)
    assert ask(client) == first and len(post.letters) == 1
    client.post(link(post.letters[0][1], "confirm"))
    day.today = date(2026, 3, 12)
    again = ask(client)
    assert len(post.letters) == 1 and re.sub(r"value=\"\w+\"", "", again).count(ADDRESS) == 1


def test_what_is_new_is_told_once_in_one_letter_with_a_way_out(house, client, post, day):
    follow(client, post, "everything")
    assert main(["notify"]) == 0 and post.letters == []  # what was known before is not news
    day.today = date(2026, 3, 11)
    put = put_a_motion(house, day)
    day.today = date(2026, 3, 12)
    assert main(["notify"]) == 0
    ((to, letter),) = post.letters
    assert to == [ADDRESS] and letter["Subject"] == "Put: Another"
    assert f"https://answers.example/questions/{put.motion}/" in words(letter)
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter["List-Unsubscribe"].strip(" <>").startswith("https://answers.example/subscribe/leave/")
    assert main(["notify"]) == 0 and len(post.letters) == 1


def test_each_is_told_of_what_they_chose(house, client, post, day):
    follow(client, post, "late")
    day.today = date(2026, 3, 11)
    put_a_motion(house, day)
    day.today = date(2026, 3, 12)
    assert main(["notify"]) == 0 and post.letters == []
    day.today = date(2026, 3, 20)  # its answer was due on the eighteenth
    assert main(["notify"]) == 0
    assert post.letters[0][1]["Subject"] == "Late: point 1 of Another"


def test_a_letter_that_cannot_be_sent_is_tried_again(house, client, post, day):
    follow(client, post)
    day.today = date(2026, 3, 11)
    put_a_motion(house, day)
    day.today = date(2026, 3, 12)
    post.refuses.add(ADDRESS)
    assert main(["notify"]) == 1 and post.letters == []
    post.refuses.clear()
    assert main(["notify"]) == 0 and len(post.letters) == 1


def test_one_click_leaves_and_nothing_is_kept(house, client, post, day):
    from answerable.site.following.models import Subscription
    from answerable.site.store.vault.tables import Key

    follow(client, post)
    day.today = date(2026, 3, 11)
    put_a_motion(house, day)
    day.today = date(2026, 3, 12)
    main(["notify"])
    leave = link(post.letters[0][1], "leave")
    assert "Do you want to leave?" in client.get(leave).content.decode()
    from django.test import Client

    strange = Client(enforce_csrf_checks=True)  # a mail program sends no cookie and knows no token
    assert strange.post(leave, {"List-Unsubscribe": "One-Click"}).status_code == 204
    assert (
        not Subscription.objects.exists() and not Key.objects.filter(about__startswith="~following/").exists()
    )
    assert "You have left" in client.get(leave).content.decode()
    assert client.post(leave).status_code == 302  # a second time harms nobody


def test_an_address_is_never_plain_in_the_database(house, client, post):
    follow(client, post)
    cache.clear()
    assert ADDRESS.encode() not in everything_kept() and b"reader.example" not in everything_kept()


def test_a_copy_from_before_is_cleared_of_whoever_left(house, client, post):
    from answerable.site.following import subscriptions
    from answerable.site.following.models import Subscription

    follow(client, post)
    held = Subscription.objects.get()
    (one,) = subscriptions.followers()
    subscriptions.leave(one.leaving)
    held.save(force_insert=True)  # as if a backup of before were put back
    assert subscriptions.clear(at=house.clock()) == 1 and not Subscription.objects.exists()


def test_what_was_never_confirmed_is_deleted_after_three_days(house, client, post, day):
    from answerable.site.following.models import Subscription

    ask(client)
    there = link(post.letters[0][1], "confirm")
    day.today = date(2026, 3, 14)
    assert client.get(there).status_code == 404
    assert main(["notify"]) == 0 and not Subscription.objects.exists()


def test_choosing_anew_needs_a_yes_and_takes_the_place_of_before(house, client, post, day):
    from answerable.site.following.models import Subscription

    follow(client, post, "late")
    day.today = date(2026, 3, 12)
    ask(client, "releases", "motions")
    assert Subscription.objects.get().topics == "late"
    client.post(link(post.letters[-1][1], "confirm"))
    assert Subscription.objects.get().topics == "motions releases"


def test_a_wrong_address_is_said_and_what_was_chosen_stays(house, client, post):
    said = client.post("/subscribe/", {"address": "nora", "topics": ["late"]}).content.decode()
    assert "Write an e-mail address" in said and 'value="late" checked' in said and post.letters == []
