#include "export/events/event_facts.h"

#include <algorithm>
#include <optional>
#include <string>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "schemas/iso_time.h"
#include "schemas/utf8.h"

namespace griot::exporter {
namespace {

using graph::ArgumentRecord;
using graph::AttributionRecord;
using graph::EntityId;
using graph::Fact;
using graph::ModalityClass;
using graph::Qualifier;
using graph::StatementIndex;
using graph::StatementRecord;
using graph::StringPool;

// What an event's part in the news must be worth, where no names are.
constexpr double kSalient = 0.1;

// How likely it must be that the text says it so: a row stands for itself.
constexpr double kSure = 0.5;
constexpr double kSureOfWords = 0.42;

// The last bytes of sentences, also within quotation marks of any kind.
constexpr absl::string_view kStops = ".?!\"'\x99\x9d";

// The relation whose object is a law or a treaty.
constexpr absl::string_view kSigning = "signs";

constexpr absl::string_view kProtesting = "protest";
constexpr absl::string_view kSupporting = "support";

// What one withdraws from in sport, and what is given for merit.
constexpr absl::string_view kSport[] = {
    "championship", "championships", "cup",       "final",
    "finals",       "game",          "games",     "match",
    "quarterfinal", "quarterfinals", "semifinal", "semifinals",
    "tournament"};
constexpr absl::string_view kHonours[] = {"award", "honor", "honour",
                                          "medal", "prize", "trophy"};

// Words that somebody is said to be met with, by nobody in particular.
constexpr absl::string_view kBlaming[] = {
    "blame",    "blast",    "condemn",   "criticise", "criticize",
    "decry",    "denounce", "deplore",   "fault",     "lambast",
    "lambaste", "rebuke",   "reprimand", "slam"};

// "Have fled in recent years": ends of phrases that tell no one time.
constexpr absl::string_view kOfYears[] = {"recent decades", "recent months",
                                          "recent years", "the years"};

// What begins the words for a denial.
constexpr absl::string_view kDenying = "den";

// "Advocates", "is supported"; what has no ending may be past.
bool IsSimplePresent(absl::string_view predicate, absl::string_view lemma) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(predicate, ' ', absl::SkipEmpty());
  const std::vector<absl::string_view> stem = absl::StrSplit(lemma, ' ');
  if (words.empty()) return false;
  const bool is_passive = (words.front() == "is" || words.front() == "are") &&
                          words.size() == 2 &&
                          absl::EndsWith(words.back(), "ed");
  absl::string_view ending = words.front();
  return is_passive ||
         (absl::ConsumePrefix(&ending, stem.front()) &&
          (ending == "s" || ending == "es")) ||
         (absl::EndsWith(stem.front(), "y") &&
          words.front() ==
              absl::StrCat(absl::StripSuffix(stem.front(), "y"), "ies"));
}

bool HasCapital(char c) {
  return absl::ascii_isupper(static_cast<unsigned char>(c));
}

}  // namespace

EventFacts::EventFacts(const graph::Graph& graph, const Ontology& ontology,
                       const EventActors& actors)
    : graph_(graph),
      ontology_(ontology),
      actors_(actors),
      last_sentence_(graph.documents.size()) {
  for (const StatementRecord& statement : graph.statements) {
    int32_t& last = last_sentence_[statement.document.value()];
    last = std::max(last, statement.evidence.begin);
  }
}

// "Thousands of protesters gathered": as what they are, not whom they met.
bool EventFacts::IsGatheringToProtest(const Fact& fact) const {
  static constexpr absl::string_view kGathering[] = {
      "assemble", "converge", "gather", "march", "rally"};
  static constexpr absl::string_view kProtesters[] = {
      "demonstrators", "marchers", "protesters", "protestors"};
  if (!fact.subject.valid() ||
      !absl::c_linear_search(kGathering, graph_.Text(fact.lemma))) {
    return false;
  }
  const std::vector<absl::string_view> words = absl::StrSplit(
      graph_.Text(graph_.At(fact.subject).name), ' ', absl::SkipEmpty());
  return absl::c_any_of(words, [&](absl::string_view word) {
    return absl::c_linear_search(kProtesters, word);
  });
}

const EventCodes* EventFacts::CodesOf(const Fact& fact) const {
  if (IsGatheringToProtest(fact)) {
    const Relation* protest = ontology_.FindRelation(kProtesting);
    if (protest != nullptr && !protest->events.empty()) {
      return &protest->events.front();
    }
  }
  const Relation* relation = ontology_.FindRelation(graph_.Text(fact.relation));
  if (relation == nullptr) return nullptr;
  const auto found = absl::c_find_if(
      relation->events,
      [&](const EventCodes& codes) { return Fits(fact, codes); });
  return found == relation->events.end() ? nullptr : &*found;
}

bool EventFacts::Fits(const Fact& fact, const EventCodes& codes) const {
  const auto is_one_of = [&](EntityId id,
                             const std::vector<std::string>& types) {
    return types.empty() ||
           (id.valid() &&
            ontology_.IsAny(graph_.Text(graph_.At(id).type), types));
  };
  return (codes.lemmas.empty() ||
          absl::c_linear_search(codes.lemmas, graph_.Text(fact.lemma))) &&
         is_one_of(fact.subject, codes.subject_types) &&
         is_one_of(fact.object, codes.object_types) &&
         (!codes.done || IsDoneBySomebody(fact)) &&
         (!codes.named ||
          (actors_.HasName(fact.subject) && actors_.HasName(fact.object)));
}

// A weapon, or an event that somebody must have done: "the bombing".
bool EventFacts::IsViolence(EntityId id) const {
  if (!id.valid()) return false;
  if (actors_.IsA(id, "weapon")) return true;
  if (!actors_.IsA(id, "event")) return false;
  const std::string name =
      absl::AsciiStrToLower(graph_.Text(graph_.At(id).name));
  const std::vector<absl::string_view> words = absl::StrSplit(name, ' ');
  if (absl::c_linear_search(words, "accidental")) return false;
  return absl::c_any_of(words, [&](absl::string_view word) {
    return ontology_.IsViolence(word) ||
           ontology_.IsViolence(absl::StripSuffix(word, "s")) ||
           ontology_.IsViolence(absl::StripSuffix(word, "es"));
  });
}

bool EventFacts::IsDoneBySomebody(const Fact& fact) const {
  if (fact.subject.valid()) {
    return actors_.Actor1Of(fact).valid() || IsViolence(fact.subject) ||
           actors_.IsA(fact.subject, "person") ||
           actors_.IsA(fact.subject, "group");
  }
  return absl::c_any_of(
             fact.qualifiers,
             [&](const Qualifier& part) { return IsViolence(part.entity); }) ||
         IsBesideABlast(fact);
}

// "Was killed when a bomb exploded": all that a sentence tells stands together.
bool EventFacts::IsBesideABlast(const Fact& fact) const {
  static constexpr absl::string_view kGoingOff[] = {"detonate", "explode",
                                                    "go off"};
  const auto is_blast = [&](const StatementRecord& statement) {
    return absl::c_linear_search(kGoingOff, graph_.Text(statement.lemma)) &&
           absl::c_any_of(graph_.ArgumentsOf(statement),
                          [&](const ArgumentRecord& argument) {
                            return argument.role == Role::kSubject &&
                                   IsViolence(argument.entity);
                          });
  };
  return absl::c_any_of(fact.statements, [&](StatementIndex i) {
    const auto stands_beside = [&](size_t k) {
      return graph_.statements[k].document == graph_.At(i).document &&
             graph_.statements[k].evidence == graph_.At(i).evidence;
    };
    size_t first = i.value();
    while (first > 0 && stands_beside(first - 1)) --first;
    for (size_t k = first; k < graph_.statements.size() && stands_beside(k);
         ++k) {
      if (is_blast(graph_.statements[k])) return true;
    }
    return false;
  });
}

// A storm that kills is no assault, nor is a crash: "was struck" by a car.
bool EventFacts::IsByMishap(const Fact& fact) const {
  if (IsDoneBySomebody(fact)) return false;
  const absl::string_view lemma = graph_.Text(fact.lemma);
  return fact.subject.valid() || lemma == "hit" || lemma == "strike" ||
         absl::c_any_of(fact.qualifiers, [&](const Qualifier& part) {
           return actors_.IsA(part.entity, "event") ||
                  actors_.IsA(part.entity, "vehicle");
         });
}

EventStatus EventFacts::StatusOf(const Fact& fact) const {
  if (fact.polarity == Polarity::kNegative) return EventStatus::kDenied;
  switch (fact.modality) {
    case ModalityClass::kAttempted:
      return EventStatus::kAttempted;
    case ModalityClass::kIntended:
      return EventStatus::kPlanned;
    case ModalityClass::kPossible:
      return EventStatus::kAlleged;
    default:
      break;
  }
  const bool is_only_quoted = absl::c_all_of(
      fact.statements,
      [&](StatementIndex i) { return graph_.At(i).attribution_count > 0; });
  return is_only_quoted ? EventStatus::kAlleged : EventStatus::kAsserted;
}

// What will be, or has a day. What is only meant, wished or wanted of
// somebody is none: "they met to discuss aid".
bool EventFacts::IsPlan(const Fact& fact) const {
  return absl::c_any_of(fact.statements, [&](StatementIndex i) {
    const StatementRecord& statement = graph_.At(i);
    if (statement.modality != Modality::kPlanned) return false;
    const absl::string_view words = graph_.Text(statement.predicate);
    return absl::StartsWith(words, "will ") ||
           absl::StartsWith(words, "would ") ||
           absl::StartsWith(words, "is to ") ||
           absl::StartsWith(words, "are to ") ||
           absl::StartsWith(words, "'ll ") ||
           statement.time != StringPool::kEmpty;
  });
}

bool EventFacts::DoerDenies(const Fact& fact) const {
  return absl::c_any_of(fact.statements, [&](StatementIndex i) {
    return absl::c_any_of(
        graph_.AttributionsOf(graph_.At(i)),
        [&](const AttributionRecord& link) {
          return (link.source.valid() && link.source == fact.subject) ||
                 absl::StartsWith(graph_.Text(link.cue), kDenying);
        });
  });
}

// "The party advocates it", "she is supported by": what holds of no day.
bool EventFacts::IsHabit(const Fact& fact) const {
  return absl::c_all_of(fact.statements, [&](StatementIndex i) {
    const StatementRecord& statement = graph_.At(i);
    return statement.time == StringPool::kEmpty &&
           IsSimplePresent(graph_.Text(statement.predicate),
                           graph_.Text(statement.lemma));
  });
}

// "Stop its support of the rebels", "the firm, backed by Mr. Ruud": how one
// stands, and no act.
bool EventFacts::IsStance(const Fact& fact) const {
  if (graph_.Text(fact.relation) != kSupporting) return false;
  return absl::c_all_of(fact.statements, [&](StatementIndex i) {
    const StatementRecord& statement = graph_.At(i);
    const bool is_participle =
        !absl::StrContains(graph_.Text(statement.predicate), ' ') &&
        absl::c_any_of(graph_.ArgumentsOf(statement),
                       [&](const ArgumentRecord& part) {
                         return part.role == Role::kSubject &&
                                part.span.begin >= statement.predicate_span.end;
                       });
    return statement.time == StringPool::kEmpty &&
           (statement.predicate == statement.lemma || is_participle);
  });
}

// "Government-backed militias": said of somebody in passing, as what they are.
bool EventFacts::IsAttribute(const Fact& fact) const {
  return absl::c_all_of(fact.statements, [&](StatementIndex i) {
    const StatementRecord& statement = graph_.At(i);
    const CodePointIndex text(graph_.Text(statement.quote));
    const int32_t begin =
        statement.predicate_span.begin - statement.evidence.begin;
    const Span before{begin - 1, begin};
    return text.Holds(before) && text.Slice(before) == "-";
  });
}

// "Reportedly stabbed several people": told as done, by others' word.
bool EventFacts::IsReported(const Fact& fact) const {
  return absl::c_any_of(fact.statements, [&](StatementIndex i) {
    const StatementRecord& statement = graph_.At(i);
    const CodePointIndex text(graph_.Text(statement.quote));
    const int32_t begin =
        statement.predicate_span.begin - statement.evidence.begin;
    constexpr int32_t kLongest = 24;  // characters of an adverb, and one more
    const Span around{std::max(begin - kLongest, 0),
                      std::min(statement.predicate_span.end -
                                   statement.evidence.begin + kLongest,
                               text.size())};
    return text.Holds(around) &&
           absl::StrContains(text.Slice(around), "reportedly");
  });
}

// "Seized 126 skins from 2013 to 2019", "has only fined two firms": a sum of
// many.
bool EventFacts::IsStatistic(const Fact& fact) const {
  constexpr int64_t kYear = int64_t{366} * 24 * 60 * 60;
  const bool is_of_years =
      absl::c_all_of(fact.statements, [&](StatementIndex i) {
        const StatementRecord& statement = graph_.At(i);
        const CodePointIndex text(graph_.Text(statement.quote));
        const Span words{
            statement.predicate_span.begin - statement.evidence.begin,
            statement.predicate_span.end - statement.evidence.begin};
        const bool is_count =
            text.Holds(words) &&
            (absl::StartsWith(text.Slice(words), "has only ") ||
             absl::StartsWith(text.Slice(words), "have only "));
        return is_count ||
               absl::c_any_of(
                   graph_.ArgumentsOf(statement),
                   [&](const ArgumentRecord& part) {
                     return (part.role == Role::kTime ||
                             part.role == Role::kOblique) &&
                            absl::c_any_of(kOfYears, [&](absl::string_view of) {
                              return absl::EndsWith(graph_.Text(part.text), of);
                            });
                   });
      });
  if (is_of_years) return true;
  const auto time = ParseIsoTime(graph_.Text(fact.time));
  return time && time->begin != IsoTime::kOpenBegin &&
         time->end != IsoTime::kOpenEnd && time->end - time->begin > kYear;
}

bool EventFacts::IsStated(const Fact& fact) const {
  if (fact.inferred || fact.statements.empty() ||
      fact.modality == ModalityClass::kGeneric ||
      (fact.modality == ModalityClass::kPossible && !IsReported(fact)) ||
      IsHabit(fact) || IsStance(fact) || IsAttribute(fact) ||
      IsStatistic(fact)) {
    return false;
  }
  const EventStatus status = StatusOf(fact);
  return (status != EventStatus::kDenied || DoerDenies(fact)) &&
         (status != EventStatus::kPlanned || IsPlan(fact));
}

// "40 others": how many people it is done to.
bool EventFacts::HitsANumber(const Fact& fact) const {
  if (!fact.object.valid() || !(actors_.IsA(fact.object, "person") ||
                                actors_.IsA(fact.object, "group") ||
                                actors_.IsA(fact.object, "organization"))) {
    return false;
  }
  return absl::c_any_of(fact.statements, [&](StatementIndex i) {
    return absl::c_any_of(
        graph_.ArgumentsOf(graph_.At(i)), [](const ArgumentRecord& argument) {
          return argument.role == Role::kObject && argument.quantity.valid();
        });
  });
}

// Whether the fact itself tells when or where, or how many it hit.
bool EventFacts::IsAnchored(const Fact& fact) const {
  const auto time = ParseIsoTime(graph_.Text(fact.time));
  if (time && time->begin != IsoTime::kOpenBegin) return true;
  return absl::c_any_of(fact.statements, [&](StatementIndex i) {
    return absl::c_any_of(
        graph_.ArgumentsOf(graph_.At(i)), [&](const ArgumentRecord& argument) {
          // By a name, or with one: "at a market in Kano".
          return (argument.role == Role::kPlace &&
                  absl::c_any_of(graph_.Text(argument.text), HasCapital)) ||
                 argument.role == Role::kTime || argument.quantity.valid();
        });
  });
}

// What people tell of themselves in an interview is no news.
bool EventFacts::IsToldByItselfAlone(const Fact& fact,
                                     const EventCodes& codes) const {
  const EntityId to = actors_.Actor2Of(fact, codes);
  return absl::c_all_of(fact.statements, [&](StatementIndex i) {
    return absl::c_any_of(
        graph_.AttributionsOf(graph_.At(i)),
        [&](const AttributionRecord& link) {
          return link.source.valid() && actors_.IsA(link.source, "person") &&
                 (link.source == fact.subject || link.source == to);
        });
  });
}

// "The conflict between them": how things stand, and no one fight, unless it is
// told of a day or a place.
bool EventFacts::IsStateOfFight(const Fact& fact) const {
  constexpr int64_t kMonth = int64_t{31} * 24 * 60 * 60;
  const auto time = ParseIsoTime(graph_.Text(fact.time));
  const bool is_long = time && (time->begin == IsoTime::kOpenBegin ||
                                time->end == IsoTime::kOpenEnd ||
                                time->end - time->begin > kMonth);
  return (is_long || !IsAnchored(fact)) &&
         graph_.Text(fact.relation) == kFighting &&
         absl::c_all_of(fact.statements, [&](StatementIndex i) {
           return graph_.Text(graph_.At(i).predicate) == "conflict";
         });
}

// "Was charged", not "the charges against".
bool EventFacts::IsVerb(const Fact& fact) const {
  return absl::c_all_of(fact.statements, [&](StatementIndex i) {
    return absl::StrContains(graph_.Text(graph_.At(i).predicate), ' ');
  });
}

// Whether it is known well enough who does what to whom. Words and help need
// both sides, of which one is a name or a body, and who meets both; so does
// what did not happen.
// A deed needs one, an assault whom or what it hit; of those whom the text
// only names by their kind, a day, a place or a number must tell which.
bool EventFacts::HasItsParts(const Fact& fact, const EventCodes& codes) const {
  const EntityId by = actors_.Actor1Of(fact);
  const EntityId to = actors_.Actor2Of(fact, codes);
  if (by.valid() && by == to) return false;
  const bool tells_by = actors_.TellsWho(fact, by);
  const bool tells_to = actors_.TellsWho(fact, to);
  const auto is_known = [&](EntityId id) { return actors_.IsKnown(id); };
  if (!IsDeed(codes) || codes.type == "SANCTION") {
    // "Visited Kenosha".
    const bool is_trip = codes.mode == "visit" && actors_.IsInPublicLife(by) &&
                         actors_.HasName(fact.object);
    const bool are_known =
        codes.type == "CONSULT"
            ? is_known(by) && (is_known(to) || is_trip)
            : is_known(by) || is_known(to) ||
                  (tells_to && (actors_.IsOfTheLaw(by) ||
                                (codes.mode == "convict" && IsAnchored(fact))));
    // "Signed the Human Life Protection Act".
    const bool is_signature =
        graph_.Text(fact.relation) == kSigning && actors_.HasName(fact.object);
    const bool has_other_side =
        tells_to || is_known(to) || is_signature || is_trip ||
        (codes.mode == "withdraw" && !to.valid() && fact.object.valid());
    // "He was charged": by whom goes without saying.
    const bool is_passive =
        codes.mode == "convict" ||
        ((codes.type == "ACCUSE" || codes.type == "SANCTION") &&
         !fact.subject.valid() && IsVerb(fact) &&
         !absl::c_linear_search(kBlaming, graph_.Text(fact.lemma)));
    return are_known && has_other_side &&
           (tells_by || is_known(by) || is_passive || actors_.IsOfTheLaw(by));
  }
  if (!HasHappened(StatusOf(fact))) {
    return tells_by &&
           (tells_to || codes.type == "MOBILIZE" || codes.mode == "resign");
  }
  if (IsStateOfFight(fact)) return false;
  const bool tells_which = (tells_by && tells_to) || actors_.HasName(by) ||
                           actors_.HasName(to) || actors_.HasName(fact.object);
  if (!tells_which && !IsAnchored(fact) &&
      !((tells_by || tells_to) && IsInLead(fact)))
    return false;
  if (codes.type == "PROTEST" || codes.type == "MOBILIZE" ||
      codes.type == "RETREAT") {
    return by.valid() || to.valid();
  }
  // Two who clash hit each other.
  const bool is_mutual = graph_.Text(fact.relation) == kFighting;
  if (to.valid() || HitsANumber(fact) || (by.valid() && is_mutual)) {
    return true;
  }
  // Done to what is no actor, by one who is.
  return by.valid() && fact.object.valid() &&
         (codes.type != "ASSAULT" || actors_.IsA(fact.object, "place") ||
          actors_.IsA(fact.object, "vehicle") ||
          // What is fired is not what is hit.
          (actors_.IsA(fact.object, "weapon") && IsAnchored(fact)));
}

// A headline tells in short what the text tells. It is the document's title, or
// stands first and has no stop.
bool EventFacts::IsInHeadlinesAlone(const Fact& fact) const {
  return absl::c_all_of(fact.statements, [&](StatementIndex i) {
    const StatementRecord& statement = graph_.At(i);
    const absl::string_view quote = graph_.Text(statement.quote);
    const bool has_stop =
        !quote.empty() && absl::StrContains(kStops, quote.back());
    return (statement.quote == graph_.At(statement.document).title ||
            (statement.evidence.begin == 0 && !has_stop)) &&
           statement.evidence.begin <
               last_sentence_[statement.document.value()];
  });
}

// Whether words that stand in a part of it say one of these.
bool EventFacts::Names(const Fact& fact,
                       absl::Span<const absl::string_view> these) const {
  return absl::c_any_of(fact.statements, [&](StatementIndex i) {
    return absl::c_any_of(
        graph_.ArgumentsOf(graph_.At(i)), [&](const ArgumentRecord& part) {
          const std::string text =
              absl::AsciiStrToLower(graph_.Text(part.text));
          return absl::c_any_of(
              absl::StrSplit(text, absl::ByAnyChar(" -,."), absl::SkipEmpty()),
              [&](absl::string_view word) {
                return absl::c_linear_search(these, word);
              });
        });
  });
}

// Whom two meet who hold no office, with whom musicians play, from which
// tournament somebody withdraws: nobody's but their own.
bool EventFacts::IsOwnAffair(const Fact& fact, const EventCodes& codes) const {
  const EntityId by = actors_.Actor1Of(fact);
  const EntityId to = actors_.Actor2Of(fact, codes);
  if (codes.type == "CONSULT" || codes.type == "COOPERATE") {
    return !actors_.IsInPublicLife(by) && !actors_.IsInPublicLife(to);
  }
  const bool may_be_sport = codes.mode == "withdraw" && by.valid() &&
                            actors_.IsA(by, "person") &&
                            !actors_.IsInPublicLife(by);
  return (may_be_sport && Names(fact, kSport)) ||
         (codes.type == "AID" && Names(fact, kHonours));
}

// Whether a report opens with it.
bool EventFacts::IsInLead(const Fact& fact) const {
  constexpr int32_t kOpening = 150;  // characters
  return absl::c_any_of(fact.statements, [&](StatementIndex i) {
    return graph_.At(i).evidence.begin < kOpening;
  });
}

bool EventFacts::MakesARow(const Fact& fact, const EventCodes& codes) const {
  // Nobody is abducted by a storm.
  if (codes.type == "ASSAULT" && codes.mode != "abduct" && IsByMishap(fact)) {
    return false;
  }
  if (fact.confidence < (IsDeed(codes) ? kSure : kSureOfWords)) return false;
  // That words were not said, or help not given, is no event.
  if (StatusOf(fact) == EventStatus::kDenied && !IsDeed(codes)) return false;
  const auto is_media = [&](EntityId id) {
    return id.valid() && actors_.IsA(id, "media");
  };
  if (IsOwnAffair(fact, codes)) return false;
  // Who speaks with journalists is how news are got.
  if (codes.type == "CONSULT" && (is_media(actors_.Actor1Of(fact)) ||
                                  is_media(actors_.Actor2Of(fact, codes)))) {
    return false;
  }
  return HasItsParts(fact, codes) && !IsInHeadlinesAlone(fact) &&
         !(IsToldByItselfAlone(fact, codes) &&
           (!IsDeed(codes) || !IsAnchored(fact))) &&
         (fact.backbone != graph::Backbone::kNone || fact.salience >= kSalient);
}

}  // namespace griot::exporter
