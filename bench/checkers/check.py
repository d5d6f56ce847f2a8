"""Checks a repository as a programmer would in Python: the C loader of PyYAML, jsonschema, exact sums for each class.

python3 check.py ROOT SCHEMAS: every file against its schema, and every sum that `check` proves, without places, sentences
and the rules beyond sums. Ends with 1 where something is wrong.
"""

import decimal
import json
import pathlib
import sys

import jsonschema
import yaml


class Loader(yaml.CSafeLoader):
    """Numbers are decimals, read from what stands in the file."""


def number(loader, node):
    return decimal.Decimal(loader.construct_scalar(node))


Loader.add_constructor("tag:yaml.org,2002:int", number)
Loader.add_constructor("tag:yaml.org,2002:float", number)

wrong = []


def read(path, validator):
    data = yaml.load(path.read_bytes(), Loader)
    wrong.extend(f"{path}: {error.message}" for error in validator.iter_errors(data))
    return data


def validators(folder):
    checker = jsonschema.Draft7Validator.TYPE_CHECKER.redefine_many(
        {
            "number": lambda _, value: isinstance(value, decimal.Decimal),
            "integer": lambda _, value: isinstance(value, decimal.Decimal) and value == value.to_integral_value(),
        }
    )
    kind = jsonschema.validators.extend(jsonschema.Draft7Validator, type_checker=checker)
    names = ("departments", "indicator", "retired", "scheme", "units")
    return {name: kind(json.loads((folder / f"{name}.schema.json").read_bytes())) for name in names}


def points_of(item, name, applies):
    """The points of an item for a class, None where it does not apply, and whether they add up below it."""
    applies = applies and name in item.get("only", (name,)) and name not in item.get("except", ())
    if not applies:
        return None
    stated = item.get("pointsFor", {}).get(name, item.get("points"))
    below = item.get("indicators", item.get("criteria"))
    if below is not None:
        parts = [points_of(each, name, applies) for each in below]
        total = sum(part for part in parts if part is not None)
        if total != stated and any(part is not None for part in parts):
            wrong.append(f"{item['id']}: {total} instead of {stated} for {name}")
    return stated


def check_edition(folder, validator):
    scheme = read(folder / "scheme.yaml", validator["scheme"])
    for system in scheme["systems"]:
        files = sorted((folder / system["id"]).glob("*.yaml"))
        indicators = [read(path, validator["indicator"]) for path in files]
        for each in system["classes"]:
            parts = [points_of(indicator, each["id"], True) for indicator in indicators]
            total = sum(part for part in parts if part is not None)
            if total != system["fullMarks"]:
                wrong.append(f"{system['id']}: {total} instead of {system['fullMarks']} for {each['id']}")
            print(folder.name, system["id"], each["id"], total)


def main(root, schemas):
    validator = validators(schemas)
    for name in ("departments", "units", "retired"):
        path = root / "indicators" / f"{name}.yaml"
        if path.exists():
            read(path, validator[name])
    for folder in sorted((root / "indicators").iterdir()):
        if folder.is_dir():
            check_edition(folder, validator)
    print("\n".join(wrong))
    return 1 if wrong else 0


sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
