#include "extract/statements/syntax/clauses.h"

#include <algorithm>
#include <utility>

#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/predicate.h"
#include "extract/statements/syntax/relative_clauses.h"
#include "extract/statements/syntax/understood_subject.h"

namespace griot {
namespace {

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

void Append(const std::vector<int>& from, std::vector<int>& to) {
  for (const int i : from) {
    if (std::find(to.begin(), to.end(), i) == to.end()) to.push_back(i);
  }
}

}  // namespace

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

void Clauses::Read(int word) {
  ClauseCore& core = cores_[static_cast<size_t>(word)];
  core.is_clause = true;
  core.copular = tree_.pos(word) != Pos::kVerb;
  const int head = tree_.head(word);
  const bool beside_passive =
      head >= 0 && cores_[static_cast<size_t>(head)].passive;
  core.passive = IsPassive(tree_, word, beside_passive, lexicon_);
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
  UnderstoodSubject understood =
      UnderstoodSubjectOf(tree_, *this, word, lexicon_);
  core.subjects = std::move(understood.nouns);
  core.doer_told = understood.told;
  core.doer_unknown = understood.unknown;
}

bool Clauses::IsAgent(int oblique) const {
  const bool is_means = tree_.pos(oblique) == Pos::kNoun &&
                        lexicon_.IsMeans(tree_.lemma(oblique)) &&
                        !tree_.Has(oblique, Rel::kDet);
  return tree_.rel(oblique) == Rel::kObl && MarkerOf(tree_, oblique) == "by" &&
         !is_means;
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
      if (core.passive && IsAgent(child)) {
        Append(Conjuncts(tree_, child), core.agents);
      }
    } else if (rel == Rel::kAdvmod && tree_.lower(child) == "where" &&
               antecedent >= 0) {
      core.relative_oblique = child;
      core.antecedent = antecedent;
    }
  }
  core.gap_partner = GapPartner(tree_, word);
  if (const int other = core.gap_partner; other >= 0) {
    for (const int child : tree_.children(other)) {
      if (child > std::max(word, other) && IsAgent(child)) {
        Append(Conjuncts(tree_, child), core.agents);
      }
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
  // "the man they killed", but "the man whose troops fought"
  if (tree_.rel(word) == Rel::kAcl && tree_.sub(word) == Sub::kRelcl &&
      tree_.head(word) >= 0 && !has_relative && core.objects.empty() &&
      !core.passive && tree_.Has(word, Rel::kNsubj) &&
      !tree_.Has(word, Rel::kCcomp) && !tree_.Has(word, Rel::kXcomp)) {
    for (const int child : tree_.children(word)) {
      const int owner = tree_.Child(child, Rel::kNmod, Sub::kPoss);
      if (tree_.rel(child) == Rel::kNsubj && !IsRelativizer(tree_, child) &&
          (owner < 0 || tree_.lower(owner) != "whose")) {
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
