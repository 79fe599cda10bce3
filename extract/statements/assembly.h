#ifndef GRIOT_EXTRACT_STATEMENTS_ASSEMBLY_H_
#define GRIOT_EXTRACT_STATEMENTS_ASSEMBLY_H_

#include <optional>
#include <string>
#include <vector>

#include "schemas/statement.h"

namespace griot {

struct DocumentView;
struct Saying;
struct SharedParts;
struct Slot;
class Tree;

// Turns words of trees into arguments and sources with spans, types and
// entities.
class Assembler {
 public:
  explicit Assembler(const DocumentView& view) : view_(view) {}

  // A clause that a predicate governs: no entity but its own words.
  Argument ClauseArgument(int sentence, const Slot& slot) const;
  Argument ArgumentOf(int sentence, const Slot& slot) const;
  std::vector<Attribution> AttributionOf(
      const std::vector<Saying>& sources) const;
  Argument MentionArgument(int mention) const;

 private:
  void FillFromMention(int mention, Argument& argument) const;
  Argument AdHoc(int sentence, int word) const;
  // The text goes from the first to the last of the parts, the entity is what
  // they say together: "Togo's policies".
  void FillFromShared(const Tree& tree, const SharedParts& shared,
                      Argument& argument) const;

  const DocumentView& view_;
};

// The mention of the country that the document is mostly about, or -1.
int DocumentCountry(const DocumentView& view);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_ASSEMBLY_H_
