#include "extract/statements/context/sources.h"

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

absl::string_view MentionTypeAt(const DocumentView& view, WordPosition at) {
  const int mention = view.mentions.At(at.sentence, at.word);
  return mention < 0 ? absl::string_view("other") : view.mentions[mention].type;
}

absl::string_view EntityTypeAt(const DocumentView& view, WordPosition at) {
  const int mention = view.mentions.At(at.sentence, at.word);
  if (mention < 0) return "other";
  return view.coreference[view.coreference.EntityOf(mention)].type;
}

bool IsSpeaker(const DocumentView& view, WordPosition at) {
  const absl::string_view type = EntityTypeAt(view, at);
  return type == "person" || type == "group" || type == "document" ||
         view.ontology.IsA(type, "organization") ||
         view.ontology.IsA(type, "country");
}

WordPosition MakerOf(const DocumentView& view, WordPosition at) {
  const Tree& tree = view.trees[static_cast<size_t>(at.sentence)];
  const Clauses& clauses = view.clauses[static_cast<size_t>(at.sentence)];
  if (view.lexicon.Is(tree.lemma(at.word), WordClass::kPassage)) {
    for (const int child : tree.children(at.word)) {
      if (tree.rel(child) == Rel::kNmod && MarkerOf(tree, child) == "of") {
        return MakerOf(view, {at.sentence, child});
      }
    }
  }
  if (!view.lexicon.IsUtterance(tree.lemma(at.word)) ||
      tree.pos(at.word) == Pos::kPropn) {
    return at;
  }
  for (const int child : tree.children(at.word)) {
    const bool owner =
        tree.rel(child) == Rel::kNmod &&
        (tree.sub(child) == Sub::kPoss || MarkerOf(tree, child) == "by" ||
         MarkerOf(tree, child) == "from");
    if (owner && IsSpeaker(view, {at.sentence, child})) {
      return {at.sentence, child};
    }
    if (tree.rel(child) == Rel::kAcl && clauses[child].passive) {
      for (const int agent : clauses[child].agents) {
        if (IsSpeaker(view, {at.sentence, agent})) return {at.sentence, agent};
      }
    }
  }
  const int verb = tree.head(at.word);
  if (verb < 0 || tree.rel(at.word) != Rel::kObj || clauses[verb].passive ||
      !clauses[verb].is_clause) {
    return at;
  }
  for (const int subject : clauses[verb].subjects) {
    if (IsSpeaker(view, {at.sentence, subject})) return {at.sentence, subject};
  }
  return at;
}

}  // namespace griot
