#include "extract/statements/syntax/tree_repair.h"

#include <iterator>
#include <utility>

#include "extract/statements/syntax/repairs.h"

namespace griot {
namespace {

constexpr Repair kRepairs[] = {
    {Repair::Sweep::kPhrases, "HeadlineVerb", MendHeadlineVerb,
     "In a headline without a verb, a noun that may be one agrees with the "
     "noun before it and has another behind it is the verb.",
     "TROOPS STORM RADIO STATION IN LOMÉ"},
    {Repair::Sweep::kPhrases, "HeadlineInfinitive", MendHeadlineInfinitive,
     "The main verb with \"to\" and a subject tells what is to come.",
     "Norway to sell two frigates to Togo"},
    {Repair::Sweep::kPhrases, "Figure", MendFigure,
     "All words of a figure belong to what it counts.",
     "Between 40 and 50 dockers were hurt."},
    {Repair::Sweep::kPhrases, "FigureBehindDate", MendFigureBehindDate,
     "A number that something is brought to is the verb's, not the end of the "
     "date before it.",
     "The raids bring the number of bombs since Dec. 5 to 922."},
    {Repair::Sweep::kPhrases, "CountedObject", MendCountedObject,
     "In \"killed at least 20 people\", \"at\" is the figure's, and the people "
     "the object.",
     "Another rebel group killed at least 20 people, including one docker, "
     "during a raid."},
    {Repair::Sweep::kPhrases, "SomeMore", MendSomeMore,
     "A number before \"more\" counts it.",
     "Six dockers were killed and seven more were injured."},
    {Repair::Sweep::kPhrases, "WholeName", MendWholeName,
     "All words of a name belong to its head, also where labels have a part "
     "of it, and none of them is a verb.",
     "The Anna and Tomas Ruud Foundation opened a clinic in Oslo."},
    {Repair::Sweep::kPhrases, "NameParts", MendNameParts,
     "A title belongs to the name after it, and the rest of a name to the "
     "words right before it.",
     "Mr. Ruud thanked Mr. Brekke."},
    {Repair::Sweep::kPhrases, "TitleOf", MendTitleOf,
     "What stands between \"of\" and a name is part of the title before, "
     "\"Secretary of State\", not a title of its own.",
     "The governor met former Secretary of State Lena Holt in Oslo."},
    {Repair::Sweep::kPhrases, "TitleBefore", MendTitleBefore,
     "A noun before a preposition is no title of the name behind it, which is "
     "the noun's.",
     "A spokesman for Finance Minister Lena Holt denied the reports."},
    {Repair::Sweep::kPhrases, "OneOf", MendOneOf,
     "A name after \"one of\" several is that of the one.",
     "One of the deputies, Lena Holt, left."},
    {Repair::Sweep::kPhrases, "OfficeOf", MendOfficeOf,
     "A person's name after an office and what the office is of has both "
     "before it.",
     "President of Togo Koffi Mensah met the dockers."},
    {Repair::Sweep::kPhrases, "Title", MendTitle,
     "A noun and a name, or two names, side by side under one head are one "
     "phrase.",
     "Its envoy, former judge Tomas Ruud, met the rebels in Oslo."},
    {Repair::Sweep::kPhrases, "FirmOfTitle", MendFirmOfTitle,
     "An organization right before a title is what the title is of.",
     "Arvo Corp. President Tomas Ruud met investors in Oslo."},
    {Repair::Sweep::kPhrases, "Modifier", MendModifier,
     "A noun right before a finite verb without subject is its subject, and "
     "what one is accused of is the verb's.",
     "Judge orders release of editor"},
    {Repair::Sweep::kPhrases, "Weekday", MendWeekday,
     "A day after the parts of a subject is the verb's, unless the subject is "
     "an event.",
     "A tribunal in Leeds on Monday sentenced former health secretary Anna "
     "Moss to two years in jail for taking bribes from a builder."},
    {Repair::Sweep::kPhrases, "Description", MendDescription,
     "A second noun of a description goes on the first one, not on the name "
     "described.",
     "Tomas Ruud, a trader and union chairman, won the vote."},
    {Repair::Sweep::kPhrases, "LateDescription", MendLateDescription,
     "A noun of one, with an article, behind two names describes the second.",
     "Talks began between Arvo Corp. and Nordbank, a private equity firm that "
     "owns the mill."},
    {Repair::Sweep::kPhrases, "Owner", MendOwner,
     "What has \"'s\" owns the noun to its right.",
     "The ministry has not responded to Mr. Ruud's request."},
    {Repair::Sweep::kPhrases, "NounContent", MendNounContent,
     "A clause that tells the content of a noun describes it as any other "
     "does.",
     "The navy denied reports that it had sunk a trawler."},
    {Repair::Sweep::kPhrases, "Content", MendContent,
     "A clause after the listener is what the verb tells, orders or accuses "
     "of.",
     "The president accused the mine of poisoning the river."},
    {Repair::Sweep::kPhrases, "Attributive", MendAttributive,
     "A participle between a preposition that no clause follows and a plural "
     "noun describes the noun.",
     "Guards fired rubber bullets at striking dockers on Monday."},
    {Repair::Sweep::kPhrases, "AttributiveBeforeName",
     MendAttributiveBeforeName,
     "A participle after a verb is of the name behind it, if both together are "
     "one of the verb's roles.",
     "Klee accused neighbouring Chad of arming herders."},
    {Repair::Sweep::kPhrases, "FalsePassive", MendFalsePassive,
     "A participle with a subject on either side, or an object, and no "
     "auxiliary is a past tense.",
     "Norway and Chile, which are trying to end the dispute, sent envoys."},
    {Repair::Sweep::kPhrases, "Arranged", MendArranged,
     "In \"is to leave\", \"be\" is an auxiliary, and whoever leaves the "
     "subject.",
     "Parliament is to debate the law on Friday."},
    {Repair::Sweep::kPhrases, "Fronted", MendFronted,
     "A phrase with a preposition and a comma before the subject is the "
     "verb's.",
     "In Lomé alone, officials say nearly half of the dead were dockers."},
    {Repair::Sweep::kPhrases, "LateHead", MendLateHead,
     "A phrase with a preposition describes the noun before it, not the one "
     "after it.",
     "The mayor promised voters in Lomé a new hospital."},
    {Repair::Sweep::kPhrases, "Outcome", MendOutcome,
     "An adjective right after what is left says how it is left.",
     "The raid left nine dockers dead and two trucks in flames."},
    {Repair::Sweep::kPhrases, "Secondary", MendSecondary,
     "An adjective right after an object says how the object is, and a measure "
     "after that where.",
     "The navy found the ferry empty 12 miles off Lomé."},
    {Repair::Sweep::kPhrases, "LateParticiple", MendLateParticiple,
     "After a comma it is the main subject that acts, unless the noun before "
     "can act itself.",
     "The minister spoke for an hour during a ceremony, praising the dockers "
     "of Lomé."},
    {Repair::Sweep::kPhrases, "Gap", MendGap,
     "A noun coordinated with the subject, but after its verb, is the subject "
     "of the verb that follows.",
     "At least 40 people were killed and more than 120 injured when a train "
     "derailed in southern Togo."},
    {Repair::Sweep::kPhrases, "FalseContent", MendFalseContent,
     "A clause that \"and\" opens after an object is coordinated, not said.",
     "Togo and Chad pledged money and Norway is sending two ferries."},
    {Repair::Sweep::kPhrases, "Between", MendBetween,
     "What is between one and another has both, however much is told of the "
     "one.",
     "The row between herders loyal to the harbour council and dockers from "
     "Karo ended."},
    {Repair::Sweep::kPhrases, "OfSubject", MendOfSubject,
     "What stands with \"of\" right behind a subject is the subject's, not the "
     "verb's.",
     "Senator Lena Holt of Vermont won the vote."},
    {Repair::Sweep::kPhrases, "TimeModifier", MendTimeModifier,
     "A time after an object or a place, and what follows a time, is the "
     "verb's.",
     "The minister was convicted last month of theft and fraud."},
    {Repair::Sweep::kPhrases, "TimeOfParticiple", MendTimeOfParticiple,
     "A time between a participle that describes the subject and the verb is "
     "the participle's, unless it is a weekday.",
     "A law signed last month gives guards new powers."},
    {Repair::Sweep::kPhrases, "TimeBeforeClause", MendTimeBeforeClause,
     "A time before a comma and the conjunction of a clause is the verb's "
     "above.",
     "A tribunal will try former mayor Tomas Ruud next Tuesday, a month after "
     "it jailed his brother."},
    {Repair::Sweep::kPhrases, "Substantive", MendSubstantive,
     "A participle or an adjective with an article, and no noun after it, is a "
     "noun.",
     "Four Ecuadoreans and a Colombian were arrested aboard the ferry."},
    {Repair::Sweep::kPhrases, "SaidCoordination", MendSaidCoordination,
     "A verb of people after what is said of things goes on the saying.",
     "The envoy said the talks were useful but accused the rebels of delays."},
    {Repair::Sweep::kPhrases, "NounBehind", MendNounBehind,
     "An article before adjectives with a comma is that of the noun behind "
     "them.",
     "Chad leads an anti-piracy, pro-army coalition."},
    {Repair::Sweep::kClauses, "LateName", MendLateName,
     "A name that hangs on its title takes the title's place.",
     "The poet Luz Granada lives abroad."},
    {Repair::Sweep::kClauses, "PlaceList", MendPlaceList,
     "Places in a row that ends with \"and\" are a list, unless one lies in "
     "the other.",
     "The envoy stopped in Oslo, Leeds and Nice."},
    {Repair::Sweep::kClauses, "List", MendList,
     "Nouns with \"a\" in a row that ends with \"and\" are a list, not names "
     "of one thing; nor are several the name of one person.",
     "The blast destroyed a bridge, a mill and two trucks."},
    {Repair::Sweep::kClauses, "Coordination", MendCoordination,
     "A comma before \"and\" ends a relative clause: what follows goes on the "
     "main verb.",
     "The party favours close ties to Norway, which has a base in the north, "
     "but also has links with Togo."},
    {Repair::Sweep::kClauses, "TitleCase", MendTitleCase,
     "A preposition before a title is the name's.",
     "The journalist talked with Radio Lomé reporter Koffi Mensah."},
    {Repair::Sweep::kClauses, "Apposition", MendApposition,
     "A noun with a preposition is no other name but describes the noun before "
     "it, and a place's name after \"the capital,\" is the capital's.",
     "Guards searched a hotel in the capital, Lomé."},
    {Repair::Sweep::kClauses, "BehindObject", MendBehindObject,
     "What follows the object and has a role of its own is the verb's.",
     "The mayor gave his award to Lena Holt."},
    {Repair::Sweep::kClauses, "SaidIn", MendSaidIn,
     "That in which something is said of an event is the verb's of saying, "
     "not the event's.",
     "The Lake Front claimed responsibility for the raid in a recording."},
    {Repair::Sweep::kClauses, "Headline", MendHeadline,
     "In a headline an infinitive after a noun tells what the noun is to do.",
     "Norway to ban plastic nets"},
    {Repair::Sweep::kClauses, "LostSubject", MendLostSubject,
     "The phrase right before a finite verb without subject is its subject, if "
     "it hangs beyond the verb or stands alone after what is said.",
     "Nine people were hurt when soldiers shelled a mill in the eastern "
     "district of Orsk, an opposition party and a clinic said Tuesday."},
    {Repair::Sweep::kClauses, "PlaceBeforeSpeaker", MendPlaceBeforeSpeaker,
     "A preposition before a place and those who say something is the "
     "place's.",
     "In Togo local officials say troops have killed eight rebels."},
    {Repair::Sweep::kClauses, "ReportTime", MendReportTime,
     "The time beside a verb of saying is that of the saying.",
     "A spokesman for the miners said Friday, the strike began Thursday near "
     "Karo."},
    {Repair::Sweep::kClauses, "LoneRecipient", MendLoneRecipient,
     "One object alone is the direct one, unless the verb tells.",
     "He thanked the guards."},
    {Repair::Sweep::kClauses, "VerbBeforeNumber", MendVerbBeforeNumber,
     "A participle between \"and\" and a number is a verb.",
     "A blast at a mill has killed one weaver and wounded five others."},
    {Repair::Sweep::kClauses, "Naming", MendNaming,
     "Whom a participle behind a comma names is who stands before it.",
     "Brena Valley Police soon found and detained the porter, later "
     "identified as Milo Brandt."},
    {Repair::Sweep::kClauses, "TornInfinitive", MendTornInfinitive,
     "An infinitive right after a verb is that verb's, not one's that follows.",
     "Forty dockers were thought to be aboard the ferry when it sank."},
    {Repair::Sweep::kClauses, "ParticipleOfPlace", MendParticipleOfPlace,
     "Who is at a place does what a participle after it and a comma tells.",
     "Ms. Holt is in Lomé, holding talks with dockers."},
    {Repair::Sweep::kClauses, "NominalClause", MendNominalClause,
     "A noun with a preposition is no clause.",
     "Six people were hurt by army shelling of the port."},
    {Repair::Sweep::kClauses, "MarkedSubject", MendMarkedSubject,
     "A subject with a preposition is none, unless the preposition opens its "
     "clause.",
     "Ms. Holt later met with Norwegian President Arne Dahl, who praised her "
     "trip."},
    {Repair::Sweep::kClauses, "SmallClause", MendSmallClause,
     "What a verb calls or finds something is not a clause of its own.",
     "The letter termed her a traitor."},
    {Repair::Sweep::kClauses, "HeadlineList", MendHeadlineList,
     "In a headline a comma after an object may stand for \"and\".",
     "Blast kills docker, five others"},
    {Repair::Sweep::kClauses, "ClauseOpener", MendClauseOpener,
     "A noun between \"since\" and a finite verb without subject is its "
     "subject.",
     "Togo has had no mayor since the capital fell in May."},
    {Repair::Sweep::kClauses, "MarkedObject", MendMarkedObject,
     "An object with a preposition, before an infinitive, is whom the verb "
     "before calls on; with \"by\" after a passive it is the agent.",
     "The mission condemned the raid and called on the rebels to free a cook."},
    {Repair::Sweep::kClauses, "EarlyObject", MendEarlyObject,
     "A noun right before a finite verb without subject is no object of it.",
     "The consulate in Lomé told its cooks to stay indoors."},
    {Repair::Sweep::kClauses, "BareParticiple", MendBareParticiple,
     "A participle without auxiliary goes on a passive before it.",
     "The guards were sleeping when their van was stopped near Karo and "
     "searched."},
    {Repair::Sweep::kClauses, "LateSubject", MendLateSubject,
     "A second subject after its verb is the one asked to do something, the "
     "speaker of a verb before it, or another name of the noun before the "
     "comma.",
     "Nilsson, a critic of the cabinet, urged President Ana Corrales to visit "
     "the camp and to compensate the herders."},
    {Repair::Sweep::kClauses, "SaidState", MendSaidState,
     "A noun with a preposition, a copula and a subject behind a verb of "
     "saying "
     "is what is said.",
     "But Togo maintains its dam is solely for peaceful purposes."},
    {Repair::Sweep::kClauses, "Report", MendReport,
     "A saying that is set off after what is said is neither coordinated with "
     "it nor said itself.",
     "President to visit flooded towns, minister says"},
    {Repair::Sweep::kClauses, "Parenthesis", MendParenthesis,
     "\", engineers think,\" between a subject and its verb is no relative "
     "clause.",
     "The mill, engineers think, broke in May."},
    {Repair::Sweep::kClauses, "Interrupted", MendInterrupted,
     "A noun before \", police said,\" is the subject of the verb behind.",
     "The driver, police said, fled on foot."},
    {Repair::Sweep::kSubjects, "Subjects", MendSubjects,
     "Of several subjects before a verb the last is its own, and an earlier "
     "one that of a verb between them.",
     "The Harbour Front, a faction that broke with the army last year, raided "
     "the mill."},
};

}  // namespace

absl::Span<const Repair> Repairs() { return kRepairs; }

void MendTree(DraftTree& draft, const Lexicon& lexicon,
              absl::FunctionRef<void(const Repair&)> changed) {
  const Repair* const end = kRepairs + std::size(kRepairs);
  for (const Repair* begin = kRepairs; begin != end;) {
    const Repair* next = begin;
    while (next != end && next->sweep == begin->sweep) ++next;
    for (int word = 0; word < draft.tree().size(); ++word) {
      for (const Repair* repair = begin; repair != next; ++repair) {
        if (repair->mend(draft, word, lexicon)) changed(*repair);
      }
    }
    begin = next;
  }
}

Tree ReadTree(const Sentence& sentence, const Lexicon& lexicon) {
  DraftTree draft(sentence);
  MendTree(draft, lexicon, [](const Repair&) {});
  return std::move(draft).Finish();
}

}  // namespace griot
