#include "export/events/event_actors.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "export/events/event.h"
#include "gazetteer/gazetteer.h"
#include "graph/questions/support.h"
#include "schemas/utf8.h"

namespace griot::exporter {
namespace {

using graph::ArgumentRecord;
using graph::EntityId;
using graph::Fact;
using graph::Qualifier;
using graph::StatementIndex;

// The relation whose object is what is given.
constexpr absl::string_view kGiving = "provides";

// The relation whose object moves.
constexpr absl::string_view kMobilizing = "mobilize";

// The relation whose object is what others do with each other.
constexpr absl::string_view kMediating = "mediates";
constexpr absl::string_view kBetween = "between ";
constexpr absl::string_view kWith = "with ";

std::vector<absl::string_view> Words(absl::string_view text) {
  return absl::StrSplit(text, ' ', absl::SkipEmpty());
}

// Words that a description of nobody in particular begins with: of another
// ("his family"), and of how many alone ("few of them").
bool LeavesOpenWho(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "all",       "any",      "anybody", "anyone", "each", "every",
      "everybody", "everyone", "few",     "her",    "his",  "its",
      "lot",       "lots",     "many",    "more",   "most", "my",
      "no",        "nobody",   "other",   "others", "our",  "some",
      "somebody",  "someone",  "such",    "their",  "them", "they",
      "us",        "who",      "whom",    "your"};
  return absl::c_linear_search(kWords, absl::AsciiStrToLower(word));
}

bool IsPossessive(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {"her", "his", "its", "their"};
  return absl::c_linear_search(kWords, absl::AsciiStrToLower(word));
}

bool IsArticle(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {"a", "an", "the"};
  return absl::c_linear_search(kWords, absl::AsciiStrToLower(word));
}

std::string WithoutArticle(absl::string_view text) {
  auto words = Words(text);
  if (words.size() > 1 && IsArticle(words.front())) words.erase(words.begin());
  return absl::StrJoin(words, " ");
}

bool IsCount(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "two",   "three", "four", "five",   "six",   "seven",
      "eight", "nine",  "ten",  "eleven", "twelve"};
  return absl::ascii_isdigit(static_cast<unsigned char>(word.front())) ||
         absl::c_linear_search(kWords, absl::AsciiStrToLower(word));
}

// What somebody says, decides or does, which words about it are about.
bool IsSaidOrDecided(absl::string_view head) {
  static constexpr absl::string_view kHeads[] = {
      "accusation",  "accusations",  "actions",     "allegation",
      "allegations", "announcement", "appeal",      "application",
      "approach",    "bid",          "call",        "calls",
      "claim",       "claims",       "comment",     "comments",
      "conditions",  "conviction",   "convictions", "decision",
      "decisions",   "demand",       "demands",     "handling",
      "invitation",  "move",         "moves",       "offer",
      "order",       "plan",         "plans",       "policies",
      "policy",      "position",     "proposal",    "proposals",
      "refusal",     "remarks",      "report",      "request",
      "requests",    "resignation",  "response",    "ruling",
      "speech",      "stance",       "statement",   "statements",
      "suggestion",  "terms",        "ultimatum",   "verdict",
      "warning",     "warnings"};
  return absl::c_linear_search(kHeads, head);
}

bool IsCharge(absl::string_view head) {
  static constexpr absl::string_view kHeads[] = {"charge", "charges",
                                                 "criticism", "subpoena"};
  return absl::c_linear_search(kHeads, head);
}

bool IsAbout(absl::string_view head) {
  return IsSaidOrDecided(head) || IsCharge(head);
}

// The longest that stands before an owner: "convictions of ".
constexpr int32_t kBeforeOwner = 15;  // characters

// How far behind "with" the other side may begin: "with the police".
constexpr int32_t kArticle = 4;  // characters

// "A shootout", "clashes": words for what two sides do.
bool IsFight(absl::string_view text) {
  static constexpr absl::string_view kWords[] = {
      "battle",        "battles",    "clash",      "clashes",   "combat",
      "fight",         "fights",     "fighting",   "firefight", "firefights",
      "gunbattle",     "gunbattles", "gunfight",   "gunfights", "shootout",
      "shootouts",     "skirmish",   "skirmishes", "shoot-out", "confrontation",
      "confrontations"};
  return absl::c_any_of(Words(text), [](absl::string_view word) {
    return absl::c_linear_search(kWords, absl::AsciiStrToLower(word));
  });
}

// "The man", "a gunman": one of whom the text speaks.
bool Points(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {"another", "both", "that",
                                                 "these",   "this", "those"};
  return IsArticle(word) ||
         absl::c_linear_search(kWords, absl::AsciiStrToLower(word));
}

bool HasCapital(absl::string_view word) {
  return absl::ascii_isupper(static_cast<unsigned char>(word.front()));
}

}  // namespace

EventActors::EventActors(const graph::Graph& graph, const Ontology& ontology)
    : graph_(graph),
      ontology_(ontology),
      owners_(Owners()),
      told_(TellingsOf()),
      identities_(graph, ontology, told_) {
  for (const graph::StatementRecord& statement : graph.statements) {
    if (graph.Text(statement.relation) != "located_in") continue;
    for (const ArgumentRecord& argument : graph.ArgumentsOf(statement)) {
      if (argument.role != Role::kObject) continue;
      wheres_.emplace(statement.document, argument.span.begin);
    }
  }
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    if (!HasName(EntityId(i)) || !IsA(EntityId(i), "country")) continue;
    if (const auto known = FindCountry(graph.Text(graph.entities[i].name))) {
      countries_.emplace(known->country, EntityId(i));
    }
  }
  FindOffices();
}

std::vector<Telling> EventActors::TellingsOf() const {
  std::vector<Telling> told;
  for (size_t i = 0; i < graph_.entities.size(); ++i) {
    if (!IsSomebody(EntityId(i))) continue;
    for (const graph::Mention& mention : graph_.entities[i].mentions) {
      told.push_back({mention.document, mention.span, EntityId(i)});
    }
  }
  Sort(told);
  return told;
}

void EventActors::FindOffices() {
  static constexpr absl::string_view kOffices[] = {
      "leads", "member_of", "spokesperson_of", "works_for"};
  for (const Fact& fact : graph_.facts) {
    if (fact.subject.valid() &&
        absl::c_linear_search(kOffices, graph_.Text(fact.relation))) {
      in_office_.insert(fact.subject);
    }
  }
}

bool EventActors::IsInPublicLife(EntityId id) const {
  return id.valid() &&
         (IsA(id, "organization") || IsA(id, "country") ||
          in_office_.contains(id) ||
          (graph_.At(id).kind == MentionKind::kNominal && IsKnown(id)));
}

bool EventActors::IsOfTheLaw(EntityId id) const {
  static constexpr absl::string_view kLaw[] = {
      "authorities", "court",       "courts",  "judge",
      "judges",      "jury",        "police",  "prosecution",
      "prosecutor",  "prosecutors", "tribunal"};
  if (!id.valid()) return false;
  const auto words = Words(graph_.Text(graph_.At(id).name));
  return !words.empty() && absl::c_linear_search(kLaw, words.back());
}

std::vector<Telling> EventActors::Owners() const {
  std::vector<Telling> owners;
  for (size_t i = 0; i < graph_.entities.size(); ++i) {
    if (!HasName(EntityId(i))) continue;
    for (const graph::Mention& mention : graph_.entities[i].mentions) {
      if (mention.kind == MentionKind::kPronoun &&
          IsPossessive(graph_.Text(mention.text))) {
        owners.push_back({mention.document, mention.span, EntityId(i)});
      }
    }
  }
  Sort(owners);
  return owners;
}

const Telling* EventActors::OwnerIn(graph::DocumentIndex document,
                                    const Span& words) const {
  const auto from = From(owners_, document, words.begin);
  return !from.empty() && from.front().span.end <= words.end ? &from.front()
                                                             : nullptr;
}

std::string EventActors::WithOwner(graph::DocumentIndex document,
                                   const Span& words, absl::string_view text,
                                   EntityId but) const {
  const Telling* owner = OwnerIn(document, words);
  const CodePointIndex index(text);
  if (owner == nullptr || owner->entity == but ||
      index.size() != words.end - words.begin) {
    return std::string(text);
  }
  const Span own{owner->span.begin - words.begin,
                 owner->span.end - words.begin};
  const absl::string_view name = graph_.Text(graph_.At(owner->entity).name);
  return absl::StrCat(index.Slice({0, own.begin}), name,
                      absl::EndsWith(name, "s") ? "'" : "'s",
                      index.Slice({own.end, index.size()}));
}

bool EventActors::IsSomebody(EntityId id) const {
  if (!id.valid()) return false;
  const graph::Entity& entity = graph_.At(id);
  if (entity.kind == MentionKind::kPronoun ||
      !(IsA(id, "person") || IsA(id, "group") || IsA(id, "organization") ||
        IsA(id, "country"))) {
    return false;
  }
  const auto words = Words(graph_.Text(entity.name));
  if (entity.kind == MentionKind::kName) return true;
  // "10 others"
  const bool is_counted = words.size() == 2 && IsCount(words.front()) &&
                          (words.back() == "others" || words.back() == "more");
  if (words.empty() || (LeavesOpenWho(words.back()) && !is_counted)) {
    return false;
  }
  // "Its army", if it is known whose, and "more than 50 activists".
  return !LeavesOpenWho(words.front()) ||
         (words.front() == "all" && IsA(id, "organization")) ||
         (words.size() > 2 && words[1] == "than") ||
         (IsPossessive(words.front()) &&
          absl::c_any_of(entity.mentions, [&](const graph::Mention& mention) {
            return OwnerIn(mention.document, mention.span) != nullptr;
          }));
}

bool EventActors::IsOnlyWhere(const Fact& fact) const {
  return absl::c_all_of(fact.statements, [&](StatementIndex i) {
    const graph::StatementRecord& statement = graph_.At(i);
    return absl::c_any_of(
        graph_.ArgumentsOf(statement), [&](const ArgumentRecord& argument) {
          return argument.role == Role::kSubject &&
                 wheres_.contains(
                     std::pair(statement.document, argument.span.begin));
        });
  });
}

EntityId EventActors::Actor1Of(const Fact& fact) const {
  if (IsSomebody(fact.subject)) {
    return IsOnlyWhere(fact) ? EntityId() : identities_.NamedAs(fact.subject);
  }
  if (const EntityId here = GovernmentAt(fact.subject); here.valid()) {
    return here;
  }
  if (const EntityId whose = WhoseAct(fact.subject); whose.valid()) {
    return whose;
  }
  if (const EntityId suspect = identities_.SuspectOf(fact.subject);
      suspect.valid()) {
    return suspect;
  }
  if (fact.subject.valid()) return {};
  // "Troops are being deployed": what they do, at whosever word.
  if (graph_.Text(fact.relation) == kMobilizing && IsSomebody(fact.object) &&
      absl::c_any_of(fact.statements, [&](StatementIndex i) {
        return Words(graph_.Text(graph_.At(i).predicate)).size() > 1;
      })) {
    return fact.object;
  }
  return OtherSide(fact);
}

EntityId EventActors::GovernmentAt(EntityId capital) const {
  if (!HasName(capital) || !IsA(capital, "place")) return {};
  const auto country =
      CountryOfCapitalCity(graph_.Text(graph_.At(capital).name));
  if (!country) return {};
  const auto at = countries_.find(country->country);
  return at == countries_.end() ? capital : at->second;
}

// "A Taliban attack", "an Israeli airstrike", "a United States military
// airstrike", "Israeli warplanes": done by whom its words begin with.
EntityId EventActors::WhoseAct(EntityId act) const {
  if (!act.valid() || graph_.At(act).kind != MentionKind::kNominal ||
      !(IsA(act, "event") || IsA(act, "weapon") || IsA(act, "vehicle"))) {
    return {};
  }
  for (const graph::Mention& mention : graph_.At(act).mentions) {
    const auto in = From(told_, mention.document, mention.span.begin);
    if (in.empty() || in.front().span.end >= mention.span.end ||
        in.front().span.begin > mention.span.begin + kArticle) {
      continue;
    }
    const EntityId group = in.front().entity;
    if (HasName(group) && IsA(group, "armed_group")) return group;
  }
  const auto words = Words(graph_.Text(graph_.At(act).name));
  constexpr size_t kMostWords = 3;  // of a country's name
  for (size_t count = std::min(kMostWords, words.size() - 1); count > 0;
       --count) {
    const std::string name =
        absl::StrJoin(words.begin(), words.begin() + count, " ");
    auto country = FindCountry(name);
    if (!country && count == 1) country = CountryOfDemonym(name);
    if (!country) continue;
    const auto at = countries_.find(country->country);
    return at == countries_.end() ? EntityId() : at->second;
  }
  return {};
}

// "Killed in a shootout with police": whom the fight was with.
EntityId EventActors::OtherSide(const Fact& fact) const {
  for (const StatementIndex i : fact.statements) {
    const graph::StatementRecord& statement = graph_.At(i);
    for (const ArgumentRecord& fight : graph_.ArgumentsOf(statement)) {
      if (fight.role != Role::kOblique ||
          (graph_.Text(fight.marker) != "in" &&
           graph_.Text(fight.marker) != "during") ||
          !IsFight(graph_.Text(fight.text))) {
        continue;
      }
      const CodePointIndex text(graph_.Text(fight.text));
      const size_t with = graph_.Text(fight.text).find(" with ");
      if (with == absl::string_view::npos) continue;
      const int32_t begin =
          fight.span.begin +
          CountCodePoints(
              graph_.Text(fight.text)
                  .substr(0, with + absl::string_view(" with ").size()));
      const auto behind = From(told_, statement.document, begin);
      if (behind.empty() || behind.front().span.begin > begin + kArticle) {
        continue;
      }
      const EntityId side = behind.front().entity;
      if (side != fact.object) return side;
    }
  }
  return {};
}

EntityId EventActors::Actor2Of(const Fact& fact,
                               const EventCodes& codes) const {
  // Troops that are sent and services that are given are no side of it.
  const bool is_thing = codes.type == "MOBILIZE" ||
                        graph_.Text(fact.relation) == kGiving ||
                        (codes.mode == "withdraw" && fact.object.valid() &&
                         graph_.At(fact.object).kind == MentionKind::kNominal);
  if (!is_thing && IsSomebody(fact.object))
    return identities_.NamedAs(fact.object);
  // What is done in a capital is done there; words are for who rules in it.
  if (!IsDeed(codes)) {
    if (const EntityId there = GovernmentAt(fact.object); there.valid()) {
      return there;
    }
  }
  if (graph_.Text(fact.relation) == kMediating)
    return OneBehind(kBetween, fact);
  // "Hailed the report on Twitter": beside an object few are a side of it.
  static constexpr absl::string_view kMarkers[] = {"against", "at", "from",
                                                   "on",      "to", "with"};
  static constexpr absl::string_view kBesideAnObject[] = {"against", "to",
                                                          "with"};
  // "Met at the embassy": where.
  const bool is_where_at = codes.type == "AGREE" || codes.type == "CONSULT" ||
                           codes.type == "COOPERATE";
  const auto is_side = [&](absl::string_view marker) {
    if (is_where_at && marker == "at") return false;
    return !fact.object.valid() || (codes.type == "SANCTION" && marker == "on")
               ? absl::c_linear_search(kMarkers, marker)
               : absl::c_linear_search(kBesideAnObject, marker);
  };
  for (const Qualifier& part : fact.qualifiers) {
    const absl::string_view marker = graph_.Text(part.marker);
    const bool is_with_whom =
        ((codes.mode == "seize" || codes.mode == "withdraw") &&
         marker == "from") ||
        (codes.type == "MOBILIZE"
             ? marker == "against"
             : part.role == Role::kIndirectObject ||
                   (part.role == Role::kOblique && codes.type != "ASSAULT" &&
                    is_side(marker)));
    if (is_with_whom && IsSomebody(part.entity)) return part.entity;
  }
  // "Attended a summit with the premier", "broke off the talks with Iran".
  if ((codes.type == "CONSULT" || codes.type == "SANCTION") &&
      fact.object.valid() && IsA(fact.object, "event")) {
    return OneBehind(kWith, fact);
  }
  static constexpr absl::string_view kOfThings[] = {"ACCUSE", "REJECT",
                                                    "REQUEST", "SUPPORT"};
  return absl::c_linear_search(kOfThings, codes.type) ? OwnerOfThing(fact)
                                                      : EntityId();
}

EntityId EventActors::OneBehind(absl::string_view preposition,
                                const Fact& fact) const {
  for (const StatementIndex i : fact.statements) {
    const graph::StatementRecord& statement = graph_.At(i);
    for (const ArgumentRecord& thing : graph_.ArgumentsOf(statement)) {
      if (thing.role == Role::kSubject || thing.role == Role::kTime) continue;
      int32_t begin = thing.span.begin;
      if (graph_.Text(thing.marker) !=
          absl::StripAsciiWhitespace(preposition)) {
        const absl::string_view text = graph_.Text(thing.text);
        const size_t at = text.find(preposition);
        if (at == absl::string_view::npos) continue;
        begin += CountCodePoints(text.substr(0, at));
      }
      const auto behind = From(told_, statement.document, begin);
      if (!behind.empty() && behind.front().span.begin < thing.span.end &&
          behind.front().entity != fact.subject) {
        return behind.front().entity;
      }
    }
  }
  return {};
}

// Not who suffers it: "condemned her detention".
EntityId EventActors::OwnerOfThing(const Fact& fact) const {
  if (!fact.object.valid() ||
      graph_.At(fact.object).kind != MentionKind::kNominal) {
    return {};
  }
  for (const StatementIndex i : fact.statements) {
    const graph::StatementRecord& statement = graph_.At(i);
    const CodePointIndex quote(graph_.Text(statement.quote));
    for (const ArgumentRecord& thing : graph_.ArgumentsOf(statement)) {
      if (thing.role != Role::kObject || thing.entity != fact.object ||
          absl::c_none_of(Words(graph_.Text(thing.text)), IsAbout)) {
        continue;
      }
      if (const Telling* owner = OwnerIn(statement.document, thing.span);
          owner != nullptr && owner->entity != fact.subject) {
        return owner->entity;
      }
      for (const Telling& told :
           From(told_, statement.document, thing.span.begin)) {
        if (told.span.begin >= thing.span.end) break;
        const int32_t begin = told.span.begin - statement.evidence.begin;
        const int32_t end = told.span.end - statement.evidence.begin;
        const Span behind{end, std::min(end + 1, quote.size())};
        const Span before{std::max(begin - kBeforeOwner, 0), begin};
        if (!quote.Holds(behind) || !quote.Holds(before)) continue;
        const absl::string_view words = quote.Slice(before);
        const bool is_owner = quote.Slice(behind) == "'" ||
                              quote.Slice(behind) == "\xe2\x80\x99" ||
                              absl::EndsWith(words, " by ") ||
                              absl::EndsWith(words, " by the ") ||
                              (graph_.Text(fact.relation) == "accuse" &&
                               absl::EndsWith(words, " against ")) ||
                              absl::EndsWith(words, " from ") ||
                              absl::EndsWith(words, " from the ") ||
                              absl::EndsWith(words, "convictions of ") ||
                              absl::EndsWith(words, "conviction of ");
        if (is_owner && told.entity != fact.subject) return told.entity;
      }
    }
  }
  return WhoSaidBefore(fact);
}

// "North Korea said … Washington has rejected that demand".
EntityId EventActors::WhoSaidBefore(const Fact& fact) const {
  // What is asked for is nobody's yet.
  if (graph_.Text(fact.relation) == "request") return {};
  const EntityId by = Actor1Of(fact);
  for (const StatementIndex i : fact.statements) {
    const graph::StatementRecord& statement = graph_.At(i);
    const bool points = absl::c_any_of(
        graph_.ArgumentsOf(statement), [&](const ArgumentRecord& thing) {
          const auto words = Words(graph_.Text(thing.text));
          return thing.role == Role::kObject && words.size() == 2 &&
                 Points(words.front()) && IsAbout(words.back());
        });
    if (!points) continue;
    EntityId who;
    Span last = statement.evidence;
    int sentences = 0;
    for (size_t k = i.value(); k > 0; --k) {
      const graph::StatementRecord& before = graph_.statements[k - 1];
      if (before.document != statement.document) break;
      if (before.evidence != last) {
        last = before.evidence;
        if (++sentences > 1) break;
      }
      std::vector<EntityId> sources;
      for (const graph::AttributionRecord& link :
           graph_.AttributionsOf(before)) {
        sources.push_back(link.source);
      }
      const absl::string_view relation = graph_.Text(before.relation);
      if (relation == "accuse" || relation == "request") {
        for (const ArgumentRecord& part : graph_.ArgumentsOf(before)) {
          if (part.role == Role::kSubject) sources.push_back(part.entity);
        }
      }
      for (const EntityId source : sources) {
        if (!IsSomebody(source) || !IsKnown(source) || source == by) continue;
        if (who.valid() && source != who) return {};
        who = source;
      }
    }
    if (who.valid()) return who;
  }
  return {};
}

bool EventActors::TellsWho(const Fact& fact, EntityId actor) const {
  if (!actor.valid()) return false;
  if (graph_.At(actor).kind == MentionKind::kName || IsA(actor, "country") ||
      IsA(actor, "organization")) {
    return true;
  }
  return absl::c_any_of(fact.statements, [&](StatementIndex i) {
    return absl::c_any_of(
        graph_.ArgumentsOf(graph_.At(i)), [&](const ArgumentRecord& argument) {
          if (argument.entity != actor) return false;
          const auto words = Words(graph_.Text(argument.text));
          return argument.quantity.valid() || Points(words.front()) ||
                 IsPossessive(words.front()) ||
                 std::any_of(std::next(words.begin()), words.end(), HasCapital);
        });
  });
}

bool EventActors::IsKnown(EntityId id) const {
  if (!id.valid()) return false;
  if (HasName(id) || IsA(id, "organization")) return true;
  const auto words = Words(graph_.Text(graph_.At(id).name));
  return !words.empty() &&
         (CountryOfDemonym(words.front()).has_value() ||
          std::any_of(std::next(words.begin()), words.end(), HasCapital));
}

std::string EventActors::NameOf(absl::Span<const graph::FactId> facts,
                                EntityId actor) const {
  if (!actor.valid()) return "";
  const graph::Entity& entity = graph_.At(actor);
  if (entity.kind == MentionKind::kName) {
    return std::string(graph_.Text(entity.name));
  }
  const auto is_told = [&](absl::string_view text) {
    const auto words = Words(text);
    return !words.empty() && (!LeavesOpenWho(words.front()) ||
                              (words.size() > 2 && words[1] == "than"));
  };
  for (const graph::FactId id : facts) {
    const graph::StatementRecord& statement =
        graph::SurestStatement(graph_, graph_.At(id));
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(statement)) {
      if (argument.entity != actor ||
          argument.mention != MentionKind::kNominal) {
        continue;
      }
      // Nobody is said to do it to their own: there the word means another.
      const std::string text =
          WithOwner(statement.document, argument.span,
                    graph_.Text(argument.text), graph_.At(id).subject);
      if (!is_told(text)) continue;
      std::string words = WithoutArticle(text);
      if (absl::StartsWithIgnoreCase(text, "the ")) {
        if (std::string fuller = FullerOf(actor, words); !fuller.empty()) {
          return fuller;
        }
      }
      return words;
    }
  }
  for (const graph::Mention& mention : entity.mentions) {
    if (mention.kind != MentionKind::kNominal) continue;
    std::string text = WordsOf(actor, mention);
    if (is_told(text)) return text;
  }
  return std::string(graph_.Text(entity.name));
}

std::string EventActors::FullerOf(EntityId actor,
                                  absl::string_view words) const {
  if (absl::StrContains(words, ' ')) return "";
  for (const graph::Mention& mention : graph_.At(actor).mentions) {
    if (mention.kind != MentionKind::kNominal) continue;
    std::string fuller = WordsOf(actor, mention);
    const auto parts = Words(fuller);
    if (parts.size() > 1 && !LeavesOpenWho(parts.front()) &&
        absl::EqualsIgnoreCase(parts.back(), words)) {
      return fuller;
    }
  }
  return "";
}

std::string EventActors::WordsOf(EntityId actor,
                                 const graph::Mention& mention) const {
  const graph::Entity& entity = graph_.At(actor);
  if (entity.kind == MentionKind::kName) {
    return std::string(graph_.Text(entity.name));
  }
  return WithoutArticle(WithOwner(mention.document, mention.span,
                                  graph_.Text(mention.text), EntityId()));
}

}  // namespace griot::exporter
