#!/usr/bin/env python3
"""Writes table.tsv: what another port of libphonenumber makes of numbers as people write them.

    pip install phonenumbers==9.0.42     # the release of the data in assets/phones.bin
    python3 tests/phones/generate.py > tests/phones/table.tsv
"""
import phonenumbers as lib
from phonenumbers import PhoneNumberFormat as Format

COUNTRIES = ("NO SE DK FI IS FO GL AX EE LV LT DE AT CH NL BE LU FR ES PT IT GB IE PL CZ SK HU RO BG HR SI GR UA RU TR US CA AU").split()
TYPES = [kind for kind in range(11) if kind != 2]
assert len(COUNTRIES) == 38

rows = {}


def digits(text):
    return "".join(c for c in text if c.isdigit())


def add(text, country):
    """A text in a record of a country; the first reading of it counts."""
    try:
        number = lib.parse(text, country)
        possible = lib.is_possible_number(number)
        e164 = lib.format_number(number, Format.E164) if possible else ""
        state = "valid" if lib.is_valid_number(number) else "possible" if possible else "impossible"
    except lib.NumberParseException:
        e164, state = "", "impossible"
    rows.setdefault((text, country), (e164, state))


def spellings(number, home, abroad):
    """One number in the shapes that people write, at home and abroad."""
    plain = lib.format_number(number, Format.E164)
    code = str(number.country_code)
    rest = plain[1 + len(code):]
    national = lib.format_number(number, Format.NATIONAL)
    international = lib.format_number(number, Format.INTERNATIONAL)
    add(national, home)
    add(digits(national), home)
    add(national.replace(" ", "-"), home)
    add(plain, home)
    add(international, abroad)
    add(plain[1:], home)
    add(f"{code} {rest}", home)
    # Domestic 0 and all, behind the calling code.
    add(f"+{code} {national}", abroad)
    if lib.PhoneMetadata.metadata_for_region(home).international_prefix == "00":
        add(f"00{code} {rest}", home)
    add(f"00{code}{rest}", "NO")
    # The same digits in somebody else's record.
    add(digits(national), abroad)


for at, home in enumerate(COUNTRIES):
    abroad = COUNTRIES[(at + 7) % len(COUNTRIES)]
    for kind in TYPES:
        number = lib.example_number_for_type(home, kind)
        if number is None:
            continue
        if kind in (0, 1):
            spellings(number, home, abroad)
        else:
            national = lib.format_number(number, Format.NATIONAL)
            add(national, home)
            add(lib.format_number(number, Format.INTERNATIONAL), abroad)
            add(digits(national), abroad)
    mobile = lib.format_number(lib.example_number_for_type(home, 1), Format.E164)
    # One digit too few or too many, other endings, and beginnings that may not be handed out.
    code = str(lib.country_code_for_region(home))
    for text in (mobile[:-1], mobile[:-2], mobile[:-4], mobile + "0", mobile + "00", mobile + "0000000"):
        add(text, abroad)
        add(text[1 + len(code):], home)
    for first in "123456789":
        text = first + mobile[2 + len(code):]
        add("+" + code + text, abroad)
        add(text, home)

print("# text, country of the record, E.164 (nothing where the number is impossible), valid, possible or impossible")
print("# As python-phonenumbers 9.0.42 reads them; written by generate.py.")
for (text, country), (e164, state) in rows.items():
    print(text, country, e164, state, sep="\t")
