# Occurrences of a calendar file as python3-icalendar and python3-vobject read them: readers.py icalendar|vobject FILE
import sys
from datetime import timedelta

import icalendar
import vobject
from dateutil.rrule import rruleset, rrulestr


def wall(moment):
    return moment.strftime("%Y-%m-%dT%H:%M")


def plain(moment, event):
    # What a clock in the zone of an event shows: that is how its rule counts.
    zone = event["DTSTART"].dt.tzinfo
    return (moment.astimezone(zone) if zone and moment.tzinfo else moment).replace(tzinfo=None)


def by_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    masters, overrides = [], {}
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        own = event.get("RECURRENCE-ID")
        if own is None:
            masters.append(event)
        else:
            overrides[(str(event["UID"]), plain(own.dt, event))] = event

    def start_of(event):
        return plain(event["DTSTART"].dt, event)

    def length(event):
        return event["DTEND"].dt - event["DTSTART"].dt if "DTEND" in event else timedelta()

    def listed(name, event):
        value = event.get(name, [])
        lists = value if isinstance(value, list) else [value]
        return [plain(one.dt, event) for dates in lists for one in dates.dts]

    def rule_of(event):
        rule = event["RRULE"].to_ical().decode()
        until = event["RRULE"].get("UNTIL")
        if not until:
            return rule
        local = plain(until[0], event).strftime("%Y%m%dT%H%M%S")
        return ";".join(f"UNTIL={local}" if part.startswith("UNTIL=") else part for part in rule.split(";"))

    used = set()
    for event in masters:
        starts = rruleset()
        if "RRULE" in event:
            starts.rrule(rrulestr(rule_of(event), dtstart=start_of(event)))
        else:
            starts.rdate(start_of(event))
        for one in listed("RDATE", event):
            starts.rdate(one)
        for one in listed("EXDATE", event):
            starts.exdate(one)
        for one in starts:
            key = (str(event["UID"]), one)
            shown = overrides.get(key, event)
            used.add(key)
            begins = start_of(shown) if key in overrides else one
            yield begins, begins + length(shown), str(shown["SUMMARY"]), str(shown["STATUS"])
    for key, event in overrides.items():
        if key not in used:
            yield start_of(event), start_of(event) + length(event), str(event["SUMMARY"]), str(event["STATUS"])


def by_vobject(text):
    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    events = calendar.vevent_list
    overrides = {(e.uid.value, e.recurrence_id.value): e for e in events if hasattr(e, "recurrence_id")}
    used = set()

    def local(moment, event):
        zone = event.dtstart.value.tzinfo
        return moment.astimezone(zone) if zone else moment

    def length(event):
        return event.dtend.value - event.dtstart.value if hasattr(event, "dtend") else timedelta()

    for event in events:
        if hasattr(event, "recurrence_id"):
            continue
        for one in event.getrruleset(addRDate=True) or [event.dtstart.value]:
            key = (event.uid.value, one)
            shown = overrides.get(key, event)
            used.add(key)
            begins = shown.dtstart.value if key in overrides else one
            begins = local(begins, shown)
            yield begins, begins + length(shown), shown.summary.value, shown.status.value
    for key, event in overrides.items():
        if key not in used:
            yield event.dtstart.value, event.dtstart.value + length(event), event.summary.value, event.status.value


reader, file = sys.argv[1:]
with open(file, encoding="utf-8", newline="") as source:
    found = {"icalendar": by_icalendar, "vobject": by_vobject}[reader](source.read())
lines = [f"{wall(start)}/{wall(end)} {title} {status}" for start, end, title, status in found]
print("\n".join(sorted(lines)))
