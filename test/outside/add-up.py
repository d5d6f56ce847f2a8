"""Adds up systems by themselves, as fractions: what the criteria count in the total of every class and unit.

The argument is a file of JSON, a list of repositories, each {"scheme", "units", "systems": {id: [indicator]}} as their
YAML says it. Prints for each repository {system: {class or unit: [total, bonus]}}; null for a total that is no finite
decimal, and for a bonus that nobody can have. Only for systems in which every class has a unit without anything of its
own, or none at all.
"""
import json
import sys
from fractions import Fraction


def number(value):
    return Fraction(str(value))


def share(weight):
    text = str(weight)
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def parts(item):
    return item.get("indicators") or item.get("criteria") or []


def below(items):
    for item in items:
        yield item
        yield from below(parts(item))


class Whom:
    """A class, or a unit with something of its own, which is of a class."""

    def __init__(self, id, of=None):
        self.id, self.of = id, of

    def among(self, ids):
        return self.id in ids or self.of in ids

    def has(self, item):
        """Whether an item is for it, as far as the item says so itself."""
        return self.among(item["only"]) if "only" in item else not self.among(item.get("except", []))

    def own(self, values):
        return values.get(self.id, values.get(self.of))


def assessed(system, indicators, units):
    """All classes of a system, and the units that are named anywhere in it."""
    named = {each["id"] for each in system.get("units", [])}
    for item in below(indicators):
        for key in ("only", "except", "pointsFor", "targets"):
            value = item.get(key, [])
            named.update(value if isinstance(value, (list, dict)) else [])
    classes = [each["id"] for each in system["classes"]]
    of_system = [each for each in units if each["system"] == system["id"]]
    return [Whom(each) for each in classes] + [
        Whom(each["id"], each["class"]) for each in of_system if each["id"] in named and each["id"] not in classes
    ]


def points(item, whom, whole):
    """What an item counts in what lies above it; None for what states nothing or is in no sum."""
    special = whom.own(item.get("pointsFor", {}))
    if special is not None:
        return number(special)
    if "points" in item:
        return number(item["points"])
    return share(item["weight"]) * whole if "weight" in item else None


def counted(item, whom, whole, worth):
    """What the criteria of an item count, where a point beside it counts `worth`, and sisters add to `whole`."""
    if not whom.has(item):
        return Fraction(0)
    own = points(item, whom, whole)
    if "text" in item or not parts(item):
        return (own or 0) * worth
    if "scale" in item:
        worth, own = worth * own / number(item["scale"]), number(item["scale"])
    return sum((counted(each, whom, own, worth) for each in parts(item)), Fraction(0))


UNLIMITED = float("inf")


def limited(limit, amount):
    return amount if limit in (None, "unlimited") else min(number(limit), amount)


def most_added(item, whom):
    """The most that an item adds beside the sum; None where it adds nothing."""
    if not whom.has(item):
        return None
    if parts(item):
        return within(parts(item), item.get("adds"), whom)
    return None if "adds" not in item else limited(item["adds"], UNLIMITED)


def within(items, limit, whom):
    some = [each for each in (most_added(item, whom) for item in items) if each is not None]
    return limited(limit, sum(some)) if some else None


def written(amount):
    """An amount as it is written out; None where that has no end."""
    if amount is None or amount == UNLIMITED:
        return amount and "unlimited"
    rest = amount.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return None
    places = next(each for each in range(400) if (amount * 10**each).denominator == 1)
    digits = str(int(amount * 10**places)).rjust(places + 1, "0")
    return digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"


def stated(system, whom, key):
    """A figure of the unit, else of its class, else of the system."""
    alone = {each["id"]: each for each in system.get("units", []) + system["classes"]}
    for each in (alone.get(whom.id, {}), alone.get(whom.of, {}), system):
        if key in each:
            return number(each[key])
    return None


def amounts(system, indicators, whom):
    full = stated(system, whom, "fullMarks")
    whole = stated(system, whom, "scale") or full
    total = sum((counted(item, whom, whole, full / whole) for item in indicators), Fraction(0))
    return [written(total), written(within(indicators, system.get("adds"), whom))]


def added(repository):
    found = {}
    for system in repository["scheme"]["systems"]:
        indicators = repository["systems"][system["id"]]
        every = assessed(system, indicators, repository["units"])
        found[system["id"]] = {whom.id: amounts(system, indicators, whom) for whom in every}
    return found


with open(sys.argv[1], encoding="utf-8") as file:
    print(json.dumps([added(each) for each in json.load(file, parse_float=str)]))
