#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORT_CONTENT_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORT_CONTENT_H_

#include <cstdint>
#include <vector>

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// The stances of verbs that say something by a clause.
inline constexpr uint32_t kSays =
    kReport | kBelieve | kDeny | kVow | kOrder | kAccuse;

// What somebody says.
struct ReportContent {
  int word = -1;             // that heads it
  bool names_thing = false;  // it is a thing: "called for an inquiry"
};

// What the verb's own parts say, in the order of the text. `stance` is the
// verb's in the lexicon.
std::vector<ReportContent> ContentsOf(const Tree& tree, const Clauses& clauses,
                                      int verb, uint32_t stance,
                                      const Lexicon& lexicon);

// Where a cue stands beside what is said: all of that, given a word of it. "X
// did this, and Y did that, Z said": all that is coordinated. "X did this and
// did that according to Z": the second alone, unless the cue is set off.
int WholeContent(const Tree& tree, const Clauses& clauses, int content, int cue,
                 bool set_off);

// The clause that a cue without a comma stands in: behind a comma the second,
// "X did this, and did that according to Z", wherever the tree hangs the cue.
int LastBefore(const Tree& tree, const Clauses& clauses, int content, int cue);

// Whether it is the verb of "as officials said".
bool IsAside(const Tree& tree, int verb);

// What an "as the court found" agrees with: of what somebody else says, that.
int ConfirmedBy(const Tree& tree, const Clauses& clauses, int verb,
                const Lexicon& lexicon);

// Whether a comma stands right before the word, or nothing.
bool IsSetOffAt(const Tree& tree, int word);

// Whether a comma or a quotation mark parts the word's phrase from before.
bool HasBreakBefore(const Tree& tree, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORT_CONTENT_H_
