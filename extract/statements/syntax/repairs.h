#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_REPAIRS_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_REPAIRS_H_

#include "extract/statements/syntax/draft_tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// What each does stands in the table of tree_repair.cc. All mend what is wrong
// at `word`, and tell whether they changed anything.

// name_repairs.cc
bool MendWholeName(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendNameParts(DraftTree& draft, int word, const Lexicon& lexicon);

// title_repairs.cc
bool MendTitleOf(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendTitleBefore(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendOneOf(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendOfficeOf(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendTitle(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendFirmOfTitle(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendLateName(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendTitleCase(DraftTree& draft, int word, const Lexicon& lexicon);

// noun_phrase_repairs.cc
bool MendModifier(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendDescription(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendLateDescription(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendOwner(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendNounBehind(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendApposition(DraftTree& draft, int word, const Lexicon& lexicon);

// list_repairs.cc
bool MendPlaceList(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendList(DraftTree& draft, int word, const Lexicon& lexicon);

// figure_repairs.cc
bool MendFigure(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendFigureBehindDate(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendCountedObject(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendSomeMore(DraftTree& draft, int word, const Lexicon& lexicon);

// headline_repairs.cc
bool MendHeadlineVerb(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendHeadlineInfinitive(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendHeadline(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendHeadlineList(DraftTree& draft, int word, const Lexicon& lexicon);

// time_repairs.cc
bool MendTimeModifier(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendTimeOfParticiple(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendTimeBeforeClause(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendWeekday(DraftTree& draft, int word, const Lexicon& lexicon);

// attachment_repairs.cc
bool MendBehindObject(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendBetween(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendOfSubject(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendFronted(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendLateHead(DraftTree& draft, int word, const Lexicon& lexicon);

// participle_repairs.cc
bool MendFalsePassive(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendSubstantive(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendAttributive(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendAttributiveBeforeName(DraftTree& draft, int word,
                               const Lexicon& lexicon);
bool MendLateParticiple(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendBareParticiple(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendVerbBeforeNumber(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendNaming(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendParticipleOfPlace(DraftTree& draft, int verb, const Lexicon& lexicon);

// argument_repairs.cc
bool MendOutcome(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendSecondary(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendMarkedSubject(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendSmallClause(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendClauseOpener(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendMarkedObject(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendEarlyObject(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendLoneRecipient(DraftTree& draft, int word, const Lexicon& lexicon);

// coordination_repairs.cc
bool MendGap(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendFalseContent(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendCoordination(DraftTree& draft, int verb, const Lexicon& lexicon);

// clause_repairs.cc
bool MendArranged(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendNominalClause(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendTornInfinitive(DraftTree& draft, int word, const Lexicon& lexicon);

// speech_repairs.cc
bool MendNounContent(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendContent(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendSaidState(DraftTree& draft, int noun, const Lexicon& lexicon);
bool MendSaidIn(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendSaidCoordination(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendLateSubject(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendLostSubject(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendPlaceBeforeSpeaker(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendReportTime(DraftTree& draft, int word, const Lexicon& lexicon);
bool MendReport(DraftTree& draft, int verb, const Lexicon& lexicon);
bool MendParenthesis(DraftTree& draft, int cue, const Lexicon& lexicon);
bool MendInterrupted(DraftTree& draft, int cue, const Lexicon& lexicon);
bool MendSubjects(DraftTree& draft, int verb, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_REPAIRS_H_
