#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_SPEAKERS_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_SPEAKERS_H_

#include <vector>

#include "extract/analysis.h"
#include "extract/statements/context/quotations.h"
#include "extract/statements/context/reports.h"
#include "extract/statements/context/voices.h"

namespace griot {

// One of those who say something, and the report that tells so.
struct Saying {
  const Report* report = nullptr;
  WordPosition source;
};

// Who says what in a document: by verbs of saying, by quotation marks, by the
// turns of an interview. Holds references to what the view holds.
class Speakers {
 public:
  explicit Speakers(const DocumentView& view);

  // The sources of what the word's clause says, nearest first: one chain, or
  // one for each of several who say it together; empty if the document says it
  // itself.
  std::vector<std::vector<Saying>> Of(int sentence, int word) const;
  // Those who name what is named at the word: whoever speaks there in his own
  // words, in a quotation or a turn, not whom a writer reports.
  std::vector<std::vector<Saying>> OfName(int sentence, int word) const;

  // Whom "I" means at the word, and whom "you": who speaks there and to whom.
  // Null where nobody does.
  const Report* VoiceAt(int sentence, int word) const;
  const Report* ListenerAt(int sentence, int word) const;
  const Quotations& quotations() const { return quotations_; }
  const std::vector<Report>& reports() const { return reports_; }
  // The words of the sentence that tell whose turn begins; may be empty.
  WordRange LabelOf(int sentence) const {
    return voices_.labels[static_cast<size_t>(sentence)];
  }
  // Whether whoever speaks in the sentence is there to ask.
  bool Asks(int sentence) const;
  // Who speaks in the quotation marks that the word stands in, or null.
  const Report* SpeakerAt(int sentence, int word) const;

 private:
  const Report* ReportAt(int index) const {
    return index < 0 ? nullptr : &reports_[static_cast<size_t>(index)];
  }
  // The chains of sources from the reports nearest to the content on.
  std::vector<std::vector<Saying>> Chains(
      std::vector<const Report*> reports) const;
  // Who speaks at the word in a quotation or a turn, if not known; or null.
  const Report* Speaking(int sentence, int word,
                         const std::vector<const Report*>& known) const;
  // The report nearest around the word in its sentence, or null.
  const Report* Nearest(int sentence, int word,
                        const std::vector<const Report*>& known) const;
  // What stands between a word and one above it.
  struct Aside {
    bool told = false;      // a description or a relative clause
    bool by_which = false;  // a relative clause that only tells more
    bool happened = false;  // "…, as he left": what was the case meanwhile
  };
  bool Holds(const Report& report, int word, int ancestor,
             const Aside& aside) const;
  bool OpensWithinParagraph(int quotation) const;
  // Whether the speaker of the direct speech at the word would be the source.
  bool IsOwnVoice(const Report& report) const;

  DocumentView view_;
  Quotations quotations_;
  std::vector<Report> reports_;  // by sentence, then those of quotations
  std::vector<std::vector<int>> of_sentence_;  // reports, by sentence
  std::vector<int> of_quotation_;              // report, by quotation
  Voices voices_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_SPEAKERS_H_
