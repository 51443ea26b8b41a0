"""The feeds are Atom as RFC 4287 lays it down: held against a schema of our own, stricter than the RFC where we can be."""

from datetime import date, datetime

import pytest
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
# What we write, in RELAX NG: each element of the RFC that a feed must have, in an order of ours, and nothing else.
SCHEMA = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="feed"><attribute name="xml:lang"><data type="language"/></attribute>
    <ref name="id"/><ref name="title"/><ref name="updated"/>
    <optional><element name="rights"><ref name="words"/></element></optional>
    <element name="author"><element name="name"><ref name="words"/></element></element>
    <ref name="self"/><ref name="page"/><zeroOrMore><ref name="entry"/></zeroOrMore></element></start>
  <define name="entry"><element name="entry"><ref name="id"/><ref name="title"/><ref name="updated"/>
    <element name="published"><ref name="time"/></element><element name="summary"><ref name="words"/></element>
    <ref name="page"/><element name="category"><attribute name="term"><data type="NCName"/></attribute></element>
    </element></define>
  <define name="words"><data type="string"><param name="minLength">1</param></data></define>
  <define name="time"><data type="dateTime"><param name="pattern">.+(Z|[+\\-]\\d\\d:\\d\\d)</param></data></define>
  <define name="id"><element name="id"><data type="anyURI"><param name="pattern">[a-z]+:.+</param></data></element></define>
  <define name="title"><element name="title"><ref name="words"/></element></define>
  <define name="updated"><element name="updated"><ref name="time"/></element></define>
  <define name="self"><element name="link"><attribute name="rel"><value>self</value></attribute>
    <attribute name="type"><value>application/atom+xml</value></attribute><ref name="whole"/></element></define>
  <define name="page"><element name="link"><attribute name="rel"><value>alternate</value></attribute>
    <attribute name="type"><value>text/html</value></attribute><ref name="whole"/></element></define>
  <define name="whole"><attribute name="href"><data type="anyURI"><param name="pattern">https?://.+</param></data>
    </attribute></define>
</grammar>
"""
FEEDS = ("everything", "motions", "late", "releases")


@pytest.fixture(scope="module")
def schema():
    return etree.RelaxNG(etree.fromstring(SCHEMA))


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200 and answer.headers["Content-Type"].startswith("application/atom+xml")
    return etree.fromstring(answer.content)


def entries(feed):
    return {entry.findtext(f"{ATOM}id"): entry for entry in feed.iter(f"{ATOM}entry")}


def motion_of(client):
    return client.get("/api/v1/motions").json()[0]["id"]


def test_every_feed_is_valid_and_its_names_are_its_own(house, client, schema):
    addresses = [f"/feeds/{name}.atom" for name in FEEDS] + [f"/feeds/questions/{motion_of(client)}.atom"]
    feeds = [read(client, address) for address in addresses]
    for feed in feeds:
        schema.assertValid(feed)
        held = entries(feed)
        assert len(held) == len(list(feed.iter(f"{ATOM}entry")))  # no two of one name
        times = [entry.findtext(f"{ATOM}updated") for entry in held.values()]
        assert not times or feed.findtext(f"{ATOM}updated") == max(times, key=datetime.fromisoformat)
    assert len({feed.findtext(f"{ATOM}id") for feed in feeds}) == len(feeds)
    assert len(entries(feeds[0])) >= 4 and len(entries(feeds[2])) == 1


@pytest.mark.parametrize("spoiled", ["id", "updated", "title"])
def test_the_schema_finds_a_feed_that_is_not(house, client, schema, spoiled):
    feed = read(client, "/feeds/everything.atom")
    feed.remove(feed.find(f"{ATOM}{spoiled}"))
    assert not schema.validate(feed)


def test_every_entry_leads_to_a_page_and_keeps_its_name_and_its_time(house, client, day):
    from answerable import acts

    before = entries(read(client, "/feeds/everything.atom"))
    for entry in before.values():
        there = entry.find(f"{ATOM}link").get("href").removeprefix("http://testserver").split("#")[0]
        assert client.get(there).status_code == 200, there
    day.today = date(2026, 3, 11)
    house.act(acts.people.name, person="P-new", name="Nell", happened_on=day.today, by="P-clare")
    after = entries(read(client, "/feeds/everything.atom"))
    for name, entry in before.items():
        assert after[name].findtext(f"{ATOM}updated") == entry.findtext(f"{ATOM}updated")


def test_a_feed_that_has_not_changed_is_not_sent_again(house, client):
    tag = client.get("/feeds/late.atom").headers["ETag"]
    assert client.get("/feeds/late.atom", HTTP_IF_NONE_MATCH=tag).status_code == 304


def test_there_are_no_others(house, client):
    assert client.get("/feeds/nothing.atom").status_code == 404
    assert client.get("/feeds/questions/M-1999-01.atom").status_code == 404
    assert "/feeds/late.atom" in client.get("/feeds/").content.decode()
