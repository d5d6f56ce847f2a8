"""Works final scores, ranks and grades out by themselves, as fractions, from what a scheme states and what units have.

The argument is a file of JSON, a list of years: {"method", "system", "units": [{"class", "ideology", "performance",
"amounts", "bar"}]}; all numbers are texts. The system has 10 points in each of its classes, of which ideology has 4.
Prints for each year a list of [published, rank, grade, whether that is open], nulls where nothing is known or given.
"""
import json
import sys
from fractions import Fraction

FULL = Fraction(10)
IDEOLOGY = Fraction(4)


def number(value):
    text = str(value)
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def amount_of(value, full):
    """Points, or a share of so many."""
    return number(value) * full if str(value).endswith("%") else number(value)


def count_of(value, size):
    return int(number(value) * size) if str(value).endswith("%") else int(value)


def parts_of(year_end):
    """Weight, and for what is entered: keys, full score, what that counts, how many are dropped."""
    if "components" in year_end:
        for each in year_end["components"]:
            weight = number(each["weight"])
            if each.get("of") == "indicators":
                yield weight, None
                continue
            key = "component." + each["id"]
            raters = each.get("raters", {})
            count = raters.get("count", len(each.get("periods", [])))
            keys = [f"{key}.{at + 1}" for at in range(count)] or [key]
            drops = raters.get("dropLowest", 0), raters.get("dropHighest", 0)
            yield weight, (keys, number(each.get("full", 100)), FULL, drops)
        return
    yield number(year_end.get("performance", 1)), None
    if "satisfaction" in year_end:
        scale = FULL if year_end.get("satisfactionScale", "full-marks") == "full-marks" else Fraction(100)
        yield number(year_end["satisfaction"]), (["satisfaction"], Fraction(100), scale, (0, 0))


def adjustment_of(method, amounts):
    get = lambda key: number(amounts.get(key, 0))
    bonus = method.get("bonus")
    added = Fraction(0)
    if bonus is not None and "kinds" in bonus:
        added = sum((get("bonus." + kind["id"]) for kind in bonus["kinds"]), Fraction(0))
        if "most" in bonus:
            added = min(added, number(bonus["most"]))
    elif bonus is not None:
        added = get("bonus")
    return added - get("deduction") - get("fraud")


def score_of(method, unit):
    adjustment = adjustment_of(method, unit["amounts"])
    settings = method.get("adjustment", {})
    within = settings.get("appliedTo") == "performance"
    total = Fraction(0) if within else adjustment
    for weight, entered in parts_of(method.get("yearEnd", {})):
        if entered is None:
            total += weight * (number(unit["performance"]) + (adjustment if within else 0))
            continue
        keys, full, counts, (low, high) = entered
        values = sorted(number(unit["amounts"][key]) for key in keys)
        kept = values[low : len(values) - high]
        total += weight * sum(kept, Fraction(0)) / len(kept) * counts / full
    return min(total, FULL) if settings.get("upperLimit") == "full-marks" else total


def rounded(value, places, even):
    scaled = abs(value) * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    twice = 2 * rest
    if twice > scaled.denominator or (twice == scaled.denominator and (not even or whole % 2 == 1)):
        whole += 1
    return Fraction(whole if value >= 0 else -whole, 10**places)


def grades_of(method, system):
    """From the best: id, end, count or counts by class, line with whether it counts itself, barred, needs, core."""
    inclusive = method.get("grades", {}).get("atMost", "inclusive") == "inclusive"
    grades = []
    if "grades" in system:
        for each in system["grades"]:
            high = [key for key in ("first", "atLeast", "needs", "core", "noVeto") if key in each]
            low = [key for key in ("last", "atMost") if key in each]
            end = "first" if high else "last" if low else "rest"
            line = None
            if end == "first" and "atLeast" in each:
                line = amount_of(each["atLeast"], FULL), True
            if end == "last" and "atMost" in each:
                line = amount_of(each["atMost"], FULL), inclusive
            needs = amount_of(each["needs"]["ideology"], IDEOLOGY) if "needs" in each else None
            core = "core." + each["id"] if "core" in each else None
            count = each.get("first" if end == "first" else "last")
            grades.append((each["id"], end, count, line, bool(each.get("noVeto")), needs, core))
        return grades, None
    thresholds = system.get("thresholds", {})
    if "advanced" not in thresholds and "unqualified" not in thresholds:
        return [], None
    if "advanced" in thresholds:
        grades.append(("advanced", "first", thresholds["advanced"], None, True, None, None))
    grades.append(("qualified", "rest", None, None, False, None, None))
    if "unqualified" in thresholds:
        low = thresholds["unqualified"]
        grades.append(("unqualified", "last", low["last"], (number(low["atMost"]), inclusive), False, None, None))
    return grades, None


def judge(year):
    method, system, units = year["method"], year["system"], year["units"]
    summary, settings = method.get("summary", {}), method.get("grades", {})
    places, even = summary.get("places", 2), summary.get("rounding") == "half-even-once"
    exact = [score_of(method, unit) for unit in units]
    published = [rounded(each, places, even) for each in exact]
    ranked = exact if summary.get("rankBy") == "exact-score" else published
    grades, _ = grades_of(method, system)
    counts = [grade[2] for grade in grades if grade[2] is not None]
    by_class = bool(counts) and all(isinstance(each, dict) for each in counts)
    answers = []
    for at, unit in enumerate(units):
        among = [ranked[i] for i, each in enumerate(units) if not by_class or each["class"] == unit["class"]]
        better = [each for each in among if each > ranked[at]]
        rank = len(set(better) if summary.get("ties") == "same-rank-no-skip" else better) + 1
        grade, is_open = grade_of(at, units, ranked, published, grades, settings, summary)
        answers.append([str(published[at]), rank, grade, is_open])
    return answers


def grade_of(at, units, ranked, published, grades, settings, summary):
    if not grades:
        return None, False
    unit = units[at]
    first = [grade for grade in grades if grade[1] == "first"]
    last = [grade for grade in reversed(grades) if grade[1] == "last"]
    order = first + last if settings.get("smallGroup") == "advanced-first" else last + first
    for identity, end, count, line, barred, needs, core in order:
        if barred and unit["bar"] is not None:
            continue
        if core is not None and number(unit["amounts"].get(core, 0)) != 0:
            continue
        if line is not None:
            limit, itself = line
            above = published[at] - limit if end == "first" else limit - published[at]
            if above < 0 or (above == 0 and not itself):
                continue
        if needs is not None and number(unit["ideology"]) < needs:
            continue
        if count is None:
            return identity, False
        group = [i for i, each in enumerate(units) if not isinstance(count, dict) or each["class"] == unit["class"]]
        most = count_of(count[unit["class"]] if isinstance(count, dict) else count, len(group))
        moving = barred and settings.get("movingUp") == "next-in-rank"
        members = [i for i in group if not moving or units[i]["bar"] is None]
        sign = 1 if end == "first" else -1
        before = sum(sign * ranked[i] > sign * ranked[at] for i in members)
        same = sum(ranked[i] == ranked[at] for i in members)
        if before + same <= most:
            return identity, False
        if before >= most:
            continue
        tie = summary.get("tieAtThreshold", "decide")
        if tie != "all-out":
            return identity, tie == "decide"
    return next(grade[0] for grade in grades if grade[1] == "rest"), False


if __name__ == "__main__":
    print(json.dumps([judge(year) for year in json.load(open(sys.argv[1], encoding="utf-8"))]))
