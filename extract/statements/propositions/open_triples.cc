#include "extract/statements/propositions/open_triples.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extract/statements/propositions/open_phrase.h"
#include "extract/statements/syntax/predicate.h"
#include "extract/statements/syntax/relative_clauses.h"

namespace griot {
namespace {

constexpr int kMostChained = 4;     // words between verbs of one predicate
constexpr int kLongestGroup = 6;    // words before the verb in its group
constexpr int kMostArguments = 24;  // of one triple

bool IsRelativeAdverb(absl::string_view form) {
  return form == "when" || form == "where" || form == "why" || form == "how" ||
         form == "whenever" || form == "wherever";
}

class OpenReader {
 public:
  explicit OpenReader(const SentenceView& view)
      : tree_(view.tree),
        clauses_(view.clauses),
        lexicon_(view.lexicon),
        chained_(static_cast<size_t>(tree_.size()), 0) {}

  std::vector<Proposition> Read() {
    for (const int word : clauses_.order()) {
      if (!chained_[static_cast<size_t>(word)]) ReadClause(word);
    }
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Proposition& a, const Proposition& b) {
                       return a.anchor < b.anchor;
                     });
    return std::move(out_);
  }

 private:
  bool HasMark(int word, absl::string_view form) const {
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) == Rel::kMark &&
          (form.empty() || tree_.lower(child) == form)) {
        return true;
      }
    }
    return false;
  }

  // The surface subject, a slot with its range; word -1 if there is none.
  Slot SubjectOf(int word) const {
    Slot slot{Role::kSubject, -1, "", {}};
    if (const int clause = tree_.Child(word, Rel::kCsubj); clause >= 0) {
      slot.word = clause;
      slot.range = OpenClause(tree_, clause);
      return slot;
    }
    const int head = tree_.head(word);
    const Rel rel = tree_.rel(word);
    // "the idea of running workshops", "a plan to run": who runs is unsaid.
    if (rel == Rel::kAcl && tree_.sub(word) != Sub::kRelcl &&
        HasMark(word, "")) {
      return slot;
    }
    if (rel == Rel::kAdvcl && head >= 0 && !clauses_[head].is_clause) {
      return slot;
    }
    const std::vector<int>& subjects = clauses_[word].subjects;
    if (subjects.empty()) return slot;
    slot.word = subjects.front();
    slot.range = OpenPhrase(tree_, slot.word);
    if (slot.range.Contains(word)) {
      slot.range.end = std::max(slot.word + 1, OpenClause(tree_, word).begin);
      slot.range = TrimPhrase(tree_, slot.range);
    }
    return slot;
  }

  // Auxiliaries and the adverb right before the verb.
  WordRange VerbGroup(int word) const {
    WordRange range{word, word + 1};
    for (const int child : tree_.children(word)) {
      const Rel rel = tree_.rel(child);
      const bool adverb = rel == Rel::kAdvmod && child == word - 1 &&
                          !IsRelativeAdverb(tree_.lower(child));
      if (child < word && (rel == Rel::kAux || rel == Rel::kCop || adverb)) {
        range.begin = std::min(range.begin, child);
      }
    }
    for (const int child : tree_.children(word)) {
      const Rel rel = tree_.rel(child);
      const bool cuts =
          rel == Rel::kNsubj || rel == Rel::kObj || rel == Rel::kObl;
      if (cuts && range.Contains(child)) range.begin = word;
    }
    if (word - range.begin > kLongestGroup) range.begin = word;
    return range;
  }

  void TakeParticles(int verb, Proposition& p) const {
    for (const int child : tree_.children(verb)) {
      if (tree_.rel(child) == Rel::kCompound &&
          tree_.sub(child) == Sub::kParticle && child == p.text.end) {
        ++p.text.end;
      }
    }
  }

  // Verbs that the verb governs without an object between them join the
  // predicate: "agreed to sell", "was considered to be". The last verb.
  int TakeChain(int word, Proposition& p) {
    int last = word;
    for (;;) {
      int next = -1;
      bool object = false;
      for (const int child : tree_.children(last)) {
        const Rel rel = tree_.rel(child);
        if (child > last && rel == Rel::kXcomp && next < 0 &&
            (tree_.pos(child) == Pos::kVerb || tree_.Has(child, Rel::kCop))) {
          next = child;
        }
        object |= rel == Rel::kObj || rel == Rel::kIobj ||
                  (rel == Rel::kObl && child > last && next < 0);
      }
      if (next < 0) return last;
      const bool copular = tree_.pos(next) != Pos::kVerb;
      const int verb = copular ? tree_.Child(next, Rel::kCop) : next;
      if (object || verb < p.text.end ||
          verb - p.text.end > kMostChained - (copular ? 1 : 0)) {
        return last;
      }
      p.text.end = verb + 1;
      chained_[static_cast<size_t>(next)] = 1;
      if (copular) {
        AddPredicative(next, p);
        return next;
      }
      TakeParticles(next, p);
      last = next;
    }
  }

  // The end of the prepositions of `word` if they follow the predicate and
  // nothing else does, else -1.
  int PrepositionEnd(int word, const Proposition& p) const {
    if (!p.slots.empty()) return -1;
    int end = p.text.end;
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) != Rel::kCase || child > word) continue;
      if (child != end) continue;
      ++end;
      for (const int fixed : tree_.children(child)) {
        if (tree_.rel(fixed) == Rel::kFixed && fixed == end) ++end;
      }
    }
    return end > p.text.end ? end : -1;
  }

  void Add(Role role, int word, std::string marker, WordRange range,
           Proposition& p) const {
    range.begin = std::max(range.begin, p.text.end);
    if (range.empty() || static_cast<int>(p.slots.size()) >= kMostArguments) {
      return;
    }
    if (!range.Contains(word)) word = range.end - 1;
    p.slots.push_back({role, word, std::move(marker), range});
  }

  void AddOblique(int word, Proposition& p) const {
    if (const int end = PrepositionEnd(word, p); end > 0) {
      p.text.end = end;
      Add(Role::kOblique, word, "", OpenPhrase(tree_, word), p);
      return;
    }
    Add(Role::kOblique, word, MarkerOf(tree_, word), OpenPhrase(tree_, word),
        p);
  }

  // What follows `verb`, which ends the predicate.
  void AddDependents(const std::vector<int>& dependents, bool has_complement,
                     Proposition& p) const {
    for (const int child : dependents) {
      if (child < p.text.end) continue;
      switch (tree_.rel(child)) {
        case Rel::kObj:
          Add(Role::kObject, child, "", OpenPhrase(tree_, child), p);
          break;
        case Rel::kIobj:
          Add(Role::kIndirectObject, child, "", OpenPhrase(tree_, child), p);
          break;
        case Rel::kObl:
          AddOblique(child, p);
          break;
        case Rel::kXcomp:
          if (has_complement) break;
          Add(Role::kComplement, child, "", OpenClause(tree_, child), p);
          break;
        case Rel::kCcomp:
          Add(Role::kComplement, child, "", OpenClause(tree_, child), p);
          break;
        case Rel::kAdvmod:
          if (p.slots.empty() && child == p.text.end) {
            ++p.text.end;
          } else if (!IsRelativeAdverb(tree_.lower(child))) {
            Add(Role::kOblique, child, MarkerOf(tree_, child),
                OpenPhrase(tree_, child), p);
          }
          break;
        default:
          break;
      }
    }
  }

  std::vector<int> Following(int word, int last) const {
    std::vector<int> words;
    for (const int child : tree_.children(word)) {
      if (child > word) words.push_back(child);
    }
    if (last != word) {
      for (const int child : tree_.children(last)) {
        if (child > last) words.push_back(child);
      }
      std::sort(words.begin(), words.end());
    }
    return words;
  }

  void ReadClause(int word) {
    Proposition p;
    p.word = word;
    p.anchor = word;
    const bool copular =
        tree_.pos(word) != Pos::kVerb && tree_.Has(word, Rel::kCop);
    p.kind = copular ? Proposition::Kind::kCopula : Proposition::Kind::kVerb;
    p.lemma = copular ? "be" : VerbLemma(tree_, word);
    if (copular) {
      ReadCopula(word, p);
    } else {
      ReadVerb(word, p);
    }
    Slot subject = SubjectOf(word);
    if (subject.word < 0 || subject.range.empty()) return;
    if (p.slots.empty()) AddFronted(word, p);
    if (p.lemma == "be" && p.slots.empty()) return;
    p.slots.insert(p.slots.begin(), std::move(subject));
    out_.push_back(std::move(p));
  }

  void ReadVerb(int word, Proposition& p) {
    p.text = VerbGroup(word);
    TakeParticles(word, p);
    const int last = TakeChain(word, p);
    // "the post (that) he held"
    for (const int object : clauses_[word].objects) {
      if (object >= p.text.begin) continue;
      const WordRange range = OpenPhrase(tree_, object);
      p.slots.push_back({Role::kObject, object, "", range});
      break;
    }
    const bool predicative = last != word && tree_.pos(last) != Pos::kVerb;
    AddDependents(Following(word, last), predicative, p);
  }

  // What a copula links: "a footballer", "at home", "aware of the danger".
  void ReadCopula(int word, Proposition& p) {
    const int copula = tree_.Child(word, Rel::kCop);
    p.text = {copula, copula + 1};
    for (const int child : tree_.children(word)) {
      const Rel rel = tree_.rel(child);
      if (rel == Rel::kAux && child < word) {
        p.text.begin = std::min(p.text.begin, child);
        p.text.end = std::max(p.text.end, child + 1);
      } else if (rel == Rel::kAdvmod && child >= copula && child < word &&
                 lexicon_.Is(tree_.lower(child), WordClass::kCopular)) {
        p.text.end = std::max(p.text.end, child + 1);
      }
    }
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) == Rel::kNsubj && p.text.Contains(child)) {
        p.text = {copula, copula + 1};
      }
    }
    AddPredicative(word, p);
  }

  void AddPredicative(int word, Proposition& p) {
    if (tree_.pos(word) == Pos::kAdj) {
      AddAdjective(word, p);
      return;
    }
    if (const int end = PrepositionEnd(word, p); end > 0) p.text.end = end;
    Add(Role::kComplement, word, "", OpenPhrase(tree_, word), p);
    if (p.slots.empty()) return;  // "What was it like": it stands before
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) == Rel::kObl && child > word &&
          !p.slots.back().range.Contains(child)) {
        AddOblique(child, p);
      }
    }
  }

  void AddAdjective(int word, Proposition& p) {
    std::vector<int> tail;
    for (const int child : tree_.children(word)) {
      const Rel rel = tree_.rel(child);
      if (child > word &&
          (rel == Rel::kObl || rel == Rel::kXcomp || rel == Rel::kCcomp)) {
        tail.push_back(child);
      }
    }
    if (!tail.empty() && tree_.rel(tail.front()) == Rel::kObl) {
      p.text.end = word + 1;
      if (p.lemma == "be") p.lemma = std::string(tree_.lemma(word));
      AddDependents(tail, false, p);
      return;
    }
    if (!tail.empty() && tree_.rel(tail.front()) == Rel::kXcomp &&
        tree_.pos(tail.front()) == Pos::kVerb && tail.front() - word < 4 &&
        !tree_.Has(word, Rel::kCsubj)) {
      // "are able to own property"
      const int verb = tail.front();
      p.text.end = verb + 1;
      if (p.lemma == "be") p.lemma = std::string(tree_.lemma(word));
      chained_[static_cast<size_t>(verb)] = 1;
      AddDependents(Following(verb, verb), false, p);
      return;
    }
    const int begin = p.text.end;
    WordRange range{begin, std::max(begin, word) + 1};
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) == Rel::kConj) {
        range.end = std::max(range.end, OpenPhrase(tree_, word).end);
      }
    }
    Add(Role::kComplement, word, "", range, p);
    AddDependents(tail, false, p);
  }

  // "On Monday it rained"
  void AddFronted(int word, Proposition& p) const {
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) != Rel::kObl || child > word ||
          IsRelativizer(tree_, child)) {
        continue;
      }
      p.slots.push_back({Role::kOblique, child, MarkerOf(tree_, child),
                         OpenPhrase(tree_, child)});
      return;
    }
  }

  const Tree& tree_;
  const Clauses& clauses_;
  const Lexicon& lexicon_;
  std::vector<char> chained_;  // verbs that are part of another's predicate
  std::vector<Proposition> out_;
};

}  // namespace

std::vector<Proposition> ReadOpenTriples(const SentenceView& view) {
  return OpenReader(view).Read();
}

}  // namespace griot
