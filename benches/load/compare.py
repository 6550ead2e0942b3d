"""Asserts that the server and the bare floor find as many entries for the same queries."""

import json
import sys
import urllib.parse
import urllib.request


def total(base, query):
    address = f"{base}/api/v1/search?fuzzy=off&q={urllib.parse.quote(query)}"
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)["total"]


queries_file, server, floor = sys.argv[1:]
with open(queries_file, encoding="utf-8") as lines:
    queries = [line.strip() for line in lines]
asked = queries[:: max(1, len(queries) // 1000)]
differing = [(q, total(server, q), total(floor, q)) for q in asked]
differing = [each for each in differing if each[1] != each[2]]
print(f"== hits: {len(asked)} queries, of which {len(differing)} differ {differing[:5]}")
sys.exit(1 if differing else 0)
