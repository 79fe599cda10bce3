#include "extract/statements/propositions/predicates.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/statements/propositions/framing.h"
#include "extract/statements/propositions/governed_clauses.h"
#include "extract/statements/propositions/mutual.h"
#include "extract/statements/propositions/role_arguments.h"
#include "extract/statements/propositions/role_nouns.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/relative_clauses.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {
namespace {

bool IsIn(const std::vector<int>& words, int word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool InTime(const std::vector<TimeExpression>& times, int word) {
  return std::any_of(times.begin(), times.end(), [&](const TimeExpression& t) {
    return t.range.Contains(word);
  });
}

// Verb group: auxiliaries, negation and particles around the verb.
WordRange VerbGroup(const Tree& tree, int word) {
  WordRange range{word, word + 1};
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    if (rel == Rel::kAux || (rel == Rel::kCop && child < word)) {
      range.begin = std::min(range.begin, child);
    } else if (rel == Rel::kCompound && tree.sub(child) == Sub::kParticle &&
               child == range.end) {
      range.end = child + 1;
    }
  }
  // A subject between auxiliary and verb (questions) cuts the group.
  for (int i = word - 1; i >= range.begin; --i) {
    const Rel rel = tree.rel(i);
    if (tree.head(i) != word || rel == Rel::kNsubj || rel == Rel::kObl ||
        rel == Rel::kObj) {
      if (tree.head(i) == word || !tree.Below(i, word)) {
        range.begin = i + 1;
        break;
      }
    }
  }
  return range;
}

// "in front of the house": the noun after a preposition that holds a noun
// itself, or -1.
int InnerOfPreposition(const Tree& tree, int noun, const Lexicon& lexicon) {
  if (tree.pos(noun) != Pos::kNoun ||
      !lexicon.Is(tree.lower(noun), WordClass::kPreposition)) {
    return -1;
  }
  const int before = noun - 1;
  if (before >= 0 && tree.lower(noun) == "wake" &&
      tree.lower(before) == "the") {
    // "in the wake of"
  } else if (before < 0 || tree.head(before) != noun ||
             tree.rel(before) != Rel::kCase) {
    return -1;
  }
  for (const int child : tree.children(noun)) {
    if (child > noun && tree.rel(child) == Rel::kNmod &&
        tree.rel(noun + 1) == Rel::kCase && tree.head(noun + 1) == child) {
      return child;
    }
  }
  return -1;
}

// One proposition for each pair of subject and object.
void Distribute(const Proposition& base, const std::vector<int>& subjects,
                const std::vector<Slot>& objects,
                std::vector<Proposition>& out) {
  const auto add_objects = [&](Proposition with_subject) {
    if (objects.empty()) {
      out.push_back(std::move(with_subject));
      return;
    }
    for (const Slot& object : objects) {
      if (const Slot* subject = with_subject.Find(Role::kSubject);
          subject != nullptr && subject->word == object.word) {
        continue;
      }
      Proposition p = with_subject;
      const size_t at =
          p.slots.empty() || p.slots[0].role != Role::kSubject ? 0 : 1;
      p.slots.insert(p.slots.begin() + static_cast<std::ptrdiff_t>(at), object);
      out.push_back(std::move(p));
    }
  };
  if (subjects.empty()) {
    add_objects(base);
    return;
  }
  for (const int subject : subjects) {
    Proposition p = base;
    p.slots.insert(p.slots.begin(), Slot{Role::kSubject, subject, ""});
    add_objects(std::move(p));
  }
}

// Whether the clause sorts two lists: "won one and two seats, respectively".
bool IsRespective(const Tree& tree, int clause) {
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.lower(i) == "respectively" && tree.Below(i, clause)) return true;
  }
  return false;
}

// "when", "where" and the like, which ask and name nothing.
bool Asks(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  return form == "when" || form == "where" || form == "why" || form == "how" ||
         form == "what" || form == "whether" || form == "which";
}

// "what they know", "which mass", "how much": asked for or left open, nothing
// that has a name.
bool IsOpen(const Tree& tree, int word) {
  const auto asks = [&](int i) {
    const absl::string_view xpos = tree.xpos(i);
    return xpos == "WP" || xpos == "WRB" || xpos == "WDT";
  };
  if (asks(word)) return true;
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    if (child < word &&
        ((rel == Rel::kDet && asks(child) && tree.lower(child) != "that") ||
         (rel == Rel::kAdvmod && tree.lower(child) == "how"))) {
      return true;
    }
  }
  return false;
}

// "the city it came from": a preposition without its noun.
bool IsStrandedPreposition(const Tree& tree, int word) {
  return tree.rel(word) == Rel::kObl && tree.xpos(word) == "IN" &&
         !tree.Has(word, Rel::kCase) &&
         (word + 1 >= tree.size() || tree.lower(word + 1) != "-");
}

class PredicateReader {
 public:
  explicit PredicateReader(const SentenceView& view)
      : tree_(view.tree),
        clauses_(view.clauses),
        times_(view.times),
        ontology_(view.ontology),
        lexicon_(view.lexicon) {}

  std::vector<Proposition> Read() {
    std::vector<int> words = clauses_.order();
    std::sort(words.begin(), words.end());
    for (const int word : words) {
      if (OnlyFrames(tree_, clauses_, word, lexicon_) || IsAside(word)) {
        continue;
      }
      if (clauses_[word].copular) {
        ReadCopula(word);
      } else {
        ReadVerb(word);
      }
    }
    for (Proposition& p : out_) {
      for (Slot& slot : p.slots) {
        if (!slot.range.empty() || slot.role == Role::kTime) continue;
        const WordRange whole = WithNeededClause(tree_, slot.word, lexicon_);
        if (!whole.Contains(p.word)) slot.range = whole;
      }
    }
    return std::move(out_);
  }

 private:
  // "However, as noted, the vote was held": of the whole sentence, not of what
  // stands beside.
  bool IsAside(int word) const {
    if (IsOfSpeaker(word)) return true;
    if (tree_.xpos(word) != "VBN" || tree_.rel(word) != Rel::kAdvcl ||
        tree_.Has(word, Rel::kNsubj) || tree_.Has(word, Rel::kAux)) {
      return false;
    }
    for (const int child : tree_.children(word)) {
      if (child > word || tree_.lower(child) != "as") continue;
      return child == 0 || tree_.rel(child - 1) == Rel::kPunct;
    }
    return false;
  }

  // "as I understand it", "as you know"
  bool IsOfSpeaker(int word) const {
    const int subject = tree_.Child(word, Rel::kNsubj);
    const int mark = tree_.Child(word, Rel::kMark);
    if (tree_.rel(word) != Rel::kAdvcl || subject < 0 || mark < 0 ||
        tree_.lower(mark) != "as") {
      return false;
    }
    const absl::string_view who = tree_.lower(subject);
    return (who == "i" || who == "we" || who == "you") &&
           (lexicon_.StanceOf(tree_.lemma(word)) & (kReport | kBelieve)) != 0;
  }

  std::vector<Slot> AsObjects(const std::vector<int>& words) const {
    std::vector<Slot> slots;
    slots.reserve(words.size());
    for (const int word : words) slots.push_back({Role::kObject, word, ""});
    return slots;
  }

  // "was moving, not at a constant speed"
  bool IsRuledOut(int noun) const {
    const int marker = tree_.Child(noun, Rel::kCase);
    for (const int child : tree_.children(noun)) {
      if (child < marker && tree_.rel(child) == Rel::kAdvmod &&
          tree_.lower(child) == "not" &&
          (marker + 1 >= tree_.size() || tree_.lower(child + 1) != "only")) {
        return true;
      }
    }
    return false;
  }

  // "in addition", "as a result": joins sentences and tells nothing.
  bool IsConnective(int noun, absl::string_view marker) const {
    static constexpr absl::string_view kMarkers[] = {"in", "for", "of",
                                                     "by", "on",  "as"};
    if (!lexicon_.Is(tree_.lower(noun), WordClass::kConnective) ||
        std::find(std::begin(kMarkers), std::end(kMarkers), marker) ==
            std::end(kMarkers)) {
      return false;
    }
    for (const int child : tree_.children(noun)) {
      const Rel rel = tree_.rel(child);
      if (rel != Rel::kCase && rel != Rel::kDet && rel != Rel::kPunct) {
        return false;
      }
    }
    return true;
  }

  // Obliques and times of the clause, but for those in `used`.
  void AddObliques(int word, const ClauseCore& core,
                   const std::vector<int>& used, Proposition& p) const {
    for (const int child : tree_.children(word)) {
      if (IsIn(used, child) || IsIn(core.agents, child)) continue;
      const Rel rel = tree_.rel(child);
      if (InTime(times_, child)) {
        if (rel == Rel::kObl || rel == Rel::kAdvmod || rel == Rel::kNmod) {
          p.slots.push_back({Role::kTime, child, MarkerOf(tree_, child)});
        }
        continue;
      }
      if (rel == Rel::kAdvmod) AddBehindAdverb(child, p);
      if (rel != Rel::kObl || IsStrandedPreposition(tree_, child) ||
          IsLapse(word, child)) {
        continue;
      }
      if (child == core.relative_oblique) {
        std::string marker = MarkerOf(tree_, child);
        if (marker.empty()) marker = StrandedBelow(word);
        p.slots.push_back({Role::kOblique, core.antecedent, std::move(marker)});
        continue;
      }
      std::string marker = MarkerOf(tree_, child);
      if (marker == "according to" || IsRuledOut(child) ||
          IsConnective(child, marker)) {
        continue;
      }
      if (IsOpen(tree_, child)) {
        // "against what he called an attempt", but not "because of how"
        if (tree_.Has(child, Rel::kAcl)) {
          p.slots.push_back(
              {Role::kOblique, child, marker, Clause(tree_, child), true});
          p.slots.back().range.begin = child;
        }
        continue;
      }
      if (const WordRange lapse = LapseBefore(word, child); !lapse.empty()) {
        std::erase_if(p.slots, [&](const Slot& slot) {
          return slot.clause && lapse.Contains(slot.word);
        });
        p.slots.push_back({Role::kOblique, child, marker, lapse, true});
        continue;
      }
      marker = WithAdverbBefore(child, std::move(marker));
      int noun = child;
      if (const int inner = InnerOfPreposition(tree_, child, lexicon_);
          inner >= 0) {
        absl::StrAppend(&marker, " ", tree_.lower(child), " ",
                        MarkerOf(tree_, inner));
        noun = inner;
      }
      for (const int part : ConjunctsThatHold(tree_, noun)) {
        p.slots.push_back({Role::kOblique, part, marker});
      }
    }
    AddShared(word, p);
    if (core.relative_oblique >= 0 &&
        tree_.rel(core.relative_oblique) == Rel::kAdvmod) {
      p.slots.push_back({Role::kOblique, core.antecedent, "in"});
    }
  }

  // "came back to Oslo", "fell short of a majority": what the adverb leads to.
  void AddBehindAdverb(int adverb, Proposition& p) const {
    if (adverb < p.word) return;
    for (const int child : tree_.children(adverb)) {
      if (child < adverb || tree_.rel(child) != Rel::kObl ||
          !tree_.IsNominal(child) || InTime(times_, child) ||
          IsOpen(tree_, child)) {
        continue;
      }
      std::string marker = MarkerOf(tree_, child);
      if (marker.empty() || marker == "as" || marker == "than") continue;
      if (marker == "of" || marker == "from") {
        marker = absl::StrCat(tree_.lower(adverb), " ", marker);
      }
      for (const int part : Conjuncts(tree_, child)) {
        p.slots.push_back({Role::kOblique, part, marker});
      }
    }
  }

  // The marker with the adverb before it, where both hang on the verb: "comes
  // ahead of the summit".
  std::string WithAdverbBefore(int noun, std::string marker) const {
    if (marker != "of" && !marker.empty()) return marker;
    const int of = marker.empty() ? NounPhrase(tree_, noun).begin - 1
                                  : tree_.Child(noun, Rel::kCase);
    const int adverb = of - 1;
    const bool beside = adverb >= 0 && tree_.lower(of) == "of" &&
                        tree_.head(adverb) == tree_.head(noun) &&
                        tree_.rel(adverb) == Rel::kAdvmod;
    return beside ? absl::StrCat(tree_.lower(adverb), " of") : marker;
  }

  // "hours after troops raided it", read as what the raid says.
  bool IsLapse(int verb, int noun) const {
    const int mark = tree_.Child(verb, Rel::kMark);
    return mark > noun && !tree_.Has(noun, Rel::kCase) &&
           (tree_.lower(mark) == "after" || tree_.lower(mark) == "before");
  }

  // "hours after troops raided it": a lapse of time with the clause from which
  // it counts; else empty.
  WordRange LapseBefore(int verb, int noun) const {
    if (tree_.Has(noun, Rel::kCase)) return {};
    const WordRange phrase = NounPhrase(tree_, noun);
    for (const int child : tree_.children(verb)) {
      if (tree_.rel(child) != Rel::kAdvcl) continue;
      const WordRange clause = Clause(tree_, child);
      if (clause.begin == phrase.end && !clause.Contains(verb) &&
          (tree_.lower(clause.begin) == "after" ||
           tree_.lower(clause.begin) == "before")) {
        return {phrase.begin, clause.end};
      }
    }
    return {};
  }

  // "In Oslo, police raided a shop and arrested its owner": what stands before
  // the subject that coordinated verbs share is of all of them.
  void AddShared(int word, Proposition& p) const {
    const int first = tree_.head(word);
    if (tree_.rel(word) != Rel::kConj || first < 0 || first > word ||
        !clauses_[first].is_clause || !clauses_[word].shares_subject) {
      return;
    }
    const int subject = tree_.Child(first, Rel::kNsubj);
    for (const int child : tree_.children(first)) {
      if (child >= subject || tree_.rel(child) != Rel::kObl ||
          tree_.word(child).mention != "place" || InTime(times_, child)) {
        continue;
      }
      for (const int part : Conjuncts(tree_, child)) {
        p.slots.push_back({Role::kOblique, part, MarkerOf(tree_, child)});
      }
    }
  }

  // "pull back": the verb with the adverb after it, where the packs know both
  // as one; treebanks tell particles and adverbs apart by a hair.
  std::string WithAdverb(int word, std::string lemma) const {
    const int next = word + 1;
    if (next >= tree_.size() || tree_.head(next) != word ||
        tree_.rel(next) != Rel::kAdvmod) {
      return lemma;
    }
    const absl::string_view adverb = tree_.lower(next);
    std::string both = absl::StrCat(lemma, " ", adverb);
    // "went off", "was set aside", "stopped short of it"
    const bool particle = adverb == "off" || adverb == "aside" ||
                          adverb == "short" ||
                          (adverb == "by" && lemma == "go");
    return particle || !ontology_.Wordings(both).empty() ? both : lemma;
  }

  // "put their quarrel aside", "take it seriously": the adverb behind the
  // object without which the verb says something else.
  std::string WithAdverbBehind(int word, std::string lemma) const {
    static constexpr absl::string_view kAdverbs[] = {"aside", "lightly",
                                                     "seriously"};
    if (lemma != "put" && lemma != "set" && lemma != "take" &&
        lemma != "treat") {
      return lemma;
    }
    for (const int child : tree_.children(word)) {
      if (child > word + 1 && tree_.rel(child) == Rel::kAdvmod &&
          std::find(std::begin(kAdverbs), std::end(kAdverbs),
                    tree_.lower(child)) != std::end(kAdverbs)) {
        return absl::StrCat(lemma, " ", tree_.lower(child));
      }
    }
    return lemma;
  }

  // "fighting between A and B", "the shelling of a town": a gerund that takes
  // its arguments as a noun does.
  void ReadGerundArguments(int word, std::vector<int>& subjects,
                           std::vector<Slot>& objects,
                           std::vector<int>& used) const {
    if (tree_.xpos(word) != "VBG" || !objects.empty() ||
        tree_.Has(word, Rel::kAux)) {
      return;
    }
    for (const int child : tree_.children(word)) {
      const Rel rel = tree_.rel(child);
      if (child < word || (rel != Rel::kObl && rel != Rel::kNmod) ||
          InTime(times_, child)) {
        continue;
      }
      const std::string marker = MarkerOf(tree_, child);
      std::vector<int> parts = Conjuncts(tree_, child);
      if (marker == "between" && parts.size() > 1) {
        subjects = {parts.front()};
        parts.erase(parts.begin());
      } else if (marker != "of") {
        continue;
      }
      for (const int part : parts) {
        objects.push_back({Role::kObject, part, marker});
      }
      used.push_back(child);
      return;
    }
  }

  // Folds the noun of a light verb or idiom into the lemma. Sets the objects
  // to the noun's own arguments.
  bool FoldNoun(int word, const ClauseCore& core, Proposition& p,
                std::vector<Slot>& objects, std::vector<int>& used) const {
    if (lexicon_.MayBeIdiom(tree_.lemma(word))) {
      for (const int child : tree_.children(word)) {
        const Rel rel = tree_.rel(child);
        if (rel != Rel::kObl && rel != Rel::kXcomp && rel != Rel::kAdvmod &&
            rel != Rel::kObj && rel != Rel::kCompound && rel != Rel::kAdvcl) {
          continue;
        }
        const std::string marker = MarkerOf(tree_, child);
        if (!lexicon_.IsIdiom(tree_.lemma(word), marker, tree_.lemma(child))) {
          continue;
        }
        p.lemma = absl::StrCat(tree_.lemma(word), marker.empty() ? "" : " ",
                               marker, " ", tree_.lemma(child));
        used.push_back(child);
        objects.erase(
            std::remove_if(objects.begin(), objects.end(),
                           [&](const Slot& s) { return s.word == child; }),
            objects.end());
        return true;
      }
    }
    const std::string verb = VerbLemma(tree_, word);
    if (core.passive || core.objects.empty() ||
        !lexicon_.MayBeLightVerb(verb)) {
      return false;
    }
    const int noun = core.objects.front();
    if (!lexicon_.IsLightVerb(verb, tree_.lemma(noun)) ||
        tree_.pos(noun) == Pos::kPropn) {
      return false;
    }
    std::vector<Slot> own;
    const auto take = [&](int child, bool of_noun) {
      const std::string marker = MarkerOf(tree_, child);
      const bool fits = marker == "for" || marker == "of" ||
                        marker == "against" || marker == "over" ||
                        marker == "on" || marker == "to" ||
                        (of_noun && marker == "with") ||
                        (!marker.empty() &&
                         marker == lexicon_.MarkerOfNoun(tree_.lemma(noun)));
      if (!fits || InTime(times_, child) || !own.empty()) return;
      for (const int part : Conjuncts(tree_, child)) {
        own.push_back({Role::kObject, part, marker});
      }
      used.push_back(child);
    };
    for (const int child : tree_.children(noun)) {
      if (tree_.rel(child) == Rel::kNmod && child > noun) take(child, true);
    }
    for (const int child : tree_.children(word)) {
      if (own.empty() && tree_.rel(child) == Rel::kObl && child > noun) {
        take(child, false);
      }
    }
    // "stage a protest" is a verb with its object, "stage a protest against
    // X" one predicate.
    if (own.empty() && !lexicon_.IsEmptyVerb(verb)) return false;
    p.lemma = absl::StrCat(verb, " ", tree_.lemma(noun));
    if (ReachesTo(p.text.end, noun)) p.text.end = noun + 1;
    if (!own.empty()) objects = std::move(own);
    return true;
  }

  // "gave preliminary approval": nothing but what describes the noun stands
  // between.
  bool ReachesTo(int begin, int noun) const {
    for (int i = begin; i < noun; ++i) {
      if (tree_.rel(i) != Rel::kAmod || tree_.head(i) != noun) return false;
    }
    return begin <= noun;
  }

  void ReadVerb(int word) {
    const ClauseCore& core = clauses_[word];
    Proposition p;
    p.kind = Proposition::Kind::kVerb;
    p.word = word;
    p.anchor = word;
    p.text = VerbGroup(tree_, word);
    p.lemma = WithAdverbBehind(word, WithAdverb(word, VerbLemma(tree_, word)));
    std::vector<int> subjects;
    std::vector<Slot> objects;
    std::vector<int> used;
    std::vector<Slot> recipients;
    if (core.passive) {
      subjects = core.agents;
      if (InTime(times_, subjects.empty() ? -1 : subjects.front())) {
        subjects.clear();
      }
      if (core.objects.empty()) {
        objects = AsObjects(core.subjects);
      } else {
        objects = AsObjects(core.objects);
        for (const int i : core.subjects) {
          recipients.push_back({Role::kIndirectObject, i, ""});
        }
      }
    } else {
      subjects = core.subjects;
      objects = AsObjects(core.objects);
      const bool told = core.objects.empty() &&
                        (lexicon_.StanceOf(tree_.lemma(word)) & kForce) != 0;
      for (const int i : core.recipients) {
        // "allowed trawlers to use the port"
        if (told) {
          objects.push_back({Role::kObject, i, ""});
        } else {
          recipients.push_back({Role::kIndirectObject, i, ""});
        }
      }
    }
    if ((p.lemma == "remain" || p.lemma == "become") && !core.passive &&
        core.objects.size() == 1 && tree_.pos(core.objects[0]) == Pos::kNoun) {
      // A predicate noun that the parser took for an object.
      const int noun = core.objects[0];
      p.kind = Proposition::Kind::kCopula;
      p.lemma = WithPast(tree_, noun,
                         NounLemma(tree_, noun, ontology_, lexicon_), lexicon_);
      objects = RelationalObject(tree_, noun, ontology_, lexicon_);
      if (objects.empty() && p.lemma == tree_.lemma(noun)) {
        p.lemma = WithRank(tree_, noun, std::move(p.lemma), ontology_);
      }
    }
    FoldNoun(word, core, p, objects, used);
    // "did not say when", "criticised what …": nothing that has a name.
    const bool asked =
        std::any_of(objects.begin(), objects.end(), [&](const Slot& s) {
          return tree_.head(s.word) == word && Asks(tree_, s.word);
        });
    if (asked) return;
    ReadGerundArguments(word, subjects, objects, used);
    if (subjects.empty() && !core.doer_unknown) {
      subjects = SubjectsByRole(tree_, clauses_, word);
      std::erase_if(subjects, [&](int noun) {
        return std::any_of(objects.begin(), objects.end(),
                           [&](const Slot& s) { return s.word == noun; });
      });
      used.insert(used.end(), subjects.begin(), subjects.end());
    } else if (objects.empty()) {
      objects = AsObjects(ObjectsByRole(tree_, clauses_, word));
      std::erase_if(objects, [&](const Slot& s) {
        const WordRange phrase = NounPhrase(tree_, s.word);
        return IsIn(subjects, s.word) ||
               (IsIn(used, s.word) && phrase.end - phrase.begin == 1);
      });
      for (const Slot& slot : objects) used.push_back(slot.word);
    }
    // Time nouns as objects ("waited two days") say when.
    objects.erase(
        std::remove_if(objects.begin(), objects.end(),
                       [&](const Slot& s) { return InTime(times_, s.word); }),
        objects.end());
    std::erase_if(recipients,
                  [&](const Slot& s) { return IsIn(used, s.word); });
    if (std::any_of(subjects.begin(), subjects.end(),
                    [&](int noun) { return IsOpen(tree_, noun); })) {
      return;
    }
    const size_t all = objects.size();
    std::erase_if(objects,
                  [&](const Slot& s) { return IsOpen(tree_, s.word); });
    if (all > 0 && objects.empty()) return;
    p.slots = std::move(recipients);
    if (p.kind == Proposition::Kind::kCopula) {
      // "became the first person tried by the court"
      for (Slot& slot : DefiningClause(tree_, core.objects.front())) {
        p.slots.push_back(std::move(slot));
      }
    }
    // "performs poorly": how, beside the verb.
    if (const int next = p.text.end;
        next == word + 1 && next < tree_.size() && tree_.head(next) == word &&
        tree_.rel(next) == Rel::kAdvmod && tree_.pos(next) == Pos::kAdv &&
        !InTime(times_, next)) {
      p.text.end = next + 1;
    }
    AddStranded(word, objects, p);
    for (const int child : tree_.children(word)) {
      const bool noun =
          (tree_.rel(child) == Rel::kXcomp ||
           (tree_.rel(child) == Rel::kCcomp && !objects.empty())) &&
          (tree_.IsNominal(child) || tree_.pos(child) == Pos::kAdj) &&
          !IsIn(used, child);
      if (noun && !clauses_[child].is_clause) {
        // "make sure that it ends"
        const bool governs =
            tree_.pos(child) == Pos::kAdj && tree_.Has(child, Rel::kCcomp);
        p.slots.push_back({Role::kComplement, child, "",
                           governs ? Clause(tree_, child) : WordRange{},
                           governs});
      }
    }
    AddGoverned(word, used, objects, p);
    AddObliques(word, core, used, p);
    const bool clausal = subjects.empty() && AddClausalSubject(word, p);
    if (subjects.empty() && objects.empty() && !clausal) return;
    if (Lacks(word, p, objects)) return;
    // "Ending the strike may take weeks": nobody says that it ends.
    if (subjects.empty() && tree_.rel(word) == Rel::kCsubj &&
        tree_.xpos(word) == "VBG") {
      return;
    }
    // To say something without what is said is no fact.
    const uint32_t stance = lexicon_.StanceOf(tree_.lemma(word));
    if ((stance & kUtter) != 0 && objects.empty()) return;
    if (p.lemma == "be" && objects.empty() && p.slots.empty() &&
        !SaysWhatThereIs(word, subjects)) {
      return;
    }
    if (IsTorn(word, stance, objects)) return;
    const bool says = (stance & kReport) != 0;
    const bool bare =
        std::all_of(p.slots.begin(), p.slots.end(),
                    [](const Slot& slot) { return slot.role == Role::kTime; });
    if (says && objects.empty() && bare) return;
    if (IsRespective(tree_, word)) {
      DistributeInTurn(std::move(p), subjects, objects);
      return;
    }
    const absl::string_view with =
        clauses_[word].passive ? absl::string_view()
                               : MutualMarker(tree_, p, subjects, objects);
    if (!with.empty()) {
      for (size_t i = 0; i < subjects.size(); ++i) {
        Proposition one = p;
        one.slots.push_back(
            {Role::kOblique, subjects[1 - i], std::string(with)});
        Distribute(one, {subjects[i]}, objects, out_);
      }
      return;
    }
    Distribute(p, subjects, objects, out_);
  }

  // "Togo and Chad are allies": of each other.
  bool ReadMutualNoun(const Proposition& p, int word,
                      const std::vector<int>& subjects) {
    if (subjects.size() != 2 || !IsMutualNoun(tree_, word)) return false;
    Distribute(p, {subjects[0]}, {{Role::kObject, subjects[1], "of"}}, out_);
    Distribute(p, {subjects[1]}, {{Role::kObject, subjects[0], "of"}}, out_);
    return true;
  }

  bool HoldsAnd(int noun) const {
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_.rel(i) == Rel::kCc && tree_.Below(i, noun)) return true;
    }
    return false;
  }

  // "Ana and Bo lead the Reds and the Greens, respectively": the first the
  // first, and the second the second. Of lists that do not match, none is told
  // which is whose.
  void DistributeInTurn(Proposition p, const std::vector<int>& subjects,
                        const std::vector<Slot>& objects) {
    if (subjects.size() > 1 && objects.size() == subjects.size()) {
      for (size_t i = 0; i < subjects.size(); ++i) {
        Distribute(p, {subjects[i]}, {objects[i]}, out_);
      }
      return;
    }
    if (subjects.size() > 1 || objects.size() > 1) {
      // "won the first and second prize"
      const auto is_list = [&](const Slot& slot) {
        return HoldsAnd(slot.word) ||
               std::count_if(p.slots.begin(), p.slots.end(),
                             [&](const Slot& other) {
                               return other.marker == slot.marker &&
                                      other.role == slot.role;
                             }) > 1;
      };
      if (objects.size() == 1 && is_list(objects[0])) return;
      std::vector<Slot> kept;
      std::copy_if(p.slots.begin(), p.slots.end(), std::back_inserter(kept),
                   [&](const Slot& slot) { return !is_list(slot); });
      const bool lost = kept.size() < p.slots.size();
      p.slots = std::move(kept);
      if (objects.empty() && p.slots.empty() && lost) return;
    }
    Distribute(p, subjects, objects, out_);
  }

  // "that I work on": the preposition without its noun, or nothing.
  std::string StrandedBelow(int word) const {
    for (const int child : tree_.children(word)) {
      if (IsStrandedPreposition(tree_, child)) {
        return std::string(tree_.lower(child));
      }
    }
    return "";
  }

  // "the town it came from": the noun before the clause is the preposition's.
  void AddStranded(int word, std::vector<Slot>& objects, Proposition& p) const {
    std::string marker = StrandedBelow(word);
    if (marker.empty() || tree_.rel(word) != Rel::kAcl) return;
    const int noun = tree_.head(word);
    const size_t moved =
        std::erase_if(objects, [&](const Slot& s) { return s.word == noun; });
    if (moved > 0) p.slots.push_back({Role::kOblique, noun, std::move(marker)});
  }

  void AddGoverned(int word, std::vector<int>& used, std::vector<Slot>& objects,
                   Proposition& p) const {
    for (Slot& slot : GovernedClauses(tree_, clauses_, word, lexicon_)) {
      if (IsIn(used, slot.word)) continue;
      used.push_back(slot.word);
      (slot.role == Role::kObject ? objects : p.slots)
          .push_back(std::move(slot));
    }
  }

  // "fixing the plant may take a year"
  bool AddClausalSubject(int word, Proposition& p) const {
    if (clauses_[word].passive) return false;
    if (AddClauseSummedUp(word, p)) return true;
    const int owner =
        clauses_[word].shares_subject && tree_.rel(word) == Rel::kConj
            ? tree_.head(word)
            : word;
    const int clause = tree_.Child(owner, Rel::kCsubj);
    if (clause < 0 || clause > owner ||
        (tree_.xpos(clause) != "VBG" && tree_.xpos(clause) != "VB")) {
      return false;
    }
    const WordRange range = Clause(tree_, clause);
    if (range.Contains(owner)) return false;
    p.slots.insert(p.slots.begin(),
                   Slot{Role::kSubject, clause, "", range, true});
    return true;
  }

  // "closed the mine, which led to it"
  bool AddClauseSummedUp(int word, Proposition& p) const {
    const int which = tree_.Child(word, Rel::kNsubj);
    const int noun = which >= 0 ? AntecedentOf(tree_, word) : -1;
    const int clause = noun >= 0 && IsRelativizer(tree_, which)
                           ? ClauseSummedUp(tree_, which, noun)
                           : -1;
    if (clause < 0) return false;
    WordRange range = Clause(tree_, clause);
    range.end = std::min(range.end, which - 1);
    while (range.begin < range.end && (tree_.rel(range.begin) == Rel::kCc ||
                                       tree_.rel(range.begin) == Rel::kMark ||
                                       tree_.rel(range.begin) == Rel::kPunct)) {
      ++range.begin;
    }
    if (!range.Contains(clause)) return false;
    p.slots.insert(p.slots.begin(),
                   Slot{Role::kSubject, clause, "", range, true});
    return true;
  }

  // A verb without what it cannot do without, which the parser lost or the text
  // leaves open: "they suspect", "the charges include", "ours does".
  bool Lacks(int word, const Proposition& p,
             const std::vector<Slot>& objects) const {
    if (clauses_[word].passive || !objects.empty()) return false;
    bool oblique = false;
    for (const Slot& slot : p.slots) {
      const bool bare = slot.role == Role::kOblique && slot.marker.empty();
      if (bare || slot.role == Role::kComplement ||
          slot.role == Role::kIndirectObject) {
        return false;
      }
      oblique = oblique || slot.role == Role::kOblique;
    }
    if (p.lemma == "do") return true;
    const uint32_t stance = lexicon_.StanceOf(tree_.lemma(word));
    return lexicon_.NeedsObject(p.lemma) ||
           (!oblique && (stance & kBelieve) != 0);
  }

  // What is left of a clause whose predicate the parser lost: "said the mine",
  // "300 were thought".
  bool IsTorn(int word, uint32_t stance,
              const std::vector<Slot>& objects) const {
    const absl::string_view lemma = tree_.lemma(word);
    if (clauses_[word].passive) {
      return (stance & kBelieve) != 0 &&
             (lemma == "think" || lemma == "believe" || lemma == "assume" ||
              lemma == "presume" || lemma == "suppose" || lemma == "say");
    }
    if ((lemma != "say" && lemma != "think") || objects.empty()) return false;
    const int object = objects.front().word;
    return object > word && tree_.head(object) == word &&
           tree_.pos(object) != Pos::kPron && tree_.pos(object) != Pos::kDet &&
           tree_.word(object).mention != "none" &&
           !IsOpening(tree_.lower(word + 1));
  }

  // "there are no locked doors", but not "there was no doubt".
  bool SaysWhatThereIs(int word, const std::vector<int>& subjects) const {
    return tree_.Has(word, Rel::kExpl) &&
           std::any_of(subjects.begin(), subjects.end(), [&](int noun) {
             return lexicon_.StanceOf(tree_.lemma(noun)) == 0 &&
                    tree_.word(noun).mention != "none" &&
                    tree_.word(noun).mention != "abstract" &&
                    tree_.word(noun).mention != "time";
           });
  }

  // "that kind of tool is a tool"
  bool IsSame(int word, int subject) const {
    if (tree_.pos(word) != Pos::kNoun) return false;
    if (tree_.lemma(subject) == tree_.lemma(word)) return true;
    const int of = tree_.Child(subject, Rel::kNmod);
    return of >= 0 && MarkerOf(tree_, of) == "of" &&
           tree_.lemma(of) == tree_.lemma(word);
  }

  void ReadCopula(int word) {
    const ClauseCore& core = clauses_[word];
    std::vector<int> subjects = core.subjects;
    if (subjects.empty() || Asks(tree_, word) ||
        IsOpen(tree_, subjects.front()) || CleftClause(tree_, word) >= 0) {
      return;
    }
    Proposition p;
    p.kind = Proposition::Kind::kCopula;
    p.word = word;
    p.anchor = word;
    p.text = VerbGroup(tree_, word);
    std::vector<Slot> objects;
    const std::string marker = MarkerOf(tree_, word);
    const Pos pos = tree_.pos(word);
    if (tree_.Has(word, Rel::kCase) && tree_.rel(word) != Rel::kAmod) {
      p.lemma = "be";
      if (!InTime(times_, word)) {
        p.slots.push_back({Role::kOblique, word, marker});
      }
    } else if (tree_.IsNominal(word)) {
      const bool name =
          pos == Pos::kPropn || pos == Pos::kPron || pos == Pos::kNum;
      if (name) {
        p.lemma = "be";
        p.slots.push_back({Role::kComplement, word, ""});
      } else {
        p.lemma = WithPast(
            tree_, word, NounLemma(tree_, word, ontology_, lexicon_), lexicon_);
        objects = RelationalObject(tree_, word, ontology_, lexicon_);
      }
    } else {
      p.lemma = std::string(tree_.lemma(word));
    }
    std::vector<int> used;
    used.reserve(objects.size());
    for (const Slot& slot : objects) used.push_back(slot.word);
    if (tree_.IsNominal(word)) {
      for (Slot& slot : DefiningClause(tree_, word)) {
        p.slots.push_back(std::move(slot));
      }
    } else {
      AddGoverned(word, used, objects, p);
    }
    AddObliques(word, core, used, p);
    // "there was no doubt" says nothing of who or where.
    if (p.lemma == "be" && p.slots.empty()) return;
    if (objects.empty() && p.lemma == tree_.lemma(word)) {
      p.lemma = WithRank(tree_, word, std::move(p.lemma), ontology_);
    }
    if (objects.empty() && ReadMutualNoun(p, word, subjects)) return;
    // "that kind of tool is a useful tool", "the talks are conducive"
    if (objects.empty() && p.slots.empty() &&
        (IsSame(word, subjects.front()) ||
         lexicon_.NeedsComplement(tree_.lower(word)))) {
      return;
    }
    Distribute(p, subjects, objects, out_);
  }

  const Tree& tree_;
  const Clauses& clauses_;
  const std::vector<TimeExpression>& times_;
  const Ontology& ontology_;
  const Lexicon& lexicon_;
  std::vector<Proposition> out_;
};

}  // namespace

std::vector<Proposition> ReadPredicates(const SentenceView& view) {
  return PredicateReader(view).Read();
}

}  // namespace griot
