#include "extract/statements/context/first_person.h"

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

int MentionOf(const DocumentView& view, const Report* report) {
  if (report == nullptr) return -1;
  const WordPosition at = report->sources.front();
  return view.mentions.At(at.sentence, at.word);
}

}  // namespace

void LinkFirstPerson(const DocumentView& view, const Speakers& speakers,
                     Coreference* coreference) {
  for (int m = 0; m < view.mentions.size(); ++m) {
    const Mention& mention = view.mentions[m];
    if (mention.kind != MentionKind::kPronoun) continue;
    const Tree& tree = view.trees[static_cast<size_t>(mention.sentence)];
    const Person person = PersonOf(tree.lower(mention.word));
    if (person == Person::kOther) continue;
    const int of =
        MentionOf(view, person == Person::kYou
                            ? speakers.ListenerAt(mention.sentence)
                            : speakers.VoiceAt(mention.sentence, mention.word));
    if (of < 0) continue;
    const absl::string_view type =
        (*coreference)[coreference->EntityOf(of)].type;
    if (person == Person::kWe && type == "person") continue;
    if (person == Person::kI && type != "person" && type != "other") continue;
    coreference->Link(m, of);
  }
}

}  // namespace griot
