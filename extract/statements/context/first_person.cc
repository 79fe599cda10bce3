#include "extract/statements/context/first_person.h"

#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/context/reports.h"
#include "extract/statements/context/speakers.h"
#include "extract/statements/mentions/coreference.h"
#include "extract/statements/mentions/mentions.h"
#include "extract/statements/syntax/tree.h"

namespace griot {
namespace {

enum class Person { kOther, kI, kWe, kYou };

Person PersonOf(absl::string_view form) {
  static constexpr struct {
    absl::string_view form;
    Person person;
  } kForms[] = {
      {"i", Person::kI},       {"me", Person::kI},
      {"my", Person::kI},      {"mine", Person::kI},
      {"myself", Person::kI},  {"we", Person::kWe},
      {"us", Person::kWe},     {"our", Person::kWe},
      {"ours", Person::kWe},   {"ourselves", Person::kWe},
      {"you", Person::kYou},   {"your", Person::kYou},
      {"yours", Person::kYou}, {"yourself", Person::kYou},
  };
  for (const auto& entry : kForms) {
    if (entry.form == form) return entry.person;
  }
  return Person::kOther;
}

// Whether an answer's "you" is the partner and not anybody: "thank you", "as
// you said".
bool AddressesPartner(const Tree& tree, const Lexicon& lexicon, int you) {
  const int head = tree.head(you);
  if (head < 0) return false;
  if (tree.lemma(head) == "thank") return true;
  return tree.rel(you) == Rel::kNsubj && tree.xpos(head) == "VBD" &&
         ((lexicon.StanceOf(tree.lemma(head)) & (kReport | kUtter)) != 0 ||
          tree.lemma(head) == "ask");
}

int MentionOf(const DocumentView& view, const Report* report) {
  if (report == nullptr) return -1;
  const WordPosition at = report->sources.front();
  return view.mentions.At(at.sentence, at.word);
}

// Who says the clause that the word stands in, without quotation marks: "I am
// tired, X said". -1 if nobody does.
int SayerOf(const DocumentView& view, const Speakers& speakers,
            const Mention& mention) {
  const std::vector<std::vector<Saying>> chains =
      speakers.Of(mention.sentence, mention.word);
  if (chains.size() != 1 || chains.front().empty()) return -1;
  const Saying& saying = chains.front().front();
  const bool before = saying.report->sentence == mention.sentence &&
                      mention.word < saying.report->cue_word;
  return before ? view.mentions.At(saying.source.sentence, saying.source.word)
                : -1;
}

}  // namespace

void LinkFirstPerson(const DocumentView& view, const Speakers& speakers,
                     Coreference& coreference) {
  for (int m = 0; m < view.mentions.size(); ++m) {
    const Mention& mention = view.mentions[m];
    if (mention.kind != MentionKind::kPronoun) continue;
    const Tree& tree = view.trees[static_cast<size_t>(mention.sentence)];
    const Person person = PersonOf(tree.lower(mention.word));
    if (person == Person::kOther) continue;
    if (person == Person::kYou && !speakers.Asks(mention.sentence) &&
        !AddressesPartner(tree, view.lexicon, mention.word)) {
      continue;
    }
    int of = MentionOf(view,
                       person == Person::kYou
                           ? speakers.ListenerAt(mention.sentence, mention.word)
                           : speakers.VoiceAt(mention.sentence, mention.word));
    if (of < 0 && person == Person::kI) {
      of = SayerOf(view, speakers, mention);
    }
    if (of < 0) continue;
    const absl::string_view type = coreference[coreference.EntityOf(of)].type;
    if (person == Person::kWe && (type == "person" || type == "document")) {
      continue;
    }
    if (person == Person::kI && type != "person" && type != "other") continue;
    // "I am the only candidate who …": what the speaker is called goes along.
    const Coreference::Entity& known = coreference[coreference.EntityOf(m)];
    const std::vector<int> together = person == Person::kI && !known.named
                                          ? known.mentions
                                          : std::vector<int>{m};
    for (const int one : together) coreference.Link(one, of);
  }
}

}  // namespace griot
