#include "graph/resolution/organisations.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"

namespace griot::graph {
namespace {

using Words = std::vector<absl::string_view>;

constexpr size_t kMostInAcronym = 7;

template <size_t kSize>
bool Has(const absl::string_view (&sorted)[kSize], absl::string_view word) {
  return std::binary_search(std::begin(sorted), std::end(sorted), word);
}

// All lists are sorted.
constexpr absl::string_view kLegalForms[] = {
    "ab",   "ag",   "as",   "asa",          "bv",  "co",      "company",
    "corp", "gmbh", "inc",  "incorporated", "kg",  "limited", "llc",
    "llp",  "ltd",  "nv",   "oy",           "oyj", "plc",     "pte",
    "pty",  "sa",   "sarl", "se",           "spa", "srl"};

constexpr std::pair<absl::string_view, absl::string_view> kAmerican[] = {
    {"armoured", "armored"},
    {"centre", "center"},
    {"defence", "defense"},
    {"harbour", "harbor"},
    {"labour", "labor"},
    {"organisation", "organization"},
    {"organisations", "organizations"},
    {"programme", "program"},
    {"theatre", "theater"}};

// Heads that stand before "of" as well as behind what they are of.
constexpr absl::string_view kTurningHeads[] = {
    "army", "commission", "department", "government", "institute", "ministry",
    "navy", "office",     "parliament", "police",     "university"};

constexpr absl::string_view kLittle[] = {
    "a",   "and", "d", "da", "de", "del", "des", "do",  "du",
    "for", "in",  "l", "la", "le", "of",  "on",  "the", "to"};

// Words of institutions' names: what they are, ...
constexpr absl::string_view kHeads[] = {
    "administration", "agency",       "army",       "assembly",
    "authority",      "bank",         "board",      "bureau",
    "cabinet",        "chamber",      "commission", "committee",
    "congress",       "corps",        "council",    "court",
    "department",     "directorate",  "force",      "forces",
    "gendarmerie",    "government",   "guard",      "house",
    "inspectorate",   "intelligence", "judiciary",  "legislature",
    "military",       "ministry",     "monarchy",   "navy",
    "office",         "parliament",   "police",     "presidency",
    "secretariat",    "senate",       "service",    "services",
    "treasury",       "tribunal"};
// ... of which a country has one, ...
constexpr absl::string_view kOnlyOnes[] = {"air force",
                                           "armed forces",
                                           "army",
                                           "cabinet",
                                           "central bank",
                                           "coast guard",
                                           "congress",
                                           "constitutional court",
                                           "government",
                                           "high court",
                                           "house of representatives",
                                           "military",
                                           "national assembly",
                                           "national guard",
                                           "navy",
                                           "parliament",
                                           "presidency",
                                           "senate",
                                           "supreme court",
                                           "treasury"};
// ... and what they are for.
constexpr absl::string_view kMatters[] = {"affairs",
                                          "agriculture",
                                          "air",
                                          "anti",
                                          "appeal",
                                          "appeals",
                                          "armed",
                                          "aviation",
                                          "border",
                                          "budget",
                                          "central",
                                          "civil",
                                          "coast",
                                          "commerce",
                                          "communication",
                                          "communications",
                                          "constitutional",
                                          "corruption",
                                          "county",
                                          "criminal",
                                          "culture",
                                          "customs",
                                          "defense",
                                          "deputies",
                                          "development",
                                          "district",
                                          "economic",
                                          "economy",
                                          "education",
                                          "election",
                                          "elections",
                                          "electoral",
                                          "emergency",
                                          "employment",
                                          "energy",
                                          "environment",
                                          "executive",
                                          "federal",
                                          "finance",
                                          "fisheries",
                                          "foreign",
                                          "gas",
                                          "general",
                                          "health",
                                          "high",
                                          "higher",
                                          "home",
                                          "housing",
                                          "human",
                                          "immigration",
                                          "independent",
                                          "industry",
                                          "information",
                                          "interim",
                                          "interior",
                                          "investigation",
                                          "investigative",
                                          "justice",
                                          "labor",
                                          "land",
                                          "law",
                                          "legal",
                                          "local",
                                          "lower",
                                          "mines",
                                          "mining",
                                          "municipal",
                                          "national",
                                          "natural",
                                          "oil",
                                          "petroleum",
                                          "planning",
                                          "power",
                                          "presidential",
                                          "prison",
                                          "provincial",
                                          "public",
                                          "regional",
                                          "representatives",
                                          "reserve",
                                          "resources",
                                          "revenue",
                                          "rights",
                                          "science",
                                          "secret",
                                          "security",
                                          "social",
                                          "special",
                                          "sport",
                                          "sports",
                                          "state",
                                          "statistics",
                                          "supreme",
                                          "tax",
                                          "tourism",
                                          "trade",
                                          "transport",
                                          "transportation",
                                          "upper",
                                          "water",
                                          "welfare",
                                          "women",
                                          "works",
                                          "youth"};

// Words for groups of any kind.
constexpr absl::string_view kGeneral[] = {
    "agency",     "alliance",   "army",       "assembly",   "association",
    "bank",       "bloc",       "brigade",    "bureau",     "church",
    "club",       "coalition",  "command",    "commission", "committee",
    "company",    "conference", "congress",   "corps",      "council",
    "court",      "department", "federation", "forces",     "foundation",
    "front",      "government", "group",      "house",      "institute",
    "league",     "media",      "militia",    "ministry",   "mission",
    "movement",   "network",    "office",     "opposition", "organization",
    "parliament", "party",      "police",     "rebels",     "school",
    "senate",     "service",    "society",    "state",      "team",
    "union",      "university"};

bool IsTurning(absl::string_view word) { return Has(kTurningHeads, word); }

// "ministry of foreign affairs" and "ministry for ..." as "foreign ministry".
void TurnHead(Words& words) {
  constexpr size_t kLeast = 3;
  if (words.size() >= kLeast && IsTurning(words[0]) &&
      (words[1] == "of" || words[1] == "for")) {
    const absl::string_view head = words[0];
    const bool article = words.size() > kLeast && words[2] == "the";
    words.erase(words.begin(), words.begin() + (article ? 3 : 2));
    words.push_back(head);
  }
  const size_t size = words.size();
  if (size >= kLeast && words[size - 1] == "ministry" &&
      words[size - 2] == "affairs") {
    words.erase(words.end() - 2);
  }
}

// Letters and digits of an acronym in lower case.
std::string Letters(absl::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (c != '.') letters += c;
  }
  return letters;
}

}  // namespace

bool HasLegalForm(absl::string_view name) {
  const size_t space = name.rfind(' ');
  return space != absl::string_view::npos &&
         Has(kLegalForms, name.substr(space + 1));
}

std::string OrganisationCore(absl::string_view name) {
  Words words = absl::StrSplit(name, ' ');
  while (words.size() > 1 && Has(kLegalForms, words.back())) words.pop_back();
  for (absl::string_view& word : words) {
    for (const auto& [british, american] : kAmerican) {
      if (word == british) word = american;
    }
  }
  TurnHead(words);
  return absl::StrJoin(words, " ");
}

bool IsInstitution(absl::string_view core) {
  if (core == "security council" || core == "general assembly") {
    return false;  // of the world
  }
  bool head = false;
  for (const absl::string_view word : absl::StrSplit(core, ' ')) {
    const bool is_head = Has(kHeads, word);
    head = head || is_head;
    if (!is_head && !Has(kMatters, word) && !Has(kLittle, word)) return false;
  }
  return head;
}

bool IsOnePerCountry(absl::string_view core) {
  if (Has(kOnlyOnes, core)) return true;
  const size_t space = core.rfind(' ');
  return space != absl::string_view::npos &&
         core.substr(space + 1) == "ministry" && IsInstitution(core);
}

bool IsGeneralWord(absl::string_view core) {
  for (const absl::string_view word : absl::StrSplit(core, ' ')) {
    if (!Has(kGeneral, word) && !Has(kLittle, word)) return false;
  }
  return true;
}

bool IsNamedAsBody(absl::string_view name) {
  static constexpr absl::string_view kBodies[] = {
      "alliance", "army",     "brigade",  "coalition", "committee",
      "congress", "council",  "forces",   "front",     "league",
      "militia",  "ministry", "movement", "party",     "rebels"};
  const size_t space = name.rfind(' ');
  return space != absl::string_view::npos &&
         Has(kBodies, name.substr(space + 1));
}

bool IsAcronym(absl::string_view text) {
  size_t letters = 0;
  size_t capitals = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '.') continue;
    if (!absl::ascii_isupper(byte) && !absl::ascii_isdigit(byte)) return false;
    ++letters;
    if (absl::ascii_isupper(byte)) ++capitals;
    if (letters > kMostInAcronym) return false;
  }
  return letters >= 2 && capitals >= 1;
}

std::vector<std::string> InitialsOf(absl::string_view name) {
  std::string all;
  std::string without_little;
  for (const absl::string_view word : absl::StrSplit(name, ' ')) {
    if (word.empty()) continue;
    all += word[0];
    if (!Has(kLittle, word)) without_little += word[0];
  }
  std::vector<std::string> initials;
  if (without_little.size() >= 2) initials.push_back(without_little);
  if (all != without_little && all.size() >= 2) initials.push_back(all);
  return initials;
}

bool HasInitialsInAnyOrder(absl::string_view acronym, absl::string_view name) {
  std::string letters = Letters(acronym);
  std::sort(letters.begin(), letters.end());
  for (std::string initials : InitialsOf(name)) {
    std::sort(initials.begin(), initials.end());
    if (letters == initials) return true;
  }
  return false;
}

bool CanStandFor(absl::string_view acronym, absl::string_view name) {
  if (HasInitialsInAnyOrder(acronym, name)) return true;
  const std::string letters = Letters(acronym);
  if (letters.empty() || name.empty() || letters[0] != name[0]) return false;
  size_t at = 0;
  for (const char c : name) {
    if (at < letters.size() && c == letters[at]) ++at;
  }
  return at == letters.size();
}

}  // namespace griot::graph
