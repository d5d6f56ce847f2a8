"""Finds by itself how far a figure can move before any grade changes: puts numbers into what a scheme states and judges all.

The argument is a file of JSON, a list of {"year", "figure", "up"}: a year as judge-years.py takes it, in which each unit
has "points" and "scores" by criteria as well; a figure {"kind", "now", "setting" or "criterion"}. Between two points where
a total is halfway between two published scores, is that of another unit or the highest there is, or a line or a need is met,
nothing changes: all of these are tried, and one point between each two. Prints for each [limit, whether it is within], of
what is looked at (up to twice the figure and down to nothing); null where no grade changes.
"""
import copy
import importlib.util
import json
import os
import sys
from fractions import Fraction

spec = importlib.util.spec_from_file_location("years", os.path.join(os.path.dirname(__file__), "judge-years.py"))
years = importlib.util.module_from_spec(spec)
spec.loader.exec_module(years)
number = years.number


def moved(year, figure, x):
    """The year with the figure at a number; what a share of ideology is a share of moves with what lies below it."""
    after = copy.deepcopy(year)
    years.IDEOLOGY = Fraction(4)
    if figure["kind"] == "points":
        now, which = number(figure["now"]), figure["criterion"]
        for unit in after["units"]:
            if unit["class"] not in figure["classes"]:
                continue
            share = number(unit["scores"].get(which, 0)) / now
            unit["performance"] = str(number(unit["performance"]) + share * (x - now))
            if figure["isIdeology"]:
                unit["ideology"] = str(number(unit["ideology"]) + share * (x - now))
            if figure["isCore"] and x == 0:
                unit["amounts"].update({key: "0" for key in unit["amounts"] if key.startswith("core.")})
        if figure["isIdeology"]:
            years.IDEOLOGY += x - now
    elif figure["kind"] == "weight":
        end = after["method"]["yearEnd"]
        name = figure["setting"].split(".")[-1]
        if name != "weight":
            other = "satisfaction" if name == "performance" else "performance"
            end[name], end[other] = str(x), str(1 - x)
        else:
            own = figure["setting"].split(".")[-2]
            rest = 1 - number(figure["now"])
            for each in end["components"]:
                each["weight"] = str(x if each["id"] == own else number(each["weight"]) / rest * (1 - x))
    else:
        *_, part, key = figure["setting"].split(".")
        if part == "unqualified":
            after["system"]["thresholds"]["unqualified"]["atMost"] = str(x)
        else:
            grade = next(each for each in after["system"]["grades"] if each["id"] == part)
            grade[key] = f"{x * 100}%" if str(grade[key]).endswith("%") else str(x)
    return after


def said(year, figure, x):
    return [(grade, is_open) for _, _, grade, is_open in years.judge(moved(year, figure, x))]


def totals(year, figure, x):
    after = moved(year, figure, x)
    after["method"] = {**after["method"], "adjustment": {**after["method"].get("adjustment", {}), "upperLimit": "none"}}
    return [years.score_of(after["method"], unit) for unit in after["units"]]


def events(year, figure, start, end):
    """Where anything may change, of lines through their totals at both ends."""
    a, b = totals(year, figure, start), totals(year, figure, end)
    size = Fraction(1, 10 ** year["method"].get("summary", {}).get("places", 2))
    found = []
    for i, (low, high) in enumerate(zip(a, b)):
        for j in range(i):
            turn = (high - low) - (b[j] - a[j])
            if turn != 0:
                found.append((a[j] - low) / turn)
        if high == low:
            continue
        found.append((years.FULL - low) / (high - low))
        half = (min(low, high) // size - 1) * size + size / 2
        while half <= max(low, high) + size:
            found.append((half - low) / (high - low))
            half += size
    points = [start + share * (end - start) for share in found if 0 <= share <= 1]
    if figure["kind"] == "line":
        scores = {years.number(each[0]) for each in years.judge(year)}
        is_share = figure["isShare"]
        points += [score / years.FULL if is_share else score for score in scores]
    if figure["kind"] == "points" and figure["isIdeology"]:
        points += needs(year, figure)
    return sorted({each for each in points if min(start, end) < each < max(start, end)} | {end}, reverse=end < start)


def needs(year, figure):
    now = number(figure["now"])
    for grade in year["system"].get("grades", []):
        if "needs" in grade:
            needed = grade["needs"]["ideology"]
            part = number(needed) if str(needed).endswith("%") else Fraction(0)
            for unit in year["units"]:
                # What lies in ideology counts for every class.
                slope = number(unit["scores"].get(figure["criterion"], 0)) / now - part
                if slope != 0:
                    yield now + (years.amount_of(needed, Fraction(4)) - number(unit["ideology"])) / slope


def limit(task):
    year, figure = task["year"], task["figure"]
    now = number(figure["now"])
    most = Fraction(1) if figure["kind"] == "weight" or figure.get("isShare") else 2 * now
    end = most if task["up"] else Fraction(0)
    present = said(year, figure, now)
    before = now
    for at in events(year, figure, now, end) if end != now else []:
        if said(year, figure, (before + at) / 2) != present:
            return [str(before), True]
        if said(year, figure, at) != present:
            return [str(at), False]
        before = at
    return None


print(json.dumps([limit(task) for task in json.load(open(sys.argv[1], encoding="utf-8"))]))
