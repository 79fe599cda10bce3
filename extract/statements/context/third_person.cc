#include "extract/statements/context/third_person.h"

#include <string>

#include "absl/strings/string_view.h"

namespace griot {
namespace {

constexpr float kThinkable = 0.02f;  // probability of a link to follow

bool IsThirdPerson(absl::string_view form) {
  return form == "he" || form == "him" || form == "his" || form == "himself" ||
         form == "she" || form == "her" || form == "hers" || form == "herself";
}

}  // namespace

void PartFromSpeakers(const DocumentView& view, const Speakers& speakers,
                      absl::Span<const CoreferenceLink> links,
                      Coreference* coreference) {
  for (int m = 0; m < view.mentions.size(); ++m) {
    const Mention& mention = view.mentions[m];
    const Tree& tree = view.trees[static_cast<size_t>(mention.sentence)];
    if (mention.kind != MentionKind::kPronoun ||
        !IsThirdPerson(tree.lower(mention.word))) {
      continue;
    }
    const Report* speaker = speakers.SpeakerAt(mention.sentence, mention.word);
    if (speaker == nullptr) continue;
    const WordPosition at = speaker->sources.front();
    const int source = view.mentions.At(at.sentence, at.word);
    if (source < 0 ||
        coreference->EntityOf(source) != coreference->EntityOf(m)) {
      continue;
    }
    int other = -1;
    for (const CoreferenceLink& link : links) {
      if (link.anaphor.sentence != mention.sentence ||
          link.anaphor.word != mention.word || link.probability < kThinkable) {
        continue;
      }
      const int before =
          view.mentions.At(link.antecedent.sentence, link.antecedent.word);
      if (before < 0 || before >= m ||
          coreference->EntityOf(before) == coreference->EntityOf(source) ||
          (*coreference)[coreference->EntityOf(before)].type != "person") {
        continue;
      }
      other = before;
      break;
    }
    if (other >= 0) {
      coreference->Link(m, other);
    } else {
      coreference->Part(m, std::string(mention.text));
    }
  }
}

}  // namespace griot
