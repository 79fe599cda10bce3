// Repairs of titles and offices beside the names of who has them.

#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "extract/statements/syntax/word_kinds.h"
#include "names/titles.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

bool IsArgument(Rel rel) {
  return rel == Rel::kNsubj || rel == Rel::kObj || rel == Rel::kIobj ||
         rel == Rel::kObl || rel == Rel::kNmod || rel == Rel::kAppos ||
         rel == Rel::kRoot;
}

}  // namespace

bool MendTitleOf(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (tree.sub(word) != Sub::kDesc || word < 2 ||
      tree.rel(word - 1) != Rel::kCase || tree.lower(word - 1) != "of" ||
      tree.head(word - 1) != word) {
    return false;
  }
  const int title = word - 2;
  return tree.sub(title) == Sub::kDesc && tree.head(title) != word &&
         draft.Attach(word, title, Rel::kNmod);
}

bool MendTitleBefore(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int name = tree.head(word);
  if (tree.sub(word) != Sub::kDesc || name < word || tree.head(name) < 0) {
    return false;
  }
  bool marked = false;
  for (const int child : tree.children(name)) {
    marked = marked ||
             (tree.rel(child) == Rel::kCase && word < child && child < name);
  }
  if (!marked) return false;
  const Rel rel = tree.rel(name);
  const Sub sub = tree.sub(name);
  draft.Attach(word, tree.head(name), rel, sub);
  return draft.Attach(name, word, Rel::kNmod);
}

bool MendOneOf(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int several = tree.head(word);
  if (tree.rel(word) != Rel::kAppos || several < 0 || several > word ||
      tree.word(word).name.substr(0, 2) != "B-" ||
      (tree.xpos(several) != "NNS" && tree.xpos(several) != "NNPS") ||
      tree.rel(several) != Rel::kNmod || tree.Has(word, Rel::kConj)) {
    return false;
  }
  const int one = tree.head(several);
  return one >= 0 && one < several && tree.lower(one) == "one" &&
         draft.Attach(word, one, Rel::kAppos);
}

bool MendOfficeOf(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (tree.word(word).name != "B-person" || tree.pos(word) != Pos::kPropn) {
    return false;
  }
  constexpr int kLongest = 6;  // words of what the office is of
  int of = word - 1;
  while (of > 0 && word - of <= kLongest && tree.lower(of) != "of") {
    const bool of_name =
        tree.pos(of) == Pos::kPropn || tree.lower(of) == "and" ||
        tree.lower(of) == "the" ||
        (tree.pos(of) == Pos::kAdj && tree.word(of).form != tree.lower(of));
    if (!of_name || LabelOf(tree.word(of).name) == "person" ||
        IsOffice(tree.lower(of)) || IsAddress(tree.lower(of))) {
      return false;
    }
    --of;
  }
  const int title = of - 1;
  if (title < 0 || of == word - 1 || tree.lower(of) != "of" ||
      !IsNoun(tree, title) || !IsOffice(tree.lower(title))) {
    return false;
  }
  // The head of all: whichever word of it hangs on none of the others.
  int top = title;
  while (tree.head(top) >= title && tree.head(top) <= word) {
    top = tree.head(top);
  }
  int body = word - 1;
  while (tree.head(body) > of && tree.head(body) < word) body = tree.head(body);
  if (top == word && tree.head(title) == word && tree.Below(body, title)) {
    return false;  // as it should be
  }
  draft.Attach(word, tree.head(top), tree.rel(top), tree.sub(top));
  draft.Attach(title, word, Rel::kNmod, Sub::kDesc);
  draft.Attach(body, title, Rel::kNmod);
  draft.Attach(of, body, Rel::kCase);
  for (int i = of + 1; i < word; ++i) {
    if (tree.head(i) <= of || tree.head(i) >= word) {
      draft.Attach(i, body, Rel::kCompound);
    }
  }
  for (int i = 0; i < tree.size(); ++i) {
    const bool outside = i < title || i > word;
    const bool of_phrase = tree.head(i) >= title && tree.head(i) < word;
    if (outside && of_phrase && i != body &&
        (i > word || tree.rel(i) == Rel::kCase || tree.rel(i) == Rel::kPunct)) {
      draft.Attach(i, word, tree.rel(i), tree.sub(i));
    }
  }
  return true;
}

bool MendTitle(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int name = word + 1;
  if (name >= tree.size() || !IsNoun(tree, word) ||
      tree.pos(name) != Pos::kPropn || tree.head(word) < 0 ||
      tree.head(name) != tree.head(word) || !IsArgument(tree.rel(word))) {
    return false;
  }
  // "charged banker Lena Holt": a listener and what he is told, says the tree.
  const bool told =
      tree.rel(word) == Rel::kIobj && tree.rel(name) == Rel::kObj &&
      tree.word(word).mention == "person" && tree.word(name).name == "B-person";
  if (tree.rel(name) != tree.rel(word) && !told) return false;
  if (WeekdayNamed(tree.lower(name)) && tree.rel(name) == Rel::kNsubj) {
    // "The senator Tuesday visited"
    return draft.Attach(name, tree.head(name), Rel::kObl, Sub::kUnmarked);
  }
  // "met with reporters Friday", "on Monday Lena Holt"
  if (tree.word(name).mention == "time" || WeekdayNamed(tree.lower(name)) ||
      MonthNamed(tree.lower(name)) || WeekdayNamed(tree.lower(word))) {
    return false;
  }
  if (tree.pos(word) == Pos::kPropn) {
    // Unless the labels say that another name begins.
    return tree.word(name).name.substr(0, 2) != "B-" &&
           draft.Attach(name, word, Rel::kFlat);
  }
  draft.Attach(word, name, Rel::kNmod, Sub::kDesc);
  for (int marker = word - 1; marker >= 0; --marker) {
    if (tree.head(marker) == word && tree.rel(marker) == Rel::kCase) {
      draft.Attach(marker, name, Rel::kCase);
    }
  }
  return true;
}

bool MendFirmOfTitle(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int name = tree.head(word);
  const bool title =
      tree.sub(word) == Sub::kDesc ||
      (tree.rel(word) == Rel::kCompound && IsOffice(tree.lower(word)));
  if (!title || name < word || tree.head(name) < 0) return false;
  int firm = FirstOfPhrase(tree, word, 0) - 1;
  const bool dot = firm > 0 && tree.lower(firm) == ".";
  if (dot) --firm;
  if (firm < 0 || tree.head(firm) != tree.head(name) ||
      tree.rel(firm) != tree.rel(name) ||
      tree.word(firm).name.substr(1) != "-organization") {
    return false;
  }
  if (dot) draft.Attach(firm + 1, firm, Rel::kPunct);
  return draft.Attach(firm, word, Rel::kCompound);
}

bool MendLateName(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int title = tree.head(word);
  if (title < 0 || title >= word || !IsNoun(tree, title) ||
      tree.word(word).name != "B-person" ||
      tree.word(title).name == "B-person" ||
      tree.word(title).name == "I-person" ||
      tree.word(title).mention != "person") {
    return false;
  }
  const Rel rel = tree.rel(word);
  if ((rel != Rel::kNmod && rel != Rel::kFlat && rel != Rel::kAppos) ||
      tree.sub(word) == Sub::kPoss || tree.rel(word - 1) == Rel::kPunct ||
      tree.rel(word - 1) == Rel::kCase ||
      ChildWithin(tree, word, Rel::kCase, title + 1, word) >= 0) {
    return false;
  }
  draft.Attach(word, tree.head(title), tree.rel(title), tree.sub(title));
  draft.Attach(title, word, Rel::kNmod, Sub::kDesc);
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.head(i) == title && (i > word || tree.rel(i) == Rel::kCase)) {
      draft.Attach(i, word, tree.rel(i), tree.sub(i));
    }
  }
  return true;
}

bool MendTitleCase(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int title = tree.head(word);
  if (title < 0 || tree.rel(word) != Rel::kCase ||
      tree.sub(title) != Sub::kDesc || word > title) {
    return false;
  }
  const int name = tree.head(title);
  return name > title && draft.Attach(word, name, Rel::kCase);
}

}  // namespace griot
