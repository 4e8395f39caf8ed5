"""Random rules, and what python-dateutil and libical say of them: oracles.py LIBICAL SEED NUMBER MOST > cases.json

MOST is how many starts of a rule are written down.

Both count local days and times; which of these exist, and when they are, zoneinfo says. DTSTART is on the first day.
"""

import json
import random
import re
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import dateutil.rrule

ZONES = [
    "Europe/Helsinki",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Asia/Kolkata",
    "Africa/Casablanca",
    "UTC",
]
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
# Many starts in the hours in which clocks change.
TIMES = ["00:00", "00:30", "01:30", "02:00", "02:15", "02:30", "03:30", "09:00", "13:00", "16:45", "23:30"]
MOST = int(sys.argv[4])
# Rules are followed for two centuries.
LAST_YEAR = 2200


def some(of, most=3):
    return sorted(random.sample(of, random.randint(1, min(most, len(of)))))


def signed(limit, most=3):
    values = [n for n in range(1, limit + 1)]
    chosen = some(values, most)
    return [-n if random.random() < 0.3 else n for n in chosen]


def listed(values):
    return ",".join(str(value) for value in values)


def days(freq, ordinals):
    chosen = some(DAYS, 5)
    limit = 5 if freq == "MONTHLY" else 52
    if not ordinals:
        return ",".join(chosen)
    return ",".join(f"{random.choice([1, 2, 3, 4, -1, -2, limit, random.randint(1, limit)])}{day}" for day in chosen[:2])


def parts(freq):
    """Parts that go with a frequency; of a year only those whose meaning the RFC settles."""
    if freq == "DAILY":
        chosen = {"BYDAY": lambda: days(freq, False), "BYMONTH": lambda: listed(some(list(range(1, 13)), 6)), "BYMONTHDAY": lambda: listed(signed(31, 8))}
        return {name: make() for name, make in chosen.items() if random.random() < 0.4}
    if freq == "WEEKLY":
        rule = {}
        if random.random() < 0.8:
            rule["BYDAY"] = days(freq, False)
        if random.random() < 0.2:
            rule["BYMONTH"] = listed(some(list(range(1, 13)), 6))
        return rule
    if freq == "MONTHLY":
        rule = {}
        kind = random.random()
        if kind < 0.35:
            rule["BYDAY"] = days(freq, True)
        elif kind < 0.6:
            rule["BYDAY"] = days(freq, False)
        elif kind < 0.85:
            rule["BYMONTHDAY"] = listed(signed(31))
        if kind >= 0.35 and kind < 0.6 and random.random() < 0.3:
            rule["BYMONTHDAY"] = listed(signed(31, 8))
        if random.random() < 0.2:
            rule["BYMONTH"] = listed(some(list(range(1, 13)), 6))
        return rule
    rule = {}
    kind = random.random()
    if kind < 0.2:
        rule["BYMONTH"] = listed(some(list(range(1, 13))))
        if random.random() < 0.5:
            rule["BYMONTHDAY"] = listed(signed(31))
        elif random.random() < 0.7:
            rule["BYDAY"] = days("MONTHLY", random.random() < 0.6)
    elif kind < 0.4:
        rule["BYDAY"] = days(freq, random.random() < 0.7)
    elif kind < 0.55:
        rule["BYYEARDAY"] = listed(signed(366))
    elif kind < 0.75:
        # Week 53, counted from either end, is refused: the oracles differ on it too.
        rule["BYWEEKNO"] = listed(week for week in signed(52) if week != -52) or "20"
        rule["BYDAY"] = days(freq, False)
    elif kind < 0.85:
        rule["BYMONTHDAY"] = listed(signed(31))
    elif kind < 0.95:
        rule["BYMONTH"] = listed(some(list(range(1, 13))))
        rule["BYMONTHDAY"] = listed(signed(31, 10))
        rule["BYDAY"] = days(freq, False)
    return rule


def random_rule():
    freq = random.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    rule = {"FREQ": freq}
    if random.random() < 0.5:
        rule["INTERVAL"] = str(random.choice([2, 2, 2, 3, 4, 5, 6, 13]))
    rule.update(parts(freq))
    if len(rule) > 1 and any(name.startswith("BY") for name in rule) and freq in ("WEEKLY", "MONTHLY", "YEARLY") and random.random() < 0.25:
        rule["BYSETPOS"] = listed(sorted(set(signed(4, 2))))
    if "BYWEEKNO" in rule and ("INTERVAL" in rule or "BYSETPOS" in rule):
        # Refused too: the week that lies in two years.
        rule["BYWEEKNO"] = ",".join(week for week in rule["BYWEEKNO"].split(",") if week not in ("1", "52", "-1")) or "20"
    if random.random() < 0.25:
        rule["WKST"] = random.choice(DAYS)
    return rule


def exists(local, zone):
    return local.replace(tzinfo=zone).astimezone(timezone.utc).astimezone(zone).replace(tzinfo=None) == local


def text(rule):
    return ";".join(f"{name}={value}" for name, value in rule.items())


def by_dateutil(rule, start, most):
    found = []
    for day in dateutil.rrule.rrulestr(text(rule), dtstart=start):
        if len(found) == most or day.year > LAST_YEAR:
            break
        found.append(day)
    return found


def first_day(rule, start):
    """The first day of a rule, as if intervals began with it."""
    alone = {name: value for name, value in rule.items() if name != "INTERVAL"}
    limit = {**alone, "UNTIL": (start + timedelta(days=30 * 366)).strftime("%Y%m%dT235959")}
    found = by_dateutil(limit, start, 1)
    return found[0] if found else None


def with_end(rule, start, zone):
    """A rule's end as a plan says it, and as a local time, which is how the oracles are asked."""
    kind = random.random()
    last = start + timedelta(days=random.randint(20, 900))
    if kind < 0.25:
        count = random.randint(1, 40)
        return {**rule, "COUNT": str(count)}, {**rule, "COUNT": str(count)}
    if kind < 0.5:
        day = last.strftime("%Y%m%d")
        return {**rule, "UNTIL": day}, {**rule, "UNTIL": f"{day}T235959"}
    if kind < 0.6:
        # Half an hour from the start, so that both sides of it come up.
        moment = last.replace(hour=start.hour, minute=start.minute) + timedelta(minutes=random.choice([-30, 0, 30]))
        utc = moment.replace(tzinfo=zone).astimezone(timezone.utc)
        back = utc.astimezone(zone).replace(tzinfo=None)
        return {**rule, "UNTIL": utc.strftime("%Y%m%dT%H%M00Z")}, {**rule, "UNTIL": back.strftime("%Y%m%dT%H%M%S")}
    return rule, rule


def week_of(rule, start):
    """Places are those of whole weeks (RFC 5545); a week that begins with DTSTART is read in different ways."""
    if rule["FREQ"] != "WEEKLY" or "BYSETPOS" not in rule:
        return start
    return start - timedelta(days=(start.weekday() - DAYS.index(rule.get("WKST", "MO"))) % 7)


def make():
    while True:
        rule = random_rule()
        name = random.choice(ZONES)
        zone = ZoneInfo(name)
        time = random.choice(TIMES)
        hour, minute = map(int, time.split(":"))
        year = random.randint(2016, 2034)
        start = datetime(year, random.randint(1, 12), random.randint(1, 28), hour, minute)
        start = first_day(rule, week_of(rule, start))
        if not start or not exists(start, zone):
            continue
        said, asked = with_end(rule, start, zone)
        return {"rule": said, "asked": asked, "from": week_of(rule, start), "start": start, "zone": name, "time": time}


def ask_both(cases, program):
    lines = "".join(f"{case['from'].strftime('%Y%m%dT%H%M%S')}\t{text(case['asked'])}\t{MOST + 40}\n" for case in cases)
    answer = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout
    for case, line in zip(cases, answer.splitlines()):
        case["libical"] = [datetime.strptime(day, "%Y%m%dT%H%M%S") for day in line.split()]
        case["dateutil"] = by_dateutil(case["asked"], case["from"], MOST + 40)


def result(case, days):
    """The days whose start exists, with their moments in UTC; a day that does not exist counts for nothing."""
    zone = ZoneInfo(case["zone"])
    held = [day for day in days if day.year <= LAST_YEAR and exists(day, zone)][:MOST]
    return [[str(day.date()), int(day.replace(tzinfo=zone).timestamp() // 60)] for day in held]


def main():
    program, seed, number = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    random.seed(seed)
    cases = [make() for _ in range(number)]
    ask_both(cases, program)
    # A day that does not exist is not counted, so a count goes on behind it.
    gaps = [case for case in cases if "COUNT" in case["asked"] and not all(exists(day, ZoneInfo(case["zone"])) for day in case["dateutil"])]
    for case in gaps:
        case["count"] = int(case["asked"].pop("COUNT"))
    ask_both(gaps, program)
    agreed, disputed = [], []
    for case in cases:
        # Neither is asked for all that follows: more than it was asked for cannot be compared.
        one, other = (result(case, case[name])[: case.get("count", MOST)] for name in ("dateutil", "libical"))
        said = [text(case["rule"]), case["zone"], f"{case['start']:%Y-%m-%d}", case["time"]]
        if one == other:
            agreed.append([*said, one])
        else:
            disputed.append([*said, one, other])
    lines = ",\n".join(json.dumps(case) for case in agreed)
    others = ",\n".join(json.dumps(case) for case in disputed)
    print(f'{{"most": {MOST}, "agreed": [\n{lines}\n], "disputed": [\n{others}\n]}}')


main()
