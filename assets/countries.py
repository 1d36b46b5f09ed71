#!/usr/bin/env python3
"""Writes countries.tsv from the JSON packages of CLDR:

    npm pack cldr-core cldr-localenames-full     # and unpack each, as core/ and names/
    python3 assets/countries.py core/package names/package > assets/countries.tsv
"""
import json
import sys

core, names = sys.argv[1:]
LANGUAGES = ["en", "nb", "nn", "sv", "da", "fi"]
# What CLDR has a code for beside the 249 of ISO 3166-1, and Kosovo, which ISO leaves to its users.
NOT_ISO = {"AC", "AN", "BU", "CP", "CQ", "CS", "CT", "DD", "DG", "DY", "EA", "EU", "EZ", "FQ", "FX", "HV", "IC", "JT", "MI", "NH", "NQ",
           "NT", "PC", "PU", "PZ", "RH", "SU", "TA", "TP", "UK", "UN", "VD", "WK", "YD", "YU", "ZR"}
# Whose short name is the one that people use in English, too.
SHORT = {"CC", "HK", "MM", "MO", "PS"}
# Names that CLDR lacks: our own, and no part of its data.
OURS = {
    "AE": "UAE|Emirates|Emiratene|Emirata|Emiraten|Emiraterne|Emiraatit|Dubai|Abu Dhabi",
    "AT": "Österreich",
    "BA": "Bosnien|Bosnia og Hercegovina|Bosnien og Hercegovina|Bosnia and Herzegovina|Bosna i Hercegovina",
    "BE": "België|Belgique",
    "BY": "Hviterussland|Kvitrussland|Kviterussland|Vitryssland|Hviderusland|White Russia",
    "CD": "DR Congo|DR Kongo|DRC|Democratic Republic of the Congo|Zaire",
    "CG": "Republic of the Congo",
    "CH": "Suisse|Svizzera",
    "CI": "Elfenbenkysten",
    "CN": "People's Republic of China|Folkerepublikken Kina|Folkrepubliken Kina|Mainland China",
    "CZ": "Česko",
    "DE": "Deutschland",
    "EE": "Eesti",
    "ES": "España",
    "FK": "Malvinas",
    "FO": "Føroyar",
    "GB": "Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Skottland|Skotland|Nord-Irland|Nordirland|Englanti"
          "|Skotlanti|Pohjois-Irlanti|Yhdistynyt kuningaskunta|Forente kongerike|Förenade kungariket",
    "GL": "Kalaallit Nunaat",
    "GR": "Hellada|Ellada",
    "HR": "Hrvatska",
    "HU": "Magyarország",
    "IE": "Republic of Ireland|Éire|Eire",
    "IM": "Isle of Man",
    "IS": "Ísland",
    "IT": "Italia",
    "KP": "Nordkorea",
    "KR": "Korea|Sørkorea|Republic of Korea",
    "LT": "Lietuva",
    "LV": "Latvija",
    "MD": "Moldavia",
    "MK": "Macedonia|Makedonia|Makedonien",
    "MM": "Burma|Birma",
    "NL": "Holland|Hollanti|Nederlanden|The Netherlands",
    "NO": "Kongeriket Norge",
    "PL": "Polska",
    "RO": "România",
    "RS": "Srbija",
    "RU": "Russian Federation|Den russiske føderasjon|Ryska federationen|Rossiya",
    "SJ": "Svalbard|Jan Mayen|Spitsbergen|Huippuvuoret",
    "SY": "Syrian Arab Republic",
    "US": "USA|United States of America|America|Amerika|De forente stater|Förenta staterna|De forenede stater"
          "|Sambandsstatane|Amerikas forente stater|Amerikan yhdysvallat",
    "VA": "Vatican|Vatikanet|Holy See",
    "VN": "Viet Nam",
}


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


codes = load(f"{core}/supplemental/codeMappings.json")["supplemental"]["codeMappings"]
version = load(f"{names}/package.json")["version"]
iso = {
    code: told["_alpha3"]
    for code, told in codes.items()
    if len(code) == 2 and "_alpha3" in told and "_numeric" in told
    and code not in NOT_ISO and (code == "XK" or not code.startswith("X")) and not "QM" <= code <= "QZ" and code not in ("AA", "ZZ")
}
assert len(iso) == 250, (len(iso), sorted(iso))
told = {}
for language in LANGUAGES:
    data = load(f"{names}/main/{language}/territories.json")
    told[language] = data["main"][language]["localeDisplayNames"]["territories"]


def cell(language, code, seen):
    names = told[language]
    first = names[code]
    others = [names[key] for key in (f"{code}-alt-short", f"{code}-alt-variant") if key in names]
    if language == "en" and code in SHORT:
        first, others = others[0], [first, *others[1:]]
    all = [first] + [name for name in others if name not in seen and name != first]
    seen.update(all)
    return "|".join(all)


print(f"""\
# Countries: the two and three letters of ISO 3166-1 (and XK, Kosovo), then their names in {", ".join(LANGUAGES)}; "=" is the English one. Behind a
# bar stand other names of the same language. The first seven columns are data of Unicode CLDR {version} (npm: cldr-core,
# cldr-localenames-full), Copyright © 2004-2026 Unicode, Inc., SPDX-License-Identifier: Unicode-3.0, see countries.LICENSE.
# The last column is ours: what people say where CLDR is stiff. Written by countries.py.""")
for code, alpha3 in sorted(iso.items()):
    seen = set()
    cells = [cell(language, code, seen) for language in LANGUAGES]
    english = cells[0].split("|")[0]
    cells = [cells[0]] + ["=" if text == english else text for text in cells[1:]]
    ours = [name for name in OURS.get(code, "").split("|") if name and name not in seen]
    print("\t".join([code, alpha3, *cells, "|".join(ours)]))
