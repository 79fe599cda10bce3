#ifndef GRIOT_EXTRACT_STATEMENTS_ASSEMBLY_H_
#define GRIOT_EXTRACT_STATEMENTS_ASSEMBLY_H_

#include <optional>
#include <string>
#include <vector>

#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"
#include "schemas/statement.h"
#include "schemas/utf8.h"

namespace griot {

class Coreference;
class MentionTable;
class Tree;
struct Saying;
struct Slot;

// Turns words of trees into arguments and sources with spans, types and
// entities. Holds references to what it is made from.
class Assembler {
 public:
  Assembler(const std::vector<Tree>& trees, const MentionTable& mentions,
            const Coreference& coreference, const CodePointIndex& text,
            const Ontology& ontology, const Lexicon& lexicon)
      : trees_(trees),
        mentions_(mentions),
        coreference_(coreference),
        text_(text),
        ontology_(ontology),
        lexicon_(lexicon) {}

  Argument ArgumentOf(int sentence, const Slot& slot) const;
  std::vector<Attribution> AttributionOf(
      const std::vector<Saying>& sources) const;
  Argument MentionArgument(int mention) const;

 private:
  void FillFromMention(int mention, Argument* argument) const;
  Argument AdHoc(int sentence, int word) const;

  const std::vector<Tree>& trees_;
  const MentionTable& mentions_;
  const Coreference& coreference_;
  const CodePointIndex& text_;
  const Ontology& ontology_;
  const Lexicon& lexicon_;
};

// The mention of the country that the document is mostly about, or -1.
int DocumentCountry(const std::vector<Tree>& trees,
                    const MentionTable& mentions,
                    const Coreference& coreference, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_ASSEMBLY_H_
