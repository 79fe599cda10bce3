#include "extract/statements/propositions/verbs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "extract/statements/propositions/clausal_subjects.h"
#include "extract/statements/propositions/clause_marks.h"
#include "extract/statements/propositions/completeness.h"
#include "extract/statements/propositions/defining_clauses.h"
#include "extract/statements/propositions/distribution.h"
#include "extract/statements/propositions/governed_clauses.h"
#include "extract/statements/propositions/interrogatives.h"
#include "extract/statements/propositions/light_verbs.h"
#include "extract/statements/propositions/object_repairs.h"
#include "extract/statements/propositions/obliques.h"
#include "extract/statements/propositions/recipients.h"
#include "extract/statements/propositions/role_arguments.h"
#include "extract/statements/propositions/role_nouns.h"
#include "extract/statements/propositions/verb_group.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {
namespace {

std::vector<Slot> AsObjects(const std::vector<int>& words) {
  std::vector<Slot> slots;
  slots.reserve(words.size());
  for (const int word : words) slots.push_back({Role::kObject, word, ""});
  return slots;
}

// "fighting between A and B", "the shelling of a town": a gerund that takes
// its arguments as a noun does.
void ReadGerundArguments(const SentenceView& view, int word,
                         std::vector<int>& subjects, std::vector<Slot>& objects,
                         std::vector<int>& used) {
  const Tree& tree = view.tree;
  if (tree.xpos(word) != "VBG" || !objects.empty() ||
      tree.Has(word, Rel::kAux)) {
    return;
  }
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    if (child < word || (rel != Rel::kObl && rel != Rel::kNmod) ||
        view.InTime(child)) {
      continue;
    }
    const std::string marker = MarkerOf(tree, child);
    std::vector<int> parts = Conjuncts(tree, child);
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

// "performs poorly", "came right back up": the end of what says how, right
// behind the verb; `end` if nothing does.
int EndOfManner(const SentenceView& view, int word, int end) {
  const Tree& tree = view.tree;
  if (end != word + 1 || end >= tree.size() || tree.rel(end) != Rel::kAdvmod) {
    return end;
  }
  const int adverb = tree.head(end) == word ? end : tree.head(end);
  // "as early as" goes on.
  if (adverb < end || tree.head(adverb) != word ||
      tree.rel(adverb) != Rel::kAdvmod || view.InTime(adverb) ||
      (tree.pos(adverb) != Pos::kAdv && tree.xpos(adverb) != "RP") ||
      tree.lower(end) == "as") {
    return end;
  }
  for (int i = end; i < adverb; ++i) {
    if (tree.head(i) != adverb) return end;
  }
  return adverb + 1;
}

// "that I worked to make easier": what is made so is lost.
bool IsMadeOfNothing(const Tree& tree, int word, const ClauseCore& core,
                     const Proposition& p, const std::vector<Slot>& objects) {
  const absl::string_view lemma = tree.lemma(word);
  if ((lemma != "make" && lemma != "render") || core.passive ||
      !objects.empty()) {
    return false;
  }
  return absl::c_any_of(p.slots, [&](const Slot& slot) {
    return slot.role == Role::kComplement && !slot.clause &&
           tree.pos(slot.word) == Pos::kAdj;
  });
}

// "hurt by rising prices": what rises is no object.
bool IsMisreadAttribute(const Tree& tree, int word,
                        const std::vector<Slot>& objects) {
  static constexpr absl::string_view kVerbs[] = {
      "ail",    "decline", "dwindle", "emerge", "exist", "fall",  "mount",
      "remain", "rise",    "sag",     "shrink", "soar",  "surge", "worsen"};
  return tree.xpos(word) == "VBG" && !objects.empty() &&
         absl::c_linear_search(kVerbs, tree.lemma(word));
}

// "her visits are to pray": whose they are does it, and no visit prays. -1 if
// the subject is the doer's own.
int OwnerOfPurpose(const Tree& tree, int word, int subject) {
  const absl::string_view kind = tree.word(subject).mention;
  const bool be =
      word > 1 && tree.lower(word - 1) == "to" && tree.lemma(word - 2) == "be";
  return be && IsInfinitive(tree, word) && tree.pos(subject) == Pos::kNoun &&
                 (kind == "event" || kind == "abstract")
             ? tree.Child(subject, Rel::kNmod, Sub::kPoss)
             : -1;
}

// "make sure that it ends", "made it easier to win"
bool GovernsClause(const Tree& tree, int adjective) {
  for (const int child : tree.children(adjective)) {
    const Rel rel = tree.rel(child);
    if (rel == Rel::kCcomp ||
        (child > adjective && IsInfinitive(tree, child) &&
         (rel == Rel::kXcomp || rel == Rel::kCsubj || rel == Rel::kAdvcl))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Proposition> ReadVerb(const SentenceView& view, int word) {
  const Tree& tree = view.tree;
  const ClauseCore& core = view.clauses[word];
  Proposition p;
  p.kind = Proposition::Kind::kVerb;
  p.word = word;
  p.anchor = word;
  p.text = VerbGroup(tree, word);
  p.lemma = VerbLemmaWithAdverb(view, word);
  std::vector<int> subjects;
  std::vector<Slot> objects;
  std::vector<int> used;
  std::vector<Slot> recipients;
  if (core.passive) {
    subjects = core.agents;
    if (view.InTime(subjects.empty() ? -1 : subjects.front())) {
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
                      (view.lexicon.StanceOf(tree.lemma(word)) & kForce) != 0;
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
      core.objects.size() == 1 && tree.pos(core.objects[0]) == Pos::kNoun) {
    // A predicate noun that the parser took for an object.
    const int noun = core.objects[0];
    p.kind = Proposition::Kind::kCopula;
    p.lemma =
        WithPast(tree, noun, NounLemma(tree, noun, view.ontology, view.lexicon),
                 view.lexicon);
    objects = RelationalObject(tree, noun, view.ontology, view.lexicon);
    if (objects.empty() && p.lemma == tree.lemma(noun)) {
      p.lemma = WithRank(tree, noun, std::move(p.lemma), view.ontology);
    }
  }
  const bool tells_how = DropMannerAndTime(tree, word, objects);
  MendTornObjects(tree, word, recipients, objects);
  FoldNoun(view, word, core, p, objects, used);
  // "did not say when", "criticised what …": nothing that has a name.
  const bool asked =
      std::any_of(objects.begin(), objects.end(), [&](const Slot& s) {
        return tree.head(s.word) == word && Asks(tree, s.word);
      });
  if (asked) return {};
  ReadGerundArguments(view, word, subjects, objects, used);
  if (subjects.empty() && !core.doer_unknown) {
    subjects = SubjectsByRole(tree, view.clauses, word);
    std::erase_if(subjects, [&](int noun) {
      return std::any_of(objects.begin(), objects.end(),
                         [&](const Slot& s) { return s.word == noun; });
    });
    used.insert(used.end(), subjects.begin(), subjects.end());
  } else if (objects.empty()) {
    objects = AsObjects(ObjectsByRole(tree, view.clauses, word));
    std::erase_if(objects, [&](const Slot& s) {
      const WordRange phrase = NounPhrase(tree, s.word);
      return absl::c_linear_search(subjects, s.word) ||
             (absl::c_linear_search(used, s.word) &&
              phrase.end - phrase.begin == 1);
    });
    for (const Slot& slot : objects) used.push_back(slot.word);
  }
  for (int& subject : subjects) {
    const int owner = OwnerOfPurpose(tree, word, subject);
    if (owner >= 0) subject = owner;
  }
  // Time nouns as objects ("waited two days") say when.
  objects.erase(
      std::remove_if(objects.begin(), objects.end(),
                     [&](const Slot& s) { return view.InTime(s.word); }),
      objects.end());
  std::erase_if(recipients, [&](const Slot& s) {
    return absl::c_linear_search(used, s.word);
  });
  if (std::any_of(subjects.begin(), subjects.end(),
                  [&](int noun) { return IsOpen(tree, noun); })) {
    return {};
  }
  const size_t all = objects.size();
  std::erase_if(objects, [&](const Slot& s) { return IsOpen(tree, s.word); });
  if (all > 0 && objects.empty()) return {};
  MoveName(tree, word, recipients, objects);
  if (!MendRecipients(tree, word, core.passive, recipients, objects)) {
    return {};
  }
  p.slots = std::move(recipients);
  if (p.kind == Proposition::Kind::kCopula) {
    // "became the first person tried by the court"
    for (Slot& slot : DefiningClause(tree, core.objects.front())) {
      p.slots.push_back(std::move(slot));
    }
  }
  p.text.end = EndOfManner(view, word, p.text.end);
  AddStranded(tree, word, objects, p);
  for (const int child : tree.children(word)) {
    const bool noun = (tree.rel(child) == Rel::kXcomp ||
                       (tree.rel(child) == Rel::kCcomp && !objects.empty())) &&
                      (tree.IsNominal(child) || tree.pos(child) == Pos::kAdj) &&
                      !absl::c_linear_search(used, child);
    if (!noun || view.clauses[child].is_clause) continue;
    // "dies aged 64"
    if (child > 0 && tree.pos(child) == Pos::kNum &&
        tree.lower(child - 1) == "aged") {
      continue;
    }
    const bool aged = tree.lower(child) == "aged" && child + 1 < tree.size() &&
                      tree.pos(child + 1) == Pos::kNum;
    if (aged) {
      p.slots.push_back(
          {Role::kComplement, child, "", {child, child + 2}, true});
    } else {
      const bool governs =
          tree.pos(child) == Pos::kAdj && GovernsClause(tree, child);
      p.slots.push_back({Role::kComplement, child, "",
                         governs ? Clause(tree, child) : WordRange{}, governs});
    }
  }
  AddGovernedClauses(view, word, used, objects, p);
  AddObliques(view, word, core, used, p);
  const bool clausal = subjects.empty() && AddClausalSubject(view, word, p);
  if (subjects.empty() && objects.empty() && !clausal) return {};
  if (Lacks(view, word, p, objects)) return {};
  if (IsMadeOfNothing(tree, word, core, p, objects) ||
      (subjects.empty() && IsMisreadAttribute(tree, word, objects))) {
    return {};
  }
  // "the way I look" does not say that I look.
  if (tells_how && objects.empty() && p.slots.empty()) return {};
  // "Ending the strike may take weeks": nobody says that it ends.
  if (subjects.empty() && tree.rel(word) == Rel::kCsubj &&
      tree.xpos(word) == "VBG") {
    return {};
  }
  // To say something without what is said is no fact.
  const uint32_t stance = view.lexicon.StanceOf(tree.lemma(word));
  if ((stance & kUtter) != 0 && objects.empty()) return {};
  if (p.lemma == "be" && objects.empty() && p.slots.empty() &&
      !SaysWhatThereIs(view, word, subjects)) {
    return {};
  }
  if (IsTorn(view, word, stance, objects)) return {};
  const bool says = (stance & kReport) != 0;
  const bool bare =
      std::all_of(p.slots.begin(), p.slots.end(),
                  [](const Slot& slot) { return slot.role == Role::kTime; });
  if (says && objects.empty() && bare) return {};
  return Distribute(view, std::move(p), subjects, objects);
}

}  // namespace griot
