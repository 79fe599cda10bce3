#include "extract/statements/mentions/mentions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "extract/statements/mentions/name_evidence.h"
#include "extract/statements/mentions/typing.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/times/time_expression.h"
#include "gazetteer/gazetteer.h"
#include "gazetteer/name_key.h"
#include "names/acronyms.h"
#include "names/name_words.h"
#include "names/titles.h"

namespace griot {
namespace {

bool IsRelativePronoun(const Tree& tree, int i) {
  if (tree.pos(i) != Pos::kPron && tree.pos(i) != Pos::kDet) return false;
  return tree.HasFeature(i, "PronType=Rel") ||
         tree.HasFeature(i, "PronType=Int");
}

bool IsNounSlot(const Tree& tree, int i) {
  switch (tree.rel(i)) {
    case Rel::kNsubj:
    case Rel::kObj:
    case Rel::kIobj:
    case Rel::kObl:
    case Rel::kNmod:
    case Rel::kAppos:
    case Rel::kRoot:
    case Rel::kConj:
    case Rel::kCcomp:
    case Rel::kXcomp:
    case Rel::kAdvcl:
    case Rel::kAcl:
    case Rel::kParataxis:
    case Rel::kList:
    case Rel::kVocative:
    case Rel::kOther:
      return true;
    default:
      return false;
  }
}

bool HeadsMention(const Tree& tree, int i) {
  const Pos pos = tree.pos(i);
  const Rel rel = tree.rel(i);
  if (IsRelativePronoun(tree, i) || rel == Rel::kExpl) return false;
  if (tree.sub(i) == Sub::kDesc) return false;
  if (pos == Pos::kNoun || pos == Pos::kPropn || pos == Pos::kNum ||
      pos == Pos::kSym) {
    if (IsNounSlot(tree, i)) return true;
    return rel == Rel::kCompound && pos == Pos::kPropn;
  }
  if (pos == Pos::kPron) return true;
  // "the wounded", "some", "many"
  if (pos == Pos::kAdj || pos == Pos::kDet) {
    return rel == Rel::kNsubj || rel == Rel::kObj || rel == Rel::kIobj ||
           (rel == Rel::kObl && tree.Has(i, Rel::kCase)) ||
           (rel == Rel::kNmod && tree.Has(i, Rel::kCase));
  }
  return false;
}

}  // namespace

namespace {

// Whether the word is a part of what its governor is called rather than an
// entity: "Chief of Staff", "Ministry of Health", "took place".
bool IsPartOfOffice(const Tree& tree, int i, const Lexicon& lexicon) {
  const int governor = tree.head(i);
  if (governor < 0) return false;
  // "is in place"
  if (tree.lower(i) == "place" && MarkerOf(tree, i) == "in" &&
      !tree.Has(i, Rel::kDet) && !tree.Has(i, Rel::kAmod)) {
    return true;
  }
  if (tree.rel(i) == Rel::kObj) {
    return !tree.Has(i, Rel::kDet) &&
           lexicon.IsLightVerb(tree.lemma(governor), tree.lemma(i));
  }
  if (tree.rel(i) != Rel::kNmod || i < governor || MarkerOf(tree, i) != "of" ||
      tree.Has(i, Rel::kDet)) {
    return false;
  }
  const absl::string_view lemma = tree.lemma(governor);
  const bool portfolio =
      IsNameWord(lemma, NameWord::kDepartment) || HasPortfolio(lemma);
  if (!portfolio && !IsOffice(lemma)) return false;
  if (tree.lower(i) == "staff" || tree.lower(i) == "state") return true;
  if (tree.pos(i) != Pos::kPropn && LabelOf(tree.word(i).name).empty()) {
    return false;
  }
  const WordRange name = Name(tree, i);
  const int last = name.empty() ? i : name.end - 1;
  if (KindOfLabels(tree, i) == NameKind::kPlace ||
      IsAcronym(tree.word(i).form) ||
      !FindPlaces(tree.word(last).form).empty() ||
      !FindPlaces(tree.word(i).form).empty()) {
    return false;
  }
  return portfolio || KindOfLabels(tree, i) == NameKind::kUnknown;
}

// As its head is labelled, else as its last word is.
NameKind KindOfName(const Tree& tree, int head, const WordRange& name) {
  return KindOfLabels(
      tree, LabelOf(tree.word(head).name).empty() ? name.end - 1 : head);
}

// Whether the dot at the end is no abbreviation's: "Army." rather than "Corp."
bool EndsInWord(const CodePointIndex& text, Span span) {
  constexpr int32_t kLongestAbbreviation = 4;
  const absl::string_view word =
      text.Slice({std::max(span.begin, span.end - 1 - kLongestAbbreviation),
                  span.end - 1});
  return word.size() >= kLongestAbbreviation &&
         std::all_of(word.begin(), word.end(),
                     [](char c) {
                       const auto u = static_cast<unsigned char>(c);
                       return absl::ascii_islower(u) || u >= 0x80 || c == '-';
                     }) &&
         span.size() > kLongestAbbreviation + 1;
}

// The end of a name without what the tokeniser left at it: "Army." before a
// footnote.
Span WithoutMarks(const CodePointIndex& text, Span span) {
  while (span.size() > 1) {
    const absl::string_view last = text.Slice({span.end - 1, span.end});
    if (last != "," && last != ";" && last != ":" && last != "[" &&
        last != "(" && last != "\"" &&
        !(last == "." && EndsInWord(text, span))) {
      break;
    }
    --span.end;
  }
  return span;
}

}  // namespace

class MentionFinder {
 public:
  MentionFinder(const CodePointIndex& text, const Ontology& ontology,
                const Lexicon& lexicon)
      : text_(text), ontology_(ontology), lexicon_(lexicon) {}

  // "Los Zorros, a gang that …": a name that no place bears is what the
  // apposition says.
  void HearDescription(const Tree& tree, int head, const WordRange& name) {
    for (const int child : tree.children(head)) {
      if (tree.rel(child) != Rel::kAppos || child < name.end ||
          tree.pos(child) != Pos::kNoun || !tree.Has(child, Rel::kDet)) {
        continue;
      }
      const auto type = TypeOfNominal(tree, child, ontology_, lexicon_);
      if (type == "group" || ontology_.IsA(type, "organization")) {
        evidence_.AddDescription(text_.Slice(SpanOf(tree, name)),
                                 NameKind::kOrganization);
      }
    }
  }

  // "The ferry, Aurora, sank": a name alone between commas is what stands
  // before it, if that is no person, body or place.
  absl::string_view ToldBefore(const Tree& tree, int head,
                               const WordRange& name) const {
    const int noun = tree.head(head);
    if (tree.rel(head) != Rel::kAppos || noun > head ||
        name.end >= tree.size() || tree.lower(name.begin - 1) != "," ||
        tree.rel(name.end) != Rel::kPunct || tree.pos(noun) != Pos::kNoun) {
      return {};
    }
    const int det = tree.Child(noun, Rel::kDet);
    if (det < 0 || tree.lower(det) != "the" || tree.xpos(noun) != "NN") {
      return {};
    }
    const auto type = TypeOfNominal(tree, noun, ontology_, lexicon_);
    return type == "vehicle" || type == "document" || type == "weapon"
               ? type
               : absl::string_view();
  }

  // All sentences must be heard before the first is added.
  void Hear(const Tree& tree) {
    std::vector<WordRange> names(static_cast<size_t>(tree.size()));
    for (int i = 0; i < tree.size(); ++i) {
      if (tree.pos(i) == Pos::kPron) continue;
      WordRange& name = names[static_cast<size_t>(i)];
      name = Name(tree, i);
      if (name.empty() && IsUnlabelledPlace(tree, i)) name = {i, i + 1};
      if (name.empty()) continue;
      const NameView said = {tree, i, name, text_.Slice(SpanOf(tree, name))};
      evidence_.Add(said, IsTitled(said, ontology_));
      HearDescription(tree, i, name);
      if (const auto told = ToldBefore(tree, i, name); !told.empty()) {
        told_.emplace(NameKey(text_.Slice(SpanOf(tree, name))), told);
      }
    }
    names_.push_back(std::move(names));
    const int sentence = static_cast<int>(names_.size()) - 1;
    for (int i = 0; i < tree.size(); ++i) {
      const WordRange& name = NameAt(sentence, i);
      if (name.empty()) continue;
      const NameView said = {tree, i, name, text_.Slice(SpanOf(tree, name))};
      if (MeansRegion(said, sentence)) regions_.insert(NameKey(said.text));
    }
  }

  void AddSentence(int sentence, const Tree& tree,
                   const std::vector<TimeExpression>& times) {
    std::vector<int> at(static_cast<size_t>(tree.size()), -1);
    std::vector<char> in_name(static_cast<size_t>(tree.size()), 0);
    std::vector<char> in_time(static_cast<size_t>(tree.size()), 0);
    for (const TimeExpression& time : times) {
      for (int i = time.range.begin; i < time.range.end; ++i) {
        in_time[static_cast<size_t>(i)] = 1;
      }
    }
    const std::vector<Figure> figures = FindFigures(tree, lexicon_);
    // What is a part of a name is no mention.
    for (int i = 0; i < tree.size(); ++i) {
      const WordRange& name = NameAt(sentence, i);
      for (int j = name.begin; j < name.end; ++j) {
        if (j != i) in_name[static_cast<size_t>(j)] = 1;
      }
    }
    for (int i = 0; i < tree.size(); ++i) {
      if (in_name[static_cast<size_t>(i)]) continue;
      const bool is_time = in_time[static_cast<size_t>(i)] != 0;
      // A labelled name is one wherever the tree has it.
      const bool labelled = !is_time && !NameAt(sentence, i).empty() &&
                            !LabelOf(tree.word(i).name).empty();
      if (IsPartOfOffice(tree, i, lexicon_) ||
          (!labelled && (!HeadsMention(tree, i) || IsAdjective(tree, i)))) {
        continue;
      }
      Mention mention = Read(sentence, tree, figures, i, is_time);
      at[static_cast<size_t>(i)] = table_.size();
      table_.mentions_.push_back(std::move(mention));
    }
    table_.at_.push_back(std::move(at));
  }

  MentionTable Finish() { return std::move(table_); }

 private:
  const WordRange& NameAt(int sentence, int word) const {
    return names_[static_cast<size_t>(sentence)][static_cast<size_t>(word)];
  }

  // "in Kumasi": what the gazetteer knows where only a place can stand.
  bool IsUnlabelledPlace(const Tree& tree, int i) const {
    if (tree.pos(i) != Pos::kPropn || !LabelOf(tree.word(i).name).empty()) {
      return false;
    }
    const std::string marker = MarkerOf(tree, i);
    return (marker == "in" || marker == "near") && !tree.Has(i, Rel::kDet) &&
           !tree.Has(i, Rel::kCompound) && !tree.Has(i, Rel::kFlat) &&
           !FindPlaces(tree.word(i).form).empty();
  }

  // "the Tuareg community", "Deputy Secretary X": what the noun is like, no
  // mention of its own.
  bool IsAdjective(const Tree& tree, int i) const {
    return tree.rel(i) == Rel::kCompound && tree.xpos(i) != "NNPS" &&
           (lexicon_.IsPeople(tree.word(i).form) || IsOffice(tree.lower(i)));
  }

  Mention Read(int sentence, const Tree& tree,
               const std::vector<Figure>& figures, int head,
               bool is_time) const {
    Mention m;
    m.sentence = sentence;
    m.word = head;
    m.phrase = NounPhrase(tree, head);
    m.plural =
        tree.xpos(head) == "NNS" || tree.xpos(head) == "NNPS" ||
        tree.HasFeature(head, "Number=Plur") ||
        lexicon_.NumberOf(tree.lower(head)).value_or(1) > 1;  // "the two"
    if (is_time) {
      m.type = "date";
    } else if (tree.pos(head) == Pos::kPron) {
      m.kind = MentionKind::kPronoun;
      m.type = TypeOfPronoun(tree, head);
      if (tree.HasFeature(head, "PronType=Ind") ||
          tree.HasFeature(head, "PronType=Neg") ||
          tree.HasFeature(head, "PronType=Tot")) {
        m.kind = MentionKind::kNominal;
      }
    } else {
      m.name = NameAt(sentence, head);
      if (!m.name.empty()) {
        m.kind = MentionKind::kName;
        const bool part = IsPartOfPlace(tree, head, m.name);
        if (part) --m.name.begin;
        m.name_text = text_.Slice(SpanOf(tree, m.name));
        const NameKind kind =
            evidence_.KindOf(m.name_text, KindOfName(tree, head, m.name));
        m.type = TypeOfName({tree, head, m.name, m.name_text}, kind,
                            evidence_.TypeOf(m.name_text, kind), ontology_,
                            lexicon_);
        if (const auto told = told_.find(NameKey(m.name_text));
            told != told_.end()) {
          m.type = told->second;
        }
        if (part && m.type == "country") m.type = "place";
        if (m.type == "country" && !regions_.empty() &&
            regions_.contains(NameKey(m.name_text))) {
          m.type = "place";
        }
        m.phrase.begin = std::min(m.phrase.begin, m.name.begin);
        m.phrase.end = std::max(m.phrase.end, m.name.end);
      } else {
        m.type = TypeOfNominal(tree, head, ontology_, lexicon_);
        m.quantity = CountOf(tree, head, figures);
      }
    }
    m.firm_type = is_time || IsTypeFirm(tree, head, ontology_, lexicon_);
    // "Holdings", "Airways": a name is one thing.
    if (m.kind == MentionKind::kName && m.type != "group") m.plural = false;
    m.span = SpanOf(tree, m.phrase);
    m.text = text_.Slice(m.span);
    m.extent = m.span;
    if (m.kind != MentionKind::kPronoun && !is_time) {
      WordRange range = MentionRange(tree, head, m.phrase, m.name,
                                     ontology_.IsA(m.type, "person"));
      // A name ends where it ends: "Senator X of Minnesota" means X.
      if (!m.name.empty()) range.end = m.name.end;
      m.extent = WithoutMarks(text_, SpanOf(tree, range));
    }
    return m;
  }

  // "southern Togo" is not Togo, but what is in it is in Togo.
  bool IsPartOfPlace(const Tree& tree, int head, const WordRange& name) const {
    const int before = name.begin - 1;
    if (before < 0 || tree.head(before) != head ||
        tree.rel(before) != Rel::kAmod ||
        KindOfLabels(tree, head) != NameKind::kPlace) {
      return false;
    }
    const std::string marker = MarkerOf(tree, head);
    for (const absl::string_view where :
         {"in", "inside", "near", "at", "across", "throughout", "over"}) {
      if (marker == where) return false;
    }
    return lexicon_.Is(tree.lower(before), WordClass::kSide);
  }

  // Whether the first name lies in a place called by the second that `wanted`
  // takes.
  template <typename Wanted>
  bool Lies(absl::string_view first, absl::string_view second,
            Wanted wanted) const {
    const std::vector<Place> outer = FindPlaces(second);
    if (outer.empty()) return false;
    for (const Place& inner : FindPlaces(first)) {
      for (const Place& place : outer) {
        if (wanted(place) && LiesIn(inner, place)) return true;
      }
    }
    return false;
  }

  // Whether a name that may be a country's means a region here: "Atlanta,
  // Georgia", "the state of Georgia". So it does in the whole document.
  bool MeansRegion(const NameView& name, int sentence) const {
    const Tree& tree = name.tree;
    const int word = name.head;
    const int governor = tree.head(word);
    if (governor >= 0 &&
        (tree.lemma(governor) == "state" ||
         tree.lemma(governor) == "province") &&
        (tree.rel(word) == Rel::kCompound || MarkerOf(tree, word) == "of")) {
      return IsRegion(name.text);
    }
    const int comma = name.range.begin - 1;
    if (comma < 1 || tree.lower(comma) != ",") return false;
    for (int i = comma - 1; i >= 0 && i >= comma - 3; --i) {
      const WordRange& before = NameAt(sentence, i);
      if (before.empty() || before.end != comma) continue;
      const absl::string_view city = text_.Slice(SpanOf(tree, before));
      return Lies(
                 city, name.text,
                 [](const Place& p) { return p.kind == PlaceKind::kRegion; }) &&
             !Lies(city, name.text, [](const Place& p) {
               return p.kind == PlaceKind::kCountry;
             });
    }
    return false;
  }

  static bool IsRegion(absl::string_view name) {
    for (const Place& place : FindPlaces(name)) {
      if (place.kind == PlaceKind::kRegion) return true;
    }
    return false;
  }

  const CodePointIndex& text_;
  const Ontology& ontology_;
  const Lexicon& lexicon_;
  NameEvidence evidence_;
  absl::flat_hash_set<std::string> regions_;  // as NameKey
  // What names are told to be, by NameKey.
  absl::flat_hash_map<std::string, absl::string_view> told_;
  std::vector<std::vector<WordRange>> names_;  // by sentence and head
  MentionTable table_;
};

MentionTable FindMentions(const std::vector<Tree>& trees,
                          const std::vector<std::vector<TimeExpression>>& times,
                          const CodePointIndex& text, const Ontology& ontology,
                          const Lexicon& lexicon) {
  MentionFinder finder(text, ontology, lexicon);
  for (const Tree& tree : trees) finder.Hear(tree);
  for (size_t s = 0; s < trees.size(); ++s) {
    finder.AddSentence(static_cast<int>(s), trees[s], times[s]);
  }
  return finder.Finish();
}

std::vector<int> NamesBeside(const Tree& tree, const MentionTable& mentions,
                             int m) {
  std::vector<int> names;
  for (const int child : tree.children(mentions[m].word)) {
    if (tree.rel(child) != Rel::kAppos) continue;
    const int at = mentions.At(mentions[m].sentence, child);
    if (at >= 0 && mentions[at].kind == MentionKind::kName) {
      names.push_back(at);
    }
  }
  return names;
}

}  // namespace griot
