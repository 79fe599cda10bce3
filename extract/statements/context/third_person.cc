#include "extract/statements/context/third_person.h"

#include <string>

#include "absl/strings/string_view.h"

namespace griot {
namespace {

constexpr float kThinkable = 0.05f;  // probability of a link to follow

bool IsThirdPerson(absl::string_view form) {
  return form == "he" || form == "him" || form == "his" || form == "himself" ||
         form == "she" || form == "her" || form == "hers" || form == "herself";
}

}  // namespace

void PartFromSpeakers(const DocumentView& view, const Speakers& speakers,
                      absl::Span<const CoreferenceLink> links,
                      Coreference& coreference) {
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
    if (source < 0 || coreference.EntityOf(source) != coreference.EntityOf(m)) {
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
          coreference.EntityOf(before) == coreference.EntityOf(source) ||
          coreference[coreference.EntityOf(before)].type != "person") {
        continue;
      }
      other = before;
      break;
    }
    if (other >= 0) {
      coreference.Link(m, other);
    } else {
      coreference.Part(m, std::string(mention.text));
    }
  }
}

void PartFromOwnWords(const DocumentView& view, const Speakers& speakers,
                      Coreference& coreference) {
  const auto mention_of = [&](const Report& report) {
    const WordPosition at = report.sources.front();
    return view.mentions.At(at.sentence, at.word);
  };
  for (const Report& report : speakers.reports()) {
    const int m = mention_of(report);
    if (m < 0 || report.content <= report.cue_word ||
        view.mentions[m].sentence != report.sentence ||
        view.mentions[m].kind != MentionKind::kPronoun) {
      continue;
    }
    const Tree& tree = view.trees[static_cast<size_t>(report.sentence)];
    if (!IsThirdPerson(tree.lower(view.mentions[m].word))) continue;
    const int entity = coreference.EntityOf(m);
    bool named = false;
    for (int i = 0; i < tree.size(); ++i) {
      const int inside = view.mentions.At(report.sentence, i);
      named |= inside >= 0 &&
               view.mentions[inside].kind == MentionKind::kName &&
               coreference.EntityOf(inside) == entity &&
               tree.Below(i, report.content);
    }
    if (!named) continue;
    int before = -1;
    for (const Report& other : speakers.reports()) {
      const int source = mention_of(other);
      if (other.sentence == report.sentence - 1 && source >= 0 && source < m &&
          coreference.EntityOf(source) != entity &&
          coreference[coreference.EntityOf(source)].type == "person") {
        before = source;
      }
    }
    if (before >= 0) {
      coreference.Link(m, before);
    } else {
      coreference.Part(m, std::string(view.mentions[m].text));
    }
  }
}

}  // namespace griot
