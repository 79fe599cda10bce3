#ifndef GRIOT_EXTRACT_STATEMENTS_TIME_KEEPER_H_
#define GRIOT_EXTRACT_STATEMENTS_TIME_KEEPER_H_

#include <optional>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"
#include "schemas/calendar.h"
#include "schemas/statement.h"
#include "schemas/utf8.h"

namespace griot {

// Whose words a time is told in. What a report quotes was said on a day not far
// from its own, what is answered in an interview at any time before.
enum class Voice { kReport, kQuotation, kTurn };

// Tells when what a document's sentences say was, in the order of the text, and
// keeps what has been dated so far for expressions that refer back to it: "that
// day", "soon after the attack". `text` must outlive it.
class TimeKeeper {
 public:
  TimeKeeper(std::optional<Day> published, const CodePointIndex& text)
      : published_(published), text_(text) {}

  std::optional<Time> Of(const SentenceView& view,
                         const Proposition& proposition, Voice voice);

 private:
  // "soon after the attack": the attack's day, where one was dated.
  std::optional<Time> OfEventNamed(const SentenceView& view,
                                   const Proposition& proposition) const;

  const std::optional<Day> published_;
  const CodePointIndex& text_;
  static constexpr int kReach = 3;  // sentences that "the day" looks back
  std::optional<Time> last_day_;
  int last_sentence_ = 0;
  absl::flat_hash_map<std::string, Time> event_day_;  // by verb
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_TIME_KEEPER_H_
