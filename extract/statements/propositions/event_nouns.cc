#include "extract/statements/propositions/event_nouns.h"

#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "extract/statements/mentions/typing.h"
#include "extract/statements/propositions/role_arguments.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/predicate.h"

namespace griot {
namespace {

class EventNounReader {
 public:
  explicit EventNounReader(const SentenceView& view)
      : view_(view),
        tree_(view.tree),
        clauses_(view.clauses),
        ontology_(view.ontology),
        lexicon_(view.lexicon) {}

  std::vector<Proposition> Read(int noun) && {
    ReadEventNoun(noun);
    return std::move(out_);
  }

 private:
  absl::string_view TypeAt(int word) const {
    const Mention* m = view_.MentionAt(word);
    return m == nullptr ? "other" : m->type;
  }

  // "the death of X", "X's resignation": whose event it is does the verb.
  void ReadOwnEvent(int noun, absl::string_view verb) {
    std::vector<int> subjects;
    std::vector<Slot> others;
    for (const int child : tree_.children(noun)) {
      if (tree_.rel(child) != Rel::kNmod || !tree_.IsNominal(child) ||
          TypeAt(child) == "date") {
        continue;
      }
      const std::string marker = MarkerOf(tree_, child);
      if (tree_.sub(child) == Sub::kPoss || (child > noun && marker == "of")) {
        if (subjects.empty()) Add(child, subjects);
      } else if (child > noun) {
        others.push_back({Role::kOblique, child, marker});
      }
    }
    for (const int subject : subjects) {
      Proposition p = EventOf(noun, verb);
      p.slots = {{Role::kSubject, subject, ""}};
      p.slots.insert(p.slots.end(), others.begin(), others.end());
      out_.push_back(std::move(p));
    }
  }

  Proposition EventOf(int noun, absl::string_view verb) const {
    Proposition p;
    p.kind = Proposition::Kind::kEventNoun;
    p.word = noun;
    p.anchor = noun;
    p.text = {noun, noun + 1};
    p.lemma = std::string(verb);
    return p;
  }

  // "the killing of X by Y", "Y's attack on X", "a rebel raid on X", "the
  // arrest of X", "X's arrest"
  void ReadEventNoun(int noun) {
    if (const absl::string_view own =
            lexicon_.VerbOfOwnEvent(tree_.lemma(noun));
        !own.empty()) {
      ReadOwnEvent(noun, own);
      return;
    }
    const absl::string_view verb = lexicon_.VerbOfEvent(tree_.lemma(noun));
    if (verb.empty()) return;
    const int governor = tree_.head(noun);
    if (governor >= 0 && tree_.rel(noun) == Rel::kObj &&
        lexicon_.IsLightVerb(VerbLemma(tree_, governor), tree_.lemma(noun))) {
      return;
    }
    std::vector<int> agents;
    std::vector<int> patients;
    std::vector<Slot> others;
    for (const int child : tree_.children(noun)) {
      if (tree_.rel(child) == Rel::kAmod && IsActor(view_, child)) {
        agents.push_back(child);
      }
      if (!tree_.IsNominal(child)) continue;
      const Mention* m = view_.MentionAt(child);
      if (m != nullptr && m->type == "date") continue;
      const Rel rel = tree_.rel(child);
      if (rel == Rel::kNmod && tree_.sub(child) == Sub::kPoss) {
        Add(child, RoleOf(tree_, noun, child) == "ARG1" ? patients : agents);
      } else if (rel == Rel::kNmod && child > noun) {
        const std::string marker = MarkerOf(tree_, child);
        if (marker == "by") {
          Add(child, agents);
        } else if (marker == "of" || marker == "on" || marker == "against" ||
                   (marker == "to" && verb == "visit") ||
                   (marker == "from" && verb == "withdraw")) {
          if (patients.empty()) Add(child, patients);
        } else {
          others.push_back({Role::kOblique, child, marker});
        }
      } else if (rel == Rel::kCompound && child < noun &&
                 (ontology_.IsA(TypeAt(child), "organization") ||
                  IsActor(view_, child))) {
        Add(child, agents);
      }
    }
    if (agents.empty()) agents = AccusedOf(noun);
    if (agents.empty() && verb == "visit") agents = VisitorsOf(noun);
    for (const int patient : patients) {
      Proposition p = EventOf(noun, verb);
      p.slots = {{Role::kObject, patient, ""}};
      p.slots.insert(p.slots.end(), others.begin(), others.end());
      if (agents.empty() && !IsGeneric(noun, patient)) out_.push_back(p);
      for (const int agent : agents) {
        Proposition one = p;
        one.slots.insert(one.slots.begin(), {Role::kSubject, agent, ""});
        out_.push_back(std::move(one));
      }
    }
  }

  // "spoke during a visit to Togo", "has begun a tour of Asia": who the clause
  // is about visits, unless it does something to somebody who may.
  std::vector<int> VisitorsOf(int noun) const {
    static constexpr absl::string_view kMarkers[] = {"after", "during",
                                                     "following", "on"};
    static constexpr absl::string_view kVerbs[] = {
        "begin", "complete", "conclude", "continue", "end",   "finish",
        "make",  "pay",      "plan",     "postpone", "start", "wrap up"};
    const int verb = tree_.head(noun);
    if (verb < 0 || !clauses_[verb].is_clause || clauses_[verb].passive) {
      return {};
    }
    const ClauseCore& core = clauses_[verb];
    // "a visit of the king"
    for (const int child : tree_.children(noun)) {
      if (tree_.rel(child) == Rel::kNmod && MarkerOf(tree_, child) == "of") {
        return {};
      }
    }
    const auto is_person = [&](int word) { return TypeAt(word) == "person"; };
    const std::string marker = MarkerOf(tree_, noun);
    const bool arrived = marker == "for" && (tree_.lemma(verb) == "arrive" ||
                                             tree_.lemma(verb) == "come");
    const bool fits =
        tree_.rel(noun) == Rel::kObl
            ? (arrived || absl::c_linear_search(kMarkers, marker)) &&
                  absl::c_none_of(core.objects, is_person) &&
                  absl::c_none_of(core.recipients, is_person)
            : tree_.rel(noun) == Rel::kObj &&
                  absl::c_linear_search(kVerbs, VerbLemma(tree_, verb));
    if (!fits || core.subjects.empty() ||
        !absl::c_all_of(core.subjects, is_person)) {
      return {};
    }
    return core.subjects;
  }

  // "attacks on civilians": none in particular.
  bool IsGeneric(int noun, int patient) const {
    const auto bare = [&](int word) {
      return tree_.xpos(word) == "NNS" && !tree_.Has(word, Rel::kDet) &&
             !tree_.Has(word, Rel::kNummod) &&
             tree_.Child(word, Rel::kNmod, Sub::kPoss) < 0;
    };
    return bare(noun) && bare(patient);
  }

  // "charged X with the murder of Y": who is charged, never who charges.
  std::vector<int> AccusedOf(int noun) const {
    const int verb = tree_.head(noun);
    if (verb < 0 || tree_.rel(noun) != Rel::kObl || !clauses_[verb].is_clause ||
        (lexicon_.StanceOf(tree_.lemma(verb)) & kAccuse) == 0) {
      return {};
    }
    const std::string marker = MarkerOf(tree_, noun);
    if (marker != "of" && marker != "with" && marker != "for") return {};
    const ClauseCore& core = clauses_[verb];
    return core.passive ? core.subjects : core.objects;
  }

  void Add(int word, std::vector<int>& words) const {
    for (const int part : Conjuncts(tree_, word)) words.push_back(part);
  }

  const SentenceView& view_;
  const Tree& tree_;
  const Clauses& clauses_;
  const Ontology& ontology_;
  const Lexicon& lexicon_;
  std::vector<Proposition> out_;
};

}  // namespace

bool IsActor(const SentenceView& view, int word) {
  if (!view.lexicon.CountryOfPeople(view.tree.word(word).form).empty())
    return true;
  if (view.tree.pos(word) != Pos::kNoun) return false;
  const absl::string_view type =
      TypeOfNominal(view.tree, word, view.ontology, view.lexicon);
  return type == "person" || type == "group" ||
         view.ontology.IsA(type, "organization");
}

std::vector<Proposition> ReadEventNoun(const SentenceView& view, int noun) {
  return EventNounReader(view).Read(noun);
}

}  // namespace griot
