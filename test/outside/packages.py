"""What the programs that change office files at random have in common."""

import json
import random
import sys
import zipfile
from pathlib import Path


def write_changed(mutate, ending):
    """Writes COUNT copies of SOURCE into FOLDER, each changed once by `mutate` with chances of its own; prints as JSON what was changed, by their names."""
    source, folder, count, seed = sys.argv[1:]
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    told = {}
    for number in range(int(count)):
        with zipfile.ZipFile(source) as file:
            parts = {name: file.read(name) for name in file.namelist()}
        name = f"{number:04d}"
        told[name] = mutate(random.Random(f"{seed} {number}"), parts)
        with zipfile.ZipFile(target / f"{name}{ending}", "w", zipfile.ZIP_DEFLATED) as file:
            for part, content in parts.items():
                file.writestr(part, content)
    print(json.dumps(told, ensure_ascii=False))
