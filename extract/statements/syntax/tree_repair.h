#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_REPAIR_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_REPAIR_H_

#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// Mends what parsers often get wrong in news and grammar forbids: two
// subjects of one verb where the second is the speaker, names beside their
// titles, a speaker's clause read as coordinated or as content.
class TreeRepair {
 public:
  TreeRepair(const Lexicon& lexicon, Tree* tree)
      : lexicon_(lexicon), tree_(*tree) {}

  void Run();

 private:
  bool Reattach(int word, int head, Rel rel, Sub sub);
  int FirstWord(int word, int lowest) const;
  bool IsIndefinite(int noun) const;
  bool IsPerfect(int verb) const;
  void MendTitle(int word);
  void MendModifier(int word);
  void MendWeekday(int word);
  void MendDescription(int word);
  void MendLateName(int word);
  void MendList(int word);
  void MendMarkedSubject(int word);
  void MendCoordination(int verb);
  void MendPossessiveTime(int word);
  void MendSubjects(int verb);
  void MendLateSubject(int word);
  void MendReport(int verb);
  void MendNounContent(int verb);
  void MendContent(int verb);
  void MendFalsePassive(int verb);
  void MendGap(int word);
  void MendAbsolute(int verb);
  void MendLateParticiple(int verb);
  void MendNameParts(int word);
  void MendTitleOf(int word);
  void MendFronted(int word);
  void MendArranged(int verb);
  void MendTimeModifier(int word);
  void MendSubstantive(int word);
  void MendTitleCase(int word);
  void MendNounForParticiple(int word);
  void MendAttributive(int word);
  void MendSaidCoordination(int verb);
  void MendHeadline(int verb);
  void MendLostSubject(int verb);
  void MendReportTime(int word);
  void MendLoneRecipient(int word);
  void MendNominalClause(int word);

  bool IsVerb(int word) const { return tree_.pos(word) == Pos::kVerb; }
  bool Reports(int word) const;
  int FirstSubject(int verb) const;
  // Whether one of the words [from, to) is a child of `word`.
  bool HasChild(int word, Rel rel, int from, int to) const;
  bool IsTimeWord(int word) const;
  // Whether a noun names who can do something.
  bool CanAct(int noun) const;

  const Lexicon& lexicon_;
  Tree& tree_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_REPAIR_H_
