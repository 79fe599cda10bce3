#include <algorithm>
#include <iterator>
#include <string>

#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {
namespace {

constexpr float kLikelyPronoun = 0.3f;  // probability of a link to follow

enum class Form { kMale, kFemale, kThing, kMany, kNone };

Form FormOf(absl::string_view word) {
  static constexpr struct {
    absl::string_view word;
    Form form;
  } kForms[] = {
      {"he", Form::kMale},      {"him", Form::kMale},
      {"his", Form::kMale},     {"himself", Form::kMale},
      {"she", Form::kFemale},   {"her", Form::kFemale},
      {"hers", Form::kFemale},  {"herself", Form::kFemale},
      {"it", Form::kThing},     {"its", Form::kThing},
      {"itself", Form::kThing}, {"they", Form::kMany},
      {"them", Form::kMany},    {"their", Form::kMany},
      {"theirs", Form::kMany},  {"themselves", Form::kMany},
  };
  for (const auto& entry : kForms) {
    if (entry.word == word) return entry.form;
  }
  return Form::kNone;
}

bool IsReflexive(absl::string_view word) {
  return word.size() > 6 && word.find("sel") != absl::string_view::npos;
}

}  // namespace

struct CoreferenceResolver::Pronoun {
  int mention = -1;
  Form form = Form::kNone;
  Gender gender = Gender::kUnknown;
  bool free = true;           // neither possessive nor reflexive
  std::vector<int> excluded;  // entities: the subject of its own verb
  // The one that says, in the singular, what "they" do; -1 if nobody does.
  int sayer = -1;
};

int CoreferenceResolver::ResolvePronoun(int m) {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  const absl::string_view word = tree.lower(mention.word);
  Pronoun pronoun;
  pronoun.mention = m;
  pronoun.form = FormOf(word);
  if (pronoun.form == Form::kNone) return -1;
  const bool person =
      pronoun.form == Form::kMale || pronoun.form == Form::kFemale;
  if (pronoun.form == Form::kMale) pronoun.gender = Gender::kMale;
  if (pronoun.form == Form::kFemale) pronoun.gender = Gender::kFemale;
  const bool possessive = tree.rel(mention.word) == Rel::kNmod &&
                          tree.sub(mention.word) == Sub::kPoss;
  pronoun.free = !possessive && !IsReflexive(word);
  const bool subject = tree.rel(mention.word) == Rel::kNsubj;
  if (pronoun.free && !subject && tree.head(mention.word) >= 0) {
    const ClauseCore& clause = clauses_[static_cast<size_t>(mention.sentence)]
                                       [tree.head(mention.word)];
    for (const int other : clause.subjects) {
      const int at = mentions_.At(mention.sentence, other);
      if (at >= 0 && at < m) {
        pronoun.excluded.push_back(result_.EntityOf(at));
      }
    }
  }
  if (pronoun.form == Form::kMany && subject) pronoun.sayer = SayerAbove(m);
  // What can act is looked for before what cannot.
  const int passes = person ? 1 : pronoun.form == Form::kMany ? 3 : 2;
  const int first = person || subject || possessive ? 0 : 1;
  const int proposed = ProposedFor(pronoun, first, passes);
  if (proposed >= 0) {
    // "The soldiers face trial. Field Watch says they looted shops."
    const int others =
        result_.EntityOf(proposed) == pronoun.sayer ? SeveralFor(pronoun) : -1;
    return TakeFor(pronoun, others >= 0 ? others : proposed);
  }
  // What "it" and "they" mean is seldom to be told by number and type alone.
  if (!person && !proposals_.empty()) return -1;
  const int reach = person ? kPersonReach : kThingReach;
  for (int pass = first; pass < passes; ++pass) {
    for (int s = mention.sentence; s >= std::max(0, mention.sentence - reach);
         --s) {
      const int found = PickAntecedent(pronoun, MentionsOf(s, m), pass);
      if (found >= 0) return TakeFor(pronoun, found);
    }
  }
  return -1;
}

int CoreferenceResolver::SayerAbove(int m) {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  const Clauses& clauses = clauses_[static_cast<size_t>(mention.sentence)];
  const int clause = tree.head(mention.word);
  if (clause < 0 || tree.rel(clause) != Rel::kCcomp) return -1;
  const int verb = tree.head(clause);
  if (!clauses[verb].is_clause || clauses[verb].subjects.size() != 1 ||
      (lexicon_.StanceOf(tree.lemma(verb)) & kReport) == 0) {
    return -1;
  }
  const int at = mentions_.At(mention.sentence, clauses[verb].subjects.front());
  if (at < 0 || at > m || mentions_[at].kind != MentionKind::kName ||
      mentions_[at].plural) {
    return -1;
  }
  return result_.EntityOf(at);
}

int CoreferenceResolver::SeveralFor(const Pronoun& pronoun) {
  const int sentence = mentions_[pronoun.mention].sentence;
  for (int s = sentence; s >= std::max(0, sentence - 1); --s) {
    for (const int before : MentionsOf(s, pronoun.mention)) {
      if (mentions_[before].kind == MentionKind::kNominal &&
          mentions_[before].plural && IsSubject(mentions_[before]) &&
          result_.EntityOf(before) != pronoun.sayer &&
          Fits(pronoun, before, 0)) {
        return before;
      }
    }
  }
  return -1;
}

int CoreferenceResolver::TakeFor(const Pronoun& pronoun, int antecedent) {
  const int entity = result_.EntityOf(antecedent);
  if (StateOf(entity).gender == Gender::kUnknown) {
    StateOf(entity).gender = pronoun.gender;
  }
  return entity;
}

int CoreferenceResolver::ProposedFor(const Pronoun& pronoun, int first_pass,
                                     int passes) {
  const auto found = proposals_.find(pronoun.mention);
  if (found == proposals_.end()) return -1;
  for (const Proposal& proposal : found->second) {
    if (proposal.probability < kLikelyPronoun) break;
    for (int pass = first_pass; pass < passes; ++pass) {
      if (Fits(pronoun, proposal.mention, pass)) return proposal.mention;
    }
  }
  return -1;
}

bool CoreferenceResolver::Fits(const Pronoun& pronoun, int candidate,
                               int pass) {
  const Mention& mention = mentions_[pronoun.mention];
  const Mention& before = mentions_[candidate];
  if (before.type == "date" || before.type == "quantity") return false;
  if (before.kind == MentionKind::kPronoun &&
      FormOf(TreeOf(before).lower(before.word)) == Form::kNone) {
    return false;  // "I", "this"
  }
  const int e = result_.EntityOf(candidate);
  const State& state = StateOf(e);
  const absl::string_view type = Entity(e).type;
  if (std::find(pronoun.excluded.begin(), pronoun.excluded.end(), e) !=
      pronoun.excluded.end()) {
    return false;
  }
  if (before.sentence == mention.sentence) {
    const Tree& tree = TreeOf(mention);
    const bool co_arguments = tree.head(before.word) >= 0 &&
                              tree.head(before.word) == tree.head(mention.word);
    if (pronoun.free && co_arguments) return false;
    // What the pronoun's own phrase is about cannot be its owner.
    if (before.phrase.Contains(mention.word)) return false;
  }
  const bool organized = ontology_.IsA(type, "organization");
  const bool people = type == "group" || organized;
  switch (pronoun.form) {
    case Form::kMale:
    case Form::kFemale:
      return type == "person" && !state.plural &&
             (state.gender == Gender::kUnknown ||
              state.gender == pronoun.gender);
    case Form::kThing:
      if (type == "person" || state.plural) return false;
      return pass > 0 || organized || ontology_.IsA(type, "country");
    case Form::kMany:
      if (type == "person") return false;
      if (before.kind == MentionKind::kPronoun && !state.plural &&
          !Entity(e).named && type != "group") {
        return false;
      }
      if (pass == 0) return people && (state.plural || type == "group");
      return pass == 1 ? state.plural : people;
    case Form::kNone:
      break;
  }
  return false;
}

int CoreferenceResolver::PickAntecedent(const Pronoun& pronoun,
                                        const std::vector<int>& candidates,
                                        int pass) {
  const Mention& mention = mentions_[pronoun.mention];
  int subject = -1;
  int other = -1;
  for (const int c : candidates) {
    if (!Fits(pronoun, c, pass)) continue;
    if (!IsSubject(mentions_[c])) {
      if (other < 0) other = c;
      continue;
    }
    const bool encloses =
        mentions_[c].sentence == mention.sentence &&
        TreeOf(mention).Below(mention.word,
                              TreeOf(mention).head(mentions_[c].word));
    if (subject < 0 || encloses) subject = c;
  }
  return subject >= 0 ? subject : other;
}

}  // namespace griot
