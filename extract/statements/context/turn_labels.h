#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_TURN_LABELS_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_TURN_LABELS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/analysis.h"
#include "extract/statements/context/quotations.h"
#include "extract/statements/context/reports.h"
#include "extract/statements/syntax/word_range.h"

namespace griot {

// What stands in front of a paragraph to say who speaks in it.
enum class LabelKind {
  kNone,
  kBlank,     // ": Why did you leave?"
  kQuestion,  // "Q:"
  kAnswer,    // "A:"
  kInitials,  // "NG:", "((WN))"
  kName,      // "Ann Bell, The Post:"
};

struct LabelledParagraph {
  int begin = 0;  // sentences
  int end = 0;
  LabelKind label = LabelKind::kNone;
  bool bracketed = false;  // "((WN))"
  WordRange words;         // of the label, in the first sentence
  std::string text;        // of the label
  bool asks = false;       // ends with a question
};

// The document's paragraphs. Where labels take turns, only those of the
// transcript count: what stands before a colon once within an answer is none.
std::vector<LabelledParagraph> ReadTurnLabels(const DocumentView& view,
                                              const Quotations& quotations);

// Whether labels of at least two parties, or questions, take turns.
bool IsInterview(const std::vector<LabelledParagraph>& paragraphs);

// The first word of a label that names who can speak, or -1.
int NamedIn(const DocumentView& view, const LabelledParagraph& paragraph);

// The first mention of the person or body that the initials are of.
std::optional<WordPosition> BearerOf(const DocumentView& view,
                                     absl::string_view initials);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_TURN_LABELS_H_
