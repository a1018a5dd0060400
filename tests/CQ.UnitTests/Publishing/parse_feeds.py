"""Reads what the site wrote with parsers that know nothing of it, and compares with what was meant.

usage: parse_feeds.py CALENDAR.ics FEED.atom EXPECTED.json

Prints one line for each difference and ends with 1 when there is any; else prints what was compared.
"""
import datetime
import json
import sys
import zoneinfo

import feedparser
import icalendar
from dateutil import rrule

UTC = datetime.timezone.utc
faults = []


def fault(text):
    faults.append(text)


def check_octets(data):
    if b"\n" in data.replace(b"\r\n", b"") or b"\r" in data.replace(b"\r\n", b""):
        fault("a line does not end with CR LF")
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            fault(f"a line of {len(line)} octets: {line[:40]!r}")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            fault(f"a character is cut: {line[:40]!r}")


def instant(value, zone):
    """A wall time of RFC 5545 3.3.5: the offset from before a gap, the first of two. This is fold=0 of PEP 495."""
    return value.replace(tzinfo=zone, fold=0).astimezone(UTC)


def wall(value):
    return value.replace(tzinfo=None)


def days_of(event, start, zone):
    rule = event.get("RRULE")
    if rule is None:
        return [start]
    text = rule.to_ical().decode()
    if isinstance(start, datetime.datetime):
        # dateutil wants UNTIL in UTC beside a start with a zone; the wall times are what comes back.
        found = [wall(d) for d in rrule.rrulestr(text, dtstart=wall(start).replace(tzinfo=zone))]
    else:
        found = [d.date() for d in rrule.rrulestr(text, dtstart=datetime.datetime.combine(start, datetime.time()))]
    excepted = event.get("EXDATE") or []
    excepted = excepted if isinstance(excepted, list) else [excepted]
    gone = {wall(x.dt) if isinstance(x.dt, datetime.datetime) else x.dt for dates in excepted for x in dates.dts}
    return [d for d in found if d not in gone]


def expand(event, zone):
    start = event["DTSTART"].dt
    if not isinstance(start, datetime.datetime):
        length = event["DTEND"].dt - start
        return [[d.isoformat(), (d + length).isoformat()] for d in days_of(event, start, zone)]
    first = instant(wall(start), zone)
    length = instant(wall(event["DTEND"].dt), zone) - first if "DTEND" in event else None
    times = []
    for day in days_of(event, wall(start), zone):
        begin = instant(day, zone)
        times.append([begin.isoformat(), (begin + length).isoformat() if length is not None else None])
    return times


def check_zone(calendar, name, years):
    """What VTIMEZONE says is what the zone does, at noon and at midnight of every day."""
    component = next(c for c in calendar.subcomponents if c.name == "VTIMEZONE")
    said, real = component.to_tz(), zoneinfo.ZoneInfo(name)
    if str(component["TZID"]) != name:
        fault(f"TZID is {component['TZID']}")
    moment = datetime.datetime(years[0], 1, 1, tzinfo=UTC)
    while moment.year <= years[1]:
        if moment.astimezone(said).utcoffset() != moment.astimezone(real).utcoffset():
            fault(f"VTIMEZONE differs at {moment}")
        moment += datetime.timedelta(hours=12)


def check_calendar(data, expected):
    check_octets(data)
    calendar = icalendar.Calendar.from_ical(data)
    zone = zoneinfo.ZoneInfo(expected["zone"])
    if calendar["VERSION"] != "2.0" or not str(calendar["PRODID"]):
        fault("VERSION or PRODID")
    check_zone(calendar, expected["zone"], expected["years"])
    events = {str(e["UID"]): e for e in calendar.walk("VEVENT")}
    if len(events) != len(list(calendar.walk("VEVENT"))):
        fault("a UID stands twice")
    if set(events) != set(expected["events"]):
        fault(f"{len(events)} events instead of {len(expected['events'])}")
    count = 0
    for uid, meant in expected["events"].items():
        event = events.get(uid)
        if event is None:
            continue
        if event.errors:
            fault(f"{uid}: {event.errors}")
        for key, value in (("SUMMARY", meant["title"]), ("LOCATION", meant["where"]), ("STATUS", meant["status"]), ("URL", meant["url"])):
            if str(event.get(key, "")) != value:
                fault(f"{uid}: {key} is {str(event.get(key, ''))!r} instead of {value!r}")
        if int(event["SEQUENCE"]) != meant["sequence"]:
            fault(f"{uid}: SEQUENCE")
        if event["DTSTAMP"].dt != event["LAST-MODIFIED"].dt or event["DTSTAMP"].dt.utcoffset() != datetime.timedelta():
            fault(f"{uid}: DTSTAMP")
        times = expand(event, zone)
        count += len(times)
        if times != meant["times"]:
            fault(f"{uid} ({meant['what']}): {times[:4]} instead of {meant['times'][:4]}, {len(times)} and {len(meant['times'])}")
    return len(events), count


def check_feed(data, expected):
    feed = feedparser.parse(data)
    if feed.bozo:
        fault(f"Atom: {feed.bozo_exception}")
    if feed.version != "atom10":
        fault(f"read as {feed.version}")
    if len(feed.entries) != len(expected):
        fault(f"{len(feed.entries)} entries instead of {len(expected)}")
    for entry, meant in zip(feed.entries, expected):
        for key in ("id", "title", "link", "summary", "author", "updated", "published"):
            if entry.get(key) != meant[key]:
                fault(f"{meant['id']}: {key} is {entry.get(key)!r} instead of {meant[key]!r}")
        if [t.term for t in entry.get("tags", [])] != meant["topics"]:
            fault(f"{meant['id']}: categories")
        if entry.updated_parsed is None or entry.published_parsed is None:
            fault(f"{meant['id']}: a date cannot be read")
    return len(feed.entries)


def main():
    calendar, atom, expected = (open(path, "rb").read() for path in sys.argv[1:4])
    expected = json.loads(expected)
    events, times = check_calendar(calendar, expected)
    entries = check_feed(atom, expected["entries"])
    for text in faults[:20]:
        print(text)
    if faults:
        print(f"{len(faults)} differences")
        return 1
    print(f"{events} events, {times} times, {entries} entries")
    return 0


sys.exit(main())
