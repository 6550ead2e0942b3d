"""Prints how long after an import of one entry a running server finds it."""

import json
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.request

TRIALS = 9
HEADER = "entry,state,year,language,term,definition,document,status,wording\n"

program, data, server = sys.argv[1:]
took = []
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder) / "one.csv"
    run = int(time.time())
    for trial in range(TRIALS):
        word = f"fresh{run}x{trial}"
        file.write_text(f"{HEADER}{word},XA,2026,en,{word},made up,Made-up law,adopted,official\n", encoding="utf-8")
        subprocess.run([program, "import", file, "--compiled", "--data", data], check=True, capture_output=True)
        begun = time.monotonic()
        address = f"{server}/api/v1/search?fuzzy=off&q={word}"
        while json.load(urllib.request.urlopen(address))["total"] == 0:
            time.sleep(0.001)
        took.append(1000 * (time.monotonic() - begun))
print(f"== searchable after an import: median {sorted(took)[TRIALS // 2]:.0f} ms, at most {max(took):.0f} ms")
