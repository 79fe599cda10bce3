#include "export/events/named_places.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "gazetteer/gazetteer.h"
#include "schemas/utf8.h"

namespace griot::exporter {
namespace {

using graph::DocumentIndex;
using graph::EntityId;
using graph::Graph;

// How many words that are no names may stand between a preposition and the
// name: "in the restive southern province of ".
constexpr int kMostBetween = 4;

// Where the preposition of a phrase that opens its sentence stands at the
// latest: "Elsewhere in Mali, …".
constexpr size_t kOpening = 2;  // words

template <size_t n>
bool IsOne(const absl::string_view (&words)[n], absl::string_view word) {
  return absl::c_linear_search(words, word);
}

bool IsAt(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "across",  "along",   "around",     "at",    "in",
      "inside",  "near",    "nearby",     "off",   "on",
      "outside", "through", "throughout", "within"};
  return IsOne(kWords, word);
}

bool LeadsElsewhere(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "about",   "after",  "against", "as",   "before", "between",
      "by",      "for",    "from",    "into", "like",   "than",
      "to",      "toward", "towards", "when", "while",  "with",
      "without", "that",   "who",     "which"};
  return IsOne(kWords, word);
}

bool IsDirection(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "north",     "northeast", "northwest", "south",
      "southeast", "southwest", "east",      "west"};
  return IsOne(kWords, word);
}

// Words that the name of a place follows with "of", or after a comma.
bool IsKindOfPlace(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "area",     "areas",     "capital",      "center",        "centre",
      "city",     "coast",     "county",       "district",      "edge",
      "island",   "outskirts", "part",         "parts",         "port",
      "province", "region",    "settlement",   "state",         "streets",
      "suburb",   "suburbs",   "town",         "township",      "valley",
      "village",  "villages",  "neighborhood", "neighbourhood", "country",
      "camp",     "site",      "territory",    "peninsula",     "republic",
      "enclave"};
  return IsDirection(word) || IsOne(kWords, word);
}

// Which of the words before a name makes it where something is.
std::optional<size_t> PrepositionOfWhere(absl::string_view before) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(before, ' ', absl::SkipEmpty());
  int between = 0;
  for (size_t i = words.size(); i-- > 0;) {
    absl::string_view word = words[i];
    const bool has_stop = word.back() == ':' || word.back() == ';' ||
                          word.back() == '"' || word.back() == ')';
    const bool has_comma = absl::ConsumeSuffix(&word, ",");
    if (has_stop || word.empty()) return std::nullopt;
    const bool is_name =
        absl::ascii_isupper(static_cast<unsigned char>(word[0]));
    const std::string lower = absl::AsciiStrToLower(word);
    if (!has_comma && IsAt(lower)) return i;
    if (LeadsElsewhere(lower)) return std::nullopt;
    if (lower == "of") {
      if (i == 0 || !IsKindOfPlace(absl::AsciiStrToLower(words[i - 1]))) {
        return std::nullopt;
      }
      // "South of Baghdad" is where it is, without a preposition.
      if (IsDirection(absl::AsciiStrToLower(words[i - 1]))) return i - 1;
      continue;
    }
    if (is_name || lower == "and" || lower == "or" || lower == "the") continue;
    // "In a statement, Mali": what comes before is another part.
    if (has_comma && !IsKindOfPlace(lower)) return std::nullopt;
    if (++between > kMostBetween) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

bool SaysWhere(absl::string_view before) {
  return PrepositionOfWhere(before).has_value();
}

namespace {

using NameSpan = std::tuple<DocumentIndex, int32_t, int32_t>;

// "al-Qaida in the Islamic Maghreb": a name of which it is a part.
bool IsWithinAnother(const graph::Mention& mention,
                     const std::vector<NameSpan>& sorted) {
  auto at = absl::c_upper_bound(
      sorted,
      NameSpan(mention.document, mention.span.begin, mention.span.begin));
  // Names do not nest deeply.
  for (int i = 0; i < 2 && at != sorted.begin(); ++i) {
    const auto& [document, begin, end] = *--at;
    if (document != mention.document) break;
    if (begin < mention.span.begin && mention.span.end <= end) return true;
  }
  return false;
}

}  // namespace

NamedPlaces::NamedPlaces(const Graph& graph, const Ontology& ontology,
                         const ReportSentences& sentences)
    : graph_(graph), ontology_(ontology), sentences_(sentences) {
  FindNames();
}

bool NamedPlaces::IsPlace(EntityId id) const {
  if (!id.valid()) return false;
  const graph::Entity& entity = graph_.At(id);
  return entity.kind == MentionKind::kName &&
         ontology_.IsA(graph_.Text(entity.type), "place");
}

void NamedPlaces::FindNames() {
  std::vector<NameSpan> bodies;
  for (const graph::Entity& entity : graph_.entities) {
    for (const graph::Mention& mention : entity.mentions) {
      if (mention.kind == MentionKind::kName &&
          !ontology_.IsA(graph_.Text(mention.type), "place")) {
        bodies.emplace_back(mention.document, mention.span.begin,
                            mention.span.end);
      }
    }
  }
  absl::c_sort(bodies);
  for (size_t k = 0; k < graph_.entities.size(); ++k) {
    if (!IsPlace(EntityId(k))) continue;
    for (const graph::Mention& mention : graph_.entities[k].mentions) {
      // "A British raid" is not told to be in Britain.
      if (mention.kind != MentionKind::kName ||
          CountryOfDemonym(graph_.Text(mention.text))) {
        continue;
      }
      const auto number = sentences_.NumberAt(mention.document, mention.span);
      if (!number || IsWithinAnother(mention, bodies)) continue;
      const ReportSentences::Sentence& sentence =
          sentences_.In(mention.document)[static_cast<size_t>(*number)];
      const CodePointIndex text(sentences_.TextOf(sentence));
      const int32_t begin = sentence.evidence.begin;
      const Span before{0, mention.span.begin - begin};
      const Span after{mention.span.end - begin, text.size()};
      if (!text.Holds(before) || !text.Holds(after)) continue;
      Naming naming{mention.document, mention.span, EntityId(k)};
      naming.sentence = *number;
      // "The Kano-based group".
      const auto preposition = PrepositionOfWhere(text.Slice(before));
      naming.says_where =
          preposition && !absl::StartsWith(text.Slice(after), "-");
      naming.opens = naming.says_where && *preposition < kOpening;
      names_.push_back(naming);
    }
  }
  std::sort(names_.begin(), names_.end(), [](const Naming& a, const Naming& b) {
    return std::tuple(a.document, a.span.begin, a.span.end, a.place) <
           std::tuple(b.document, b.span.begin, b.span.end, b.place);
  });
  first_name_.resize(graph_.documents.size() + 1);
  size_t next = 0;
  for (size_t document = 0; document < graph_.documents.size(); ++document) {
    first_name_[document] = next;
    while (next < names_.size() &&
           names_[next].document == DocumentIndex(document)) {
      ++next;
    }
  }
  first_name_[graph_.documents.size()] = next;
}

}  // namespace griot::exporter
