#include "extract/statements/syntax/clauses.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/relative_clauses.h"
#include "extract/statements/syntax/repair_terms.h"

namespace griot {
namespace {

constexpr int kMostConjuncts = 12;  // of one coordination

// "compared with", "depending on": participles that have become prepositions.
bool IsPrepositional(const Tree& tree, int word, const Lexicon& lexicon) {
  return tree.rel(word) == Rel::kAdvcl && !tree.Has(word, Rel::kNsubj) &&
         lexicon.Is(tree.lower(word), WordClass::kParticiple) &&
         !tree.Has(word, Rel::kMark) && !tree.Has(word, Rel::kAux);
}

// "was held for questioning": a noun.
bool IsQuestioning(const Tree& tree, int word) {
  return tree.lower(word) == "questioning" && tree.rel(word) == Rel::kAdvcl &&
         tree.Has(word, Rel::kMark) && !tree.Has(word, Rel::kObj);
}

bool IsPredicate(const Tree& tree, int i, const Lexicon& lexicon) {
  const Pos pos = tree.pos(i);
  const Rel rel = tree.rel(i);
  if (tree.Has(i, Rel::kCop)) return true;
  // "groups allied with X": a participle after its noun is a clause.
  if (rel == Rel::kAmod && (pos == Pos::kVerb || pos == Pos::kAdj)) {
    return tree.head(i) >= 0 && i > tree.head(i) && tree.Has(i, Rel::kObl);
  }
  if (pos == Pos::kVerb) {
    if (IsPrepositional(tree, i, lexicon) || IsQuestioning(tree, i))
      return false;
    return rel != Rel::kAmod && rel != Rel::kCompound && rel != Rel::kCase &&
           rel != Rel::kFixed && rel != Rel::kAux && rel != Rel::kMark &&
           rel != Rel::kFlat && rel != Rel::kDiscourse;
  }
  // "X is at home", "the man able to": predicates without a copula.
  if (pos == Pos::kAdj || pos == Pos::kNoun) {
    if (tree.Has(i, Rel::kNsubj)) return true;
    // "left five dead" is one predicate, "remains its leader" another.
    if (rel == Rel::kXcomp) {
      return tree.head(i) < 0 ||
             (!tree.Has(tree.head(i), Rel::kObj) &&
              (tree.Has(tree.head(i), Rel::kCop) ||
               (lexicon.StanceOf(tree.lemma(tree.head(i))) &
                (kRaise | kSeem | kBelieve | kReport)) != 0));
    }
    if (pos == Pos::kAdj && (rel == Rel::kAcl || rel == Rel::kAdvcl)) {
      return true;
    }
    return rel == Rel::kConj && tree.head(i) >= 0 &&
           pos == tree.pos(tree.head(i)) && tree.Has(tree.head(i), Rel::kCop) &&
           !SharesCase(tree, i);
  }
  return false;
}

bool HasAux(const Tree& tree, int word) {
  return tree.Has(word, Rel::kAux) || tree.Has(word, Rel::kCop);
}

bool HasPerfectAux(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kAux && tree.lemma(child) == "have") {
      return true;
    }
  }
  return false;
}

// "X is an adviser who also wrote": the subject of which the noun is said, not
// in "it was a bomb that …" and not where it is denied. -1 if there is none.
int HolderOf(const Tree& tree, int noun, const Lexicon& lexicon) {
  const int subject = tree.Child(noun, Rel::kNsubj);
  // "was everything that was good about it"
  if (tree.pos(noun) == Pos::kPron) return -1;
  if (!tree.Has(noun, Rel::kCop) || subject < 0 || subject > noun ||
      tree.Has(noun, Rel::kCase)) {
    return -1;
  }
  const absl::string_view form = tree.lower(subject);
  if (form == "it" || form == "this" || form == "that" || form == "these" ||
      form == "those" || form == "there" || IsRelativizer(tree, subject) ||
      tree.xpos(subject) == "WP") {
    return -1;
  }
  for (const int child : tree.children(noun)) {
    if (lexicon.ClassOfAdverb(tree.lemma(child)) == AdverbClass::kNegative ||
        IsNo(tree, child)) {
      return -1;
    }
  }
  return subject;
}

bool Gives(absl::string_view verb) {
  return verb == "give" || verb == "grant" || verb == "offer" ||
         verb == "allow";
}

bool HasMark(const Tree& tree, int word) {
  return tree.Child(word, Rel::kMark) >= 0;
}

bool HasForBetween(const Tree& tree, const ClauseCore& governor, int word) {
  for (int i = governor.objects.empty() ? word : governor.objects.front() + 1;
       i < word; ++i) {
    if (tree.lower(i) == "for") return true;
  }
  return false;
}

bool IsMarked(const Tree& tree, int word, absl::string_view mark) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kMark && tree.lower(child) == mark) {
      return true;
    }
  }
  return false;
}

// "the first athlete", "the only party"
bool IsSingledOut(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    const absl::string_view form = tree.lower(child);
    if (child < noun && tree.rel(child) == Rel::kAmod &&
        (form == "first" || form == "last" || form == "only" ||
         form == "latest" || form == "second" || form == "third")) {
      return true;
    }
  }
  return false;
}

// "call up friends to tell them": with its particle a verb that orders or
// brings about is another.
uint32_t StanceOfVerb(const Tree& tree, int verb, const Lexicon& lexicon) {
  const uint32_t stance = lexicon.StanceOf(tree.lemma(verb));
  if (tree.Child(verb, Rel::kCompound, Sub::kParticle) < 0) return stance;
  const uint32_t whole = lexicon.StanceOf(VerbLemma(tree, verb));
  return whole != 0 ? whole : stance & ~uint32_t{kOrder | kForce};
}

// "with prices rising": what stands before the participle, where the tree has
// it with the verb above; -1 if there is nothing.
int SubjectBehindWith(const Tree& tree, int word) {
  if (tree.xpos(word) != "VBG" || HasMark(tree, word)) return -1;
  for (const int child : tree.children(tree.head(word))) {
    if (child < word && tree.rel(child) == Rel::kObl &&
        MarkerOf(tree, child) == "with" &&
        NounPhrase(tree, child).end == word) {
      return child;
    }
  }
  return -1;
}

// "as birds return": a finite clause has a subject of its own, also where it
// is not found.
bool HasOwnSubject(const Tree& tree, int word) {
  return IsFinite(tree, word) &&
         (tree.xpos(word) != "VBD" || HasMark(tree, word));
}

void Append(const std::vector<int>& from, std::vector<int>& to) {
  for (const int i : from) {
    if (std::find(to.begin(), to.end(), i) == to.end()) to.push_back(i);
  }
}

}  // namespace

std::vector<int> Conjuncts(const Tree& tree, int word) {
  std::vector<int> all = {word};
  for (size_t k = 0; k < all.size(); ++k) {
    for (const int child : tree.children(all[k])) {
      if (tree.rel(child) == Rel::kConj &&
          (tree.IsNominal(child) || tree.pos(child) == Pos::kAdj ||
           tree.pos(child) == Pos::kDet) &&
          !tree.Has(child, Rel::kNsubj) &&
          static_cast<int>(all.size()) < kMostConjuncts) {
        all.push_back(child);
      }
    }
  }
  return all;
}

bool SharesCase(const Tree& tree, int conjunct) {
  if (tree.rel(conjunct) != Rel::kConj) return false;
  const int det = tree.Child(conjunct, Rel::kDet);
  return tree.IsNominal(conjunct) &&
         tree.Has(tree.head(conjunct), Rel::kCase) &&
         !tree.Has(conjunct, Rel::kCase) && !tree.Has(conjunct, Rel::kCop) &&
         (det < 0 || !tree.HasFeature(det, "Definite=Ind"));
}

bool IsPutAside(const Tree& tree, int noun) {
  if (tree.rel(noun) != Rel::kConj) return false;
  for (const int child : tree.children(noun)) {
    const absl::string_view form = tree.lower(child);
    if (tree.rel(child) == Rel::kCc &&
        (form == "rather" || form == "instead")) {
      return true;
    }
  }
  return false;
}

std::vector<int> ConjunctsThatHold(const Tree& tree, int word) {
  std::vector<int> all = Conjuncts(tree, word);
  std::erase_if(all, [&](int part) {
    if (part == word) return false;
    if (IsPutAside(tree, part)) return true;
    const int adverb = tree.Child(part, Rel::kAdvmod);
    return adverb >= 0 && adverb < part && tree.lower(adverb) == "not";
  });
  return all;
}

bool IsControlled(const Tree& tree, int word, const Lexicon& lexicon) {
  const Rel rel = tree.rel(word);
  if (rel == Rel::kXcomp) return true;
  if (rel != Rel::kCcomp && rel != Rel::kAdvcl) return false;
  const int head = tree.head(word);
  if (head < 0 || head > word || !IsMarked(tree, word, "to") ||
      tree.Has(word, Rel::kNsubj)) {
    return false;
  }
  const uint32_t stance = StanceOfVerb(tree, head, lexicon);
  if (rel == Rel::kCcomp) return stance != 0;
  if (tree.pos(head) == Pos::kVerb && (stance & (kOrder | kForce)) != 0) {
    // "ordered troops to deploy", not "ordered pizza to eat": the object or
    // the person called on stands between.
    for (const int child : tree.children(head)) {
      if (child > head && child < word &&
          (tree.rel(child) == Rel::kObj || tree.rel(child) == Rel::kObl)) {
        const absl::string_view kind = tree.word(child).mention;
        const bool thing = kind == "object" || kind == "event" ||
                           kind == "time" || kind == "substance" ||
                           kind == "abstract";
        return (stance & kOrder) != 0 && !thing;
      }
    }
    return false;
  }
  return (stance & (kPlan | kVow | kAttempt)) != 0 &&
         tree.pos(head) == Pos::kVerb && !tree.Has(head, Rel::kObj);
}

bool IsGerundComplement(const Tree& tree, int word) {
  const int verb = tree.head(word);
  if (verb < 0 || verb > word || tree.rel(word) != Rel::kAdvcl ||
      tree.xpos(word) != "VBG") {
    return false;
  }
  if (tree.Has(word, Rel::kMark)) return true;
  return !tree.Has(verb, Rel::kObj) && tree.lower(word - 1) != ",";
}

std::string VerbLemma(const Tree& tree, int word) {
  // "the docker is missing": he misses nothing.
  if (tree.lower(word) == "missing" && !tree.Has(word, Rel::kObj)) {
    return "missing";
  }
  std::string lemma(tree.lemma(word));
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kCompound &&
        tree.sub(child) == Sub::kParticle) {
      absl::StrAppend(&lemma, " ", tree.lower(child));
    }
  }
  return lemma;
}

int GoverningPredicate(const Tree& tree, const Clauses& clauses, int word) {
  for (int i = tree.head(word); i >= 0; i = tree.head(i)) {
    if (clauses[i].is_clause) return i;
  }
  return -1;
}

Clauses::Clauses(const Tree& tree, const Lexicon& lexicon)
    : tree_(tree), lexicon_(lexicon), cores_(static_cast<size_t>(tree.size())) {
  std::vector<int> open;
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.head(i) < 0) open.push_back(i);
  }
  for (size_t k = 0; k < open.size(); ++k) {
    const int word = open[k];
    if (IsPredicate(tree, word, lexicon)) {
      Read(word);
      order_.push_back(word);
    }
    for (const int child : tree.children(word)) open.push_back(child);
  }
}

bool Clauses::IsPassive(int word) const {
  if (tree_.pos(word) != Pos::kVerb) return false;
  if (lexicon_.IsStativeParticiple(tree_.lemma(word)) &&
      tree_.Child(word, Rel::kObl, Sub::kAgent) < 0) {
    return false;
  }
  if (tree_.Child(word, Rel::kAux, Sub::kPass) >= 0 ||
      tree_.Child(word, Rel::kNsubj, Sub::kPass) >= 0 ||
      tree_.Child(word, Rel::kObl, Sub::kAgent) >= 0) {
    return true;
  }
  if (tree_.xpos(word) != "VBN" || HasPerfectAux(tree_, word)) return false;
  const int head = tree_.head(word);
  switch (tree_.rel(word)) {
    case Rel::kAcl:
      // "the bridge that rebels destroyed" has a subject of its own.
      return tree_.sub(word) != Sub::kRelcl || !tree_.Has(word, Rel::kNsubj);
    case Rel::kAmod:
    case Rel::kAdvcl:
    case Rel::kXcomp:
      return true;
    case Rel::kConj:
      return head >= 0 && cores_[static_cast<size_t>(head)].passive &&
             !tree_.Has(word, Rel::kNsubj) && !tree_.Has(word, Rel::kObj);
    case Rel::kRoot:  // a headline: "Two killed in blast"
    case Rel::kParataxis:
      return !tree_.Has(word, Rel::kObj) && !HasAux(tree_, word) &&
             tree_.Has(word, Rel::kNsubj);
    default:
      return false;
  }
}

void Clauses::Read(int word) {
  ClauseCore& core = cores_[static_cast<size_t>(word)];
  core.is_clause = true;
  core.copular = tree_.pos(word) != Pos::kVerb;
  core.passive = IsPassive(word);
  ReadSubjects(word, core);
  ReadObjects(word, core);
}

void Clauses::ReadSubjects(int word, ClauseCore& core) {
  const int antecedent = AntecedentOf(tree_, word);
  int subject = -1;  // the last before the verb, else the first after it
  for (const int child : tree_.children(word)) {
    if (tree_.rel(child) != Rel::kNsubj || tree_.sub(child) == Sub::kOuter) {
      continue;
    }
    if (subject < 0 || child < word) subject = child;
  }
  if (subject >= 0) {
    const int stands_for = IsRelativizer(tree_, subject)
                               ? RelativeNoun(tree_, subject, antecedent)
                               : -1;
    if (stands_for >= 0 && ClauseSummedUp(tree_, subject, stands_for) >= 0) {
      core.doer_unknown = true;  // what the clause before tells
      return;
    }
    const int holder =
        stands_for >= 0 ? HolderOf(tree_, stands_for, lexicon_) : -1;
    if (holder >= 0) {
      core.subjects = Conjuncts(tree_, holder);
    } else if (stands_for >= 0) {
      const int noun = RelativeNounByRoles(tree_, word, stands_for);
      core.subjects = noun == stands_for
                          ? RelativeNouns(tree_, subject, stands_for)
                          : std::vector<int>{noun};
    } else {
      core.subjects = Conjuncts(tree_, subject);
    }
    return;
  }
  if (tree_.Has(word, Rel::kCsubj) || tree_.head(word) < 0) return;
  core.shares_subject = true;
  FindSubjects(word, core);
  if (!core.doer_told) WeighSubjects(word, core);
}

// Roles and tree say who acts: where both name somebody, and not the same, the
// roles are more often right, but for whom a verb tells to act.
void Clauses::WeighSubjects(int word, ClauseCore& core) const {
  const Rel rel = tree_.rel(word);
  if (core.subjects.empty() || core.passive || core.copular ||
      rel == Rel::kAmod || rel == Rel::kConj) {
    return;
  }
  const uint32_t stance = lexicon_.StanceOf(tree_.lemma(tree_.head(word)));
  if ((stance & (kOrder | kVow)) != 0) return;
  const int other = OtherDoerByRoles(tree_, word, core.subjects);
  if (other < 0) return;
  // "sent letters using codes": of a gerund the verb's object is not sure.
  if (rel == Rel::kAdvcl && tree_.xpos(word) == "VBG" &&
      tree_.rel(other) == Rel::kObj && !CanBeBlamed(tree_, other)) {
    return;
  }
  // "used a robot and birds to test it": neither tests it.
  if (rel == Rel::kAdvcl && tree_.lemma(tree_.head(word)) == "use" &&
      IsMarked(tree_, word, "to") && tree_.rel(other) == Rel::kObj &&
      tree_.head(other) == tree_.head(word) && !CanBeBlamed(tree_, other)) {
    return;
  }
  // "sued the firm to stop the dam": what one answers deeds with has its
  // purpose.
  if (rel == Rel::kAdvcl && (stance & kRequite) != 0 &&
      IsMarked(tree_, word, "to") && tree_.rel(other) == Rel::kObj) {
    return;
  }
  core.subjects = Conjuncts(tree_, other);
}

// Who is given something by the verb; empty if nobody is said to be.
std::vector<int> Clauses::Given(const ClauseCore& governor) const {
  if (!governor.recipients.empty()) return governor.recipients;
  const bool blamed =
      !governor.objects.empty() && CanBeBlamed(tree_, governor.objects.front());
  return blamed ? governor.objects : std::vector<int>();
}

// The subject that a clause without one takes from elsewhere.
void Clauses::FindSubjects(int word, ClauseCore& core) const {
  const int head = tree_.head(word);
  const ClauseCore& governor = cores_[static_cast<size_t>(head)];
  const bool infinitive = IsMarked(tree_, word, "to");
  const uint32_t stance = StanceOfVerb(tree_, head, lexicon_);
  // "a deal it brokered to end the war": the deal ends it.
  if (infinitive && stance == 0 && tree_.rel(head) == Rel::kAcl &&
      tree_.sub(head) == Sub::kRelcl &&
      (lexicon_.StanceOf(tree_.lemma(tree_.head(head))) & kPlan) != 0) {
    core.subjects = {tree_.head(head)};
    core.doer_told = true;
    return;
  }
  switch (IsControlled(tree_, word, lexicon_) ? Rel::kXcomp : tree_.rel(word)) {
    case Rel::kConj:
      if (!governor.is_clause) break;
      core.subjects = governor.subjects;
      core.doer_told = governor.doer_told;
      core.doer_unknown = governor.doer_unknown;
      break;
    case Rel::kXcomp: {
      if (!governor.is_clause) break;
      // "the charges include killing a guard": no charge kills.
      if (stance == 0 && tree_.xpos(word) == "VBG" && !governor.copular &&
          governor.objects.empty() && governor.recipients.empty() &&
          !governor.subjects.empty() &&
          !CanBeBlamed(tree_, governor.subjects.front()) &&
          tree_.pos(governor.subjects.front()) == Pos::kNoun) {
        core.doer_unknown = true;
        break;
      }
      if (infinitive && IsNeededFor(tree_, head)) {
        core.doer_unknown = true;
        break;
      }
      // "used drones to inspect it": the drones do not.
      if (infinitive && tree_.lemma(head) == "use" && !governor.passive &&
          !governor.subjects.empty() && !governor.objects.empty() &&
          std::none_of(
              governor.objects.begin(), governor.objects.end(),
              [&](int object) { return CanBeBlamed(tree_, object); })) {
        core.subjects = governor.subjects;
        core.doer_told = true;
        break;
      }
      // "had a hard time landing": who has it lands.
      const bool has = tree_.lemma(head) == "have" &&
                       tree_.xpos(word) == "VBG" && !HasMark(tree_, word);
      const bool by_object =
          !governor.passive && !governor.copular && !(stance & kVow) && !has;
      if (by_object && !governor.objects.empty()) {
        core.subjects = governor.objects;
      } else if (by_object && !governor.recipients.empty()) {
        core.subjects = governor.recipients;
      } else if ((stance & kOrder) && !governor.passive) {
        // "called on the rebels to release": the oblique is told to
        for (const int child : tree_.children(head)) {
          const std::string marker = tree_.rel(child) == Rel::kObl
                                         ? MarkerOf(tree_, child)
                                         : std::string();
          if (child < word && (marker == "on" || marker == "upon" ||
                               marker == "to" || marker == "for")) {
            core.subjects = Conjuncts(tree_, child);
          }
        }
        if (core.subjects.empty()) core.subjects = governor.subjects;
      } else {
        core.subjects = governor.subjects;
        core.doer_told = governor.doer_told;
      }
      break;
    }
    case Rel::kAdvcl: {
      if (HasOwnSubject(tree_, word)) break;
      if (const int own = SubjectBehindWith(tree_, word); own >= 0) {
        core.subjects = Conjuncts(tree_, own);
        core.doer_told = true;
        break;
      }
      if (!governor.is_clause) {
        if (tree_.IsNominal(head)) core.subjects = {head};
        break;
      }
      // "chided him for, among other things, allowing it"
      const bool requited =
          (stance & kRequite) != 0 && tree_.xpos(word) == "VBG" &&
          !HasMark(tree_, word) && HasForBetween(tree_, governor, word);
      const bool of_object =
          (stance & (kPrevent | kAccuse | kRequite)) != 0 &&
          !governor.objects.empty() &&
          (IsMarked(tree_, word, "from") || IsMarked(tree_, word, "of") ||
           IsMarked(tree_, word, "for") || IsMarked(tree_, word, "with") ||
           requited);
      const bool sent = infinitive && !governor.passive &&
                        !governor.objects.empty() &&
                        governor.objects.front() < word &&
                        Sends(tree_, head, governor.objects.front());
      // "attacked the women for not wearing it": people are dealt with for what
      // they do.
      const bool of_people =
          tree_.xpos(word) == "VBG" && IsMarked(tree_, word, "for") &&
          !governor.objects.empty() && head < governor.objects.front() &&
          governor.objects.front() < word &&
          CanBeBlamed(tree_, governor.objects.front());
      // "quoted a guard as saying"
      const bool quoted =
          tree_.xpos(word) == "VBG" && IsMarked(tree_, word, "as") &&
          (tree_.lemma(head) == "quote" || tree_.lemma(head) == "cite");
      if ((of_object || of_people || (quoted && !governor.objects.empty())) &&
          !governor.passive) {
        // "fined the firm 3 million for dumping"
        core.subjects = governor.recipients.empty() ? governor.objects
                                                    : governor.recipients;
        core.doer_told = true;
      } else if (sent) {
        core.subjects = governor.objects;
        core.doer_told = true;
      } else if (infinitive && !governor.passive && head < word &&
                 !Given(governor).empty() && Gives(tree_.lemma(head))) {
        // "gave the union a week to answer"
        core.subjects = Given(governor);
        core.doer_told = true;
      } else if (const int envoy = infinitive && !governor.passive
                                       ? SentBeside(tree_, head, word, lexicon_)
                                       : -1;
                 envoy >= 0) {
        core.subjects = Conjuncts(tree_, envoy);
        core.doer_told = true;
      } else if (infinitive && IsNeededFor(tree_, head)) {
        core.doer_unknown = true;
      } else if (tree_.xpos(word) == "VBG" && !HasMark(tree_, word) &&
                 (tree_.lemma(word) == "replace" ||
                  tree_.lemma(word) == "succeed") &&
                 !governor.passive && !governor.objects.empty() &&
                 governor.objects.front() > head && Installs(tree_, head)) {
        core.subjects = governor.objects;
        core.doer_told = true;
      } else if (governor.passive && infinitive) {
        // "was sent to rescue", but "was killed to silence him"
        core.subjects = (stance & (kForce | kOrder)) != 0 ? governor.subjects
                                                          : governor.agents;
      } else if (governor.passive && IsMarked(tree_, word, "by")) {
        core.subjects = governor.agents;  // "can be closed by banning gifts"
      } else {
        core.subjects = governor.subjects;
        // "money is needed for running it", "comments came to calm them"
        if (infinitive || IsMarked(tree_, word, "for")) {
          std::erase_if(core.subjects, [&](int noun) {
            return tree_.word(noun).mention == "abstract" &&
                   RolesPassOver(tree_, word, noun);
          });
        }
      }
      break;
    }
    case Rel::kCcomp:
      // "admits downing the jet", "showed protesters throwing things"
      if (governor.is_clause && !governor.passive && head < word &&
          tree_.xpos(word) == "VBG" && !HasMark(tree_, word)) {
        const bool seen = !governor.objects.empty() &&
                          governor.objects.front() > head &&
                          governor.objects.front() < word;
        core.subjects = seen ? governor.objects : governor.subjects;
      }
      break;
    case Rel::kParataxis:
      // A headline: "Togo admits error, cites fog"
      if (governor.is_clause && !governor.passive && head < word &&
          tree_.xpos(word) == "VBZ" && tree_.xpos(head) == "VBZ" &&
          tree_.lower(tree_.size() - 1) != ".") {
        core.subjects = governor.subjects;
      }
      break;
    case Rel::kAmod:
      core.subjects = {head};
      break;
    case Rel::kAcl: {
      if (tree_.sub(word) == Sub::kRelcl) {
        // No pronoun: either the object is missing or the subject.
        break;
      }
      // "a joke of me introducing myself"
      if (!infinitive && tree_.xpos(word) == "VBG" && word > 0 &&
          tree_.xpos(word - 1) == "PRP" && tree_.Below(word - 1, head)) {
        core.subjects = {word - 1};
        core.doer_told = true;
        break;
      }
      const bool silent = tree_.word(head).mention == "abstract" &&
                          RolesPassOver(tree_, word, head);
      // "faced delays in sending aid", "flew raids using drones": what happens
      // uses nothing, nor does a difficulty reach areas.
      if (!infinitive && tree_.xpos(word) == "VBG" &&
          (HasMark(tree_, word) ||
           (tree_.lemma(word) == "use" &&
            tree_.word(head).mention == "event") ||
           silent)) {
        core.subjects = SubjectsOfGerund(head);
        core.doer_unknown = core.subjects.empty() && !silent;
        break;
      }
      if (!infinitive) {
        core.subjects = {head};
        break;
      }
      if (IsStranded(tree_, word)) {
        core.doer_unknown = true;
        break;
      }
      // "his call on the army to leave"
      if ((stance & kOrder) != 0 && tree_.lemma(head) != "pressure") {
        const int called = Called(tree_, head, word);
        if (called >= 0) core.subjects = {called};
        core.doer_told = called >= 0;
        core.doer_unknown = called < 0;
        break;
      }
      // "the first athlete to hold the record"
      if (IsSingledOut(tree_, head)) {
        core.subjects = {head};
        break;
      }
      // "a coalition to patrol the Gulf"
      if (stance == 0 && CanBeBlamed(tree_, head) &&
          tree_.Has(word, Rel::kObj)) {
        core.subjects = {head};
        break;
      }
      const int above = GoverningPredicate(tree_, *this, word);
      // "used a robot and birds to test it": neither tests it.
      if (above >= 0 && tree_.lemma(above) == "use" &&
          !(*this)[above].passive && !CanBeBlamed(tree_, head) &&
          !(*this)[above].subjects.empty()) {
        core.subjects = (*this)[above].subjects;
        core.doer_told = true;
        break;
      }
      if (stance == 0) {
        // "called for patience to resolve it", "did little to resolve it"
        if (above < 0) break;
        core.doer_unknown =
            (lexicon_.StanceOf(tree_.lemma(above)) & kOrder) != 0;
        if (tree_.lemma(above) == "do" && tree_.head(head) == above) {
          core.subjects = (*this)[above].subjects;
        }
        break;
      }
      if (const int owner = OwnerOf(tree_, head, lexicon_); owner >= 0) {
        core.subjects = {owner};
        core.doer_told = true;
        break;
      }
      if (above >= 0) core.subjects = SubjectsOfPlan(head, above);
      // "was raised after a decision to", "it is an attempt to"
      if (above >= 0 && ((*this)[above].passive || above == head)) {
        std::erase_if(core.subjects, [&](int noun) {
          return RolesPassOver(tree_, word, noun);
        });
      }
      core.doer_unknown = core.subjects.empty();
      break;
    }
    default:
      break;
  }
}

// "announced a plan to", "left in an attempt to": whose the plan is that nobody
// is said to own. Nobody's where the verb is about what others want, or the
// plan itself acts.
std::vector<int> Clauses::SubjectsOfPlan(int noun, int verb) const {
  const std::vector<int>& subjects = cores_[static_cast<size_t>(verb)].subjects;
  const uint32_t stance = lexicon_.StanceOf(tree_.lemma(verb));
  const bool announces =
      (stance & kTopic) != 0 && tree_.lemma(verb) != "report";
  if ((stance & (kOrder | kDeny)) != 0 ||
      ((stance & kReport) != 0 && !announces) ||
      lexicon_.JudgesOthers(tree_.lemma(verb)) ||
      // "described the vote as a plot to"
      ((stance & kDescribe) != 0 && MarkerOf(tree_, noun) == "as") ||
      std::find(subjects.begin(), subjects.end(), noun) != subjects.end()) {
    return {};
  }
  return subjects;
}

// "faced delays in sending aid": who owns the noun, else who acts on it.
std::vector<int> Clauses::SubjectsOfGerund(int noun) const {
  const int owner = tree_.Child(noun, Rel::kNmod, Sub::kPoss);
  if (owner >= 0) return {owner};
  const Rel rel = tree_.rel(noun);
  const int above = tree_.head(noun);
  if (above < 0 || (rel != Rel::kObj && rel != Rel::kObl)) return {};
  const ClauseCore& governor = cores_[static_cast<size_t>(above)];
  if (!governor.is_clause) return {};
  // "arrested her on suspicion of stealing it"
  const bool held =
      governor.passive || (!governor.objects.empty() &&
                           CanBeBlamed(tree_, governor.objects.front()));
  if (held && lexicon_.Is(tree_.lemma(noun), WordClass::kBlame)) {
    return governor.passive ? governor.subjects : governor.objects;
  }
  if (governor.passive ||
      (lexicon_.StanceOf(tree_.lemma(above)) & kOrder) != 0) {
    return {};
  }
  return governor.subjects;
}

void Clauses::ReadObjects(int word, ClauseCore& core) {
  const int antecedent = AntecedentOf(tree_, word);
  bool has_relative = false;
  for (const int child : tree_.children(word)) {
    const Rel rel = tree_.rel(child);
    if (IsRelativizer(tree_, child) ||
        (rel == Rel::kAdvmod && tree_.lower(child) == "where")) {
      has_relative = true;
    }
    const bool relative =
        IsRelativizer(tree_, child) && antecedent >= 0 && child < word;
    if (rel == Rel::kObj && child > word && !core.objects.empty() &&
        core.objects.front() > word && core.recipients.empty()) {
      // "lent the city $20 million": the first of two is who gets it.
      core.recipients = std::move(core.objects);
      core.objects.clear();
    }
    if (rel == Rel::kObj || rel == Rel::kIobj) {
      auto& into = rel == Rel::kObj ? core.objects : core.recipients;
      Append(relative ? std::vector<int>{antecedent} : Conjuncts(tree_, child),
             into);
    } else if (rel == Rel::kObl) {
      if (relative) {
        core.relative_oblique = child;
        core.antecedent = antecedent;
      }
      if (core.passive && MarkerOf(tree_, child) == "by" &&
          !(tree_.pos(child) == Pos::kNoun &&
            lexicon_.IsMeans(tree_.lemma(child)) &&
            !tree_.Has(child, Rel::kDet))) {
        Append(Conjuncts(tree_, child), core.agents);
      }
    } else if (rel == Rel::kAdvmod && tree_.lower(child) == "where" &&
               antecedent >= 0) {
      core.relative_oblique = child;
      core.antecedent = antecedent;
    }
  }
  if (core.copular) return;
  // "captured and executed the mayor": one object of two verbs side by side.
  if (core.objects.empty() && !core.passive && word + 2 < tree_.size() &&
      tree_.rel(word + 1) == Rel::kCc && tree_.rel(word + 2) == Rel::kConj &&
      tree_.head(word + 2) == word && tree_.pos(word + 2) == Pos::kVerb) {
    const int object = tree_.Child(word + 2, Rel::kObj);
    if (object > word + 2) Append(Conjuncts(tree_, object), core.objects);
  }
  // "the man they killed"
  if (tree_.rel(word) == Rel::kAcl && tree_.sub(word) == Sub::kRelcl &&
      tree_.head(word) >= 0 && !has_relative && core.objects.empty() &&
      !core.passive && tree_.Has(word, Rel::kNsubj) &&
      !tree_.Has(word, Rel::kCcomp) && !tree_.Has(word, Rel::kXcomp)) {
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) == Rel::kNsubj && !IsRelativizer(tree_, child)) {
        core.objects = {tree_.head(word)};
      }
    }
  }
  // "killed and wounded civilians": the object follows both verbs.
  if (tree_.rel(word) == Rel::kConj && core.objects.empty() && !core.passive &&
      tree_.head(word) >= 0) {
    const ClauseCore& first = cores_[static_cast<size_t>(tree_.head(word))];
    if (first.is_clause && !first.passive && !first.objects.empty() &&
        first.objects.front() > word && !tree_.Has(word, Rel::kObl)) {
      core.objects = first.objects;
    }
  }
}

}  // namespace griot
