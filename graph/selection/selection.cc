#include "graph/selection/selection.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/questions/timeline.h"
#include "graph/selection/conditions.h"
#include "graph/string_pool.h"
#include "schemas/statement_json.h"
#include "schemas/statement_names.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// --- Times ---

TimeRange TimeOfFact(const SqlArguments& fact) {
  return TimeOf(fact.Text(0), fact.Text(1), fact.Text(2));
}

int64_t IsWithin(const SqlArguments& arguments) {
  return IsWithin(TimeOfFact(arguments),
                  TimeRange{arguments.Integer(3), arguments.Integer(4)});
}

int64_t PlaceBegin(const SqlArguments& arguments) {
  return PlaceOf(TimeOfFact(arguments)).begin;
}

int64_t PlaceEnd(const SqlArguments& arguments) {
  return PlaceOf(TimeOfFact(arguments)).end;
}

absl::Status AddTimeFunctions(Sqlite& database) {
  GRIOT_RETURN_IF_ERROR(database.AddFunction("is_within", 5, IsWithin));
  GRIOT_RETURN_IF_ERROR(database.AddFunction("place_begin", 3, PlaceBegin));
  return database.AddFunction("place_end", 3, PlaceEnd);
}

// --- Orders ---

// What facts are sorted by, the smallest first: as SortFacts does.
std::vector<std::string> KeysOf(Order order) {
  std::vector<std::string> keys = {"-round(salience * 100)", "-sources",
                                   "-round(confidence * 10)", "fact"};
  if (order == Order::kDate) {
    keys.insert(keys.begin(), {"place_begin(time, first_said, last_said)",
                               "place_end(time, first_said, last_said)"});
  } else if (order == Order::kConfidence) {
    keys.insert(keys.begin(), "-round(confidence * 100)");
  } else if (order == Order::kSources) {
    keys.insert(keys.begin(), "-sources");
  }
  return keys;
}

// The same of entities, as SortEntities does.
std::vector<std::string> EntityKeysOf(Order order) {
  std::string kind = "CASE kind";
  for (size_t i = 0; i < std::size(kMentionNames); ++i) {
    absl::StrAppend(&kind, " WHEN '", kMentionNames[i], "' THEN ", i);
  }
  std::vector<std::string> keys = {absl::StrCat(kind, " END"), "-mentions",
                                   "id"};
  if (order == Order::kSalience) {
    keys.insert(keys.begin(), "-round(salience * 100)");
  } else if (order == Order::kSources) {
    keys.insert(keys.begin(), "-sources");
  } else if (order == Order::kMentions) {
    keys.insert(keys.begin(), "-mentions");
  } else if (order == Order::kName) {
    keys.insert(keys.begin(), "name");
  }
  return keys;
}

// --- Filters ---

template <typename Ids>
std::vector<int64_t> RowsOf(const Ids& ids, const std::vector<int64_t>& rows) {
  std::vector<int64_t> wanted;
  for (const auto id : ids) wanted.push_back(rows[id.value()]);
  std::sort(wanted.begin(), wanted.end());
  return wanted;
}

std::vector<std::string> TextsOf(const absl::flat_hash_set<StringId>& ids,
                                 const Graph& graph) {
  std::vector<std::string> texts;
  for (const StringId id : ids) texts.emplace_back(graph.Text(id));
  std::sort(texts.begin(), texts.end());
  return texts;
}

// Statements of these modalities; where a fact's class says that it has one,
// that is all that is asked.
std::string HasModality(const std::vector<Modality>& modalities) {
  const auto is_wanted = [&](Modality modality) {
    return std::find(modalities.begin(), modalities.end(), modality) !=
           modalities.end();
  };
  std::vector<std::string> conditions;
  for (size_t i = 0; i < std::size(kModalityNames); ++i) {
    const auto modality = static_cast<Modality>(i);
    if (!is_wanted(modality)) continue;
    bool whole_class = true;
    for (size_t k = 0; k < std::size(kModalityNames); ++k) {
      const auto other = static_cast<Modality>(k);
      whole_class &= ClassOf(other) != ClassOf(modality) || is_wanted(other);
    }
    std::string condition =
        absl::StrCat("facts.modality = '", Name(ClassOf(modality)), "'");
    if (!whole_class) {
      absl::StrAppend(&condition,
                      " AND EXISTS (SELECT 1 FROM claims JOIN statements "
                      "USING(statement) WHERE claims.fact = facts.fact AND "
                      "statements.modality = '",
                      kModalityNames[i], "')");
    }
    conditions.push_back(absl::StrCat("(", condition, ")"));
  }
  return absl::StrJoin(conditions, " OR ");
}

// Claims that are attributed to one of the sources.
std::string IsBySpeakers(const SourceSet& sources, const Part& names,
                         Conditions& conditions) {
  return conditions.OneOf("claims.source",
                          RowsOf(sources.speakers, names.entities));
}

// Claims of what stands in documents of the sources.
std::string IsInDocuments(const SourceSet& sources, const Part& names,
                          Conditions& conditions) {
  return absl::StrCat(
      "claims.statement IN (SELECT statement FROM statements WHERE ",
      conditions.OneOf("document", RowsOf(sources.documents, names.documents)),
      ")");
}

Conditions ConditionsOf(const FactFilter& filter, const Part& names) {
  Conditions conditions;
  const auto row = [&](EntityId entity) {
    return names.entities[entity.value()];
  };
  if (filter.scope == Scope::kBackbone) {
    conditions.Add(absl::StrCat("backbone <> '", Name(Backbone::kNone), "'"));
  }
  if (filter.subject.valid()) {
    conditions.Add(absl::StrCat("subject = ", row(filter.subject)));
  }
  if (filter.object.valid()) {
    conditions.Add(absl::StrCat("object = ", row(filter.object)));
  }
  std::vector<EntityId> about = filter.about;
  for (const EntityId side : {filter.subject, filter.object}) {
    if (side.valid()) about.push_back(side);
  }
  for (const EntityId entity : about) {
    conditions.Add(absl::StrCat(
        "fact IN (SELECT fact FROM participants WHERE entity = ", row(entity),
        ")"));
  }
  if (filter.polarity) {
    conditions.Add(
        absl::StrCat("polarity = '", griot::Name(*filter.polarity), "'"));
  }
  if (filter.min_sources > 0) {
    conditions.Add(absl::StrCat("sources >= ", filter.min_sources));
  }
  if (!filter.modalities.empty()) {
    conditions.Add(HasModality(filter.modalities));
  }
  if (filter.time != TimeRange()) {
    conditions.Add(absl::StrCat("is_within(time, first_said, last_said, ",
                                filter.time.begin, ", ", filter.time.end, ")"));
  }
  if (filter.relations) {
    const auto texts = TextsOf(*filter.relations, names.graph);
    const std::string relation = conditions.OneOf("relation", texts);
    conditions.Add(
        absl::StrCat(relation, " OR ", conditions.OneOf("lemma", texts)));
  }
  if (filter.types) {
    const std::string typed = absl::StrCat(
        " IN (SELECT entity FROM entities WHERE ",
        conditions.OneOf("type", TextsOf(*filter.types, names.graph)), ")");
    conditions.Add(absl::StrCat("subject", typed, " OR object", typed));
  }
  if (filter.sources) {
    const std::string by_speakers =
        IsBySpeakers(*filter.sources, names, conditions);
    conditions.Add(absl::StrCat(
        "fact IN (SELECT fact FROM claims WHERE ", by_speakers, " OR ",
        IsInDocuments(*filter.sources, names, conditions), ")"));
  }
  return conditions;
}

// --- Rows ---

absl::StatusOr<size_t> Count(absl::string_view what, absl::string_view table,
                             const Conditions& conditions, Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement count,
      conditions.Prepare(absl::StrCat("SELECT ", what, " FROM ", table, " ",
                                      conditions.Where()),
                         database));
  GRIOT_ASSIGN_OR_RETURN(const bool row, count.Step());
  return row ? static_cast<size_t>(count.Integer(0)) : 0;
}

absl::StatusOr<std::vector<int64_t>> FirstRows(
    absl::string_view column, absl::string_view table,
    const Conditions& conditions, const std::vector<std::string>& keys,
    size_t limit, Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement select,
      conditions.Prepare(
          absl::StrCat("SELECT ", column, " FROM ", table, " ",
                       conditions.Where(), "ORDER BY ",
                       absl::StrJoin(keys, ", "), " LIMIT ", limit),
          database));
  std::vector<int64_t> rows;
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool more, select.Step());
    if (!more) return rows;
    rows.push_back(select.Integer(0));
  }
}

// --- Dyads ---

using DyadKey = std::tuple<int64_t, StringId, int64_t, StringId, StringId>;
constexpr size_t kMostKeys = 6;
using FactRank = std::array<int64_t, kMostKeys>;

// Facts of one dyad: the best ranked, and the last of a chain of all.
struct FoundDyad {
  FactRank best;
  uint32_t last;
};

struct FoundFact {
  int64_t row;
  uint32_t before;  // of the same dyad
};

constexpr uint32_t kNoFact = ~uint32_t{0};

}  // namespace

absl::StatusOr<Selection> SelectFacts(Sqlite& database, const Part& names,
                                      const FactFilter& filter, Order order,
                                      size_t limit) {
  GRIOT_RETURN_IF_ERROR(AddTimeFunctions(database));
  const Conditions conditions = ConditionsOf(filter, names);
  Selection selection;
  GRIOT_ASSIGN_OR_RETURN(selection.answers,
                         Count("count(*)", "facts", conditions, database));
  GRIOT_ASSIGN_OR_RETURN(
      selection.rows,
      FirstRows("fact", "facts", conditions, KeysOf(order), limit, database));
  return selection;
}

absl::StatusOr<Selection> SelectClaims(Sqlite& database, const Part& names,
                                       const FactFilter& filter,
                                       const std::optional<SourceSet>& by,
                                       Order order, size_t limit) {
  GRIOT_RETURN_IF_ERROR(AddTimeFunctions(database));
  Conditions facts = ConditionsOf(filter, names);
  std::string wanted = "claims.source IS NOT NULL";
  if (by) {
    const std::string by_speakers = IsBySpeakers(*by, names, facts);
    wanted = absl::StrCat(by_speakers, " OR (claims.source IS NULL AND ",
                          IsInDocuments(*by, names, facts), ")");
  }
  Conditions claims = facts;
  if (!facts.empty()) claims.Nest("fact IN (SELECT fact FROM facts ", ")");
  claims.Add(wanted);
  Selection selection;
  GRIOT_ASSIGN_OR_RETURN(selection.answers, Count("count(DISTINCT statement)",
                                                  "claims", claims, database));
  // Each of these facts has a claim at least.
  facts.Add(
      absl::StrCat("fact IN (SELECT fact FROM claims WHERE ", wanted, ")"));
  GRIOT_ASSIGN_OR_RETURN(
      selection.rows,
      FirstRows("fact", "facts", facts, KeysOf(order), limit, database));
  return selection;
}

absl::StatusOr<Selection> SelectDyads(Sqlite& database, const Part& names,
                                      const FactFilter& filter, Order order,
                                      size_t limit) {
  GRIOT_RETURN_IF_ERROR(AddTimeFunctions(database));
  Conditions conditions = ConditionsOf(filter, names);
  conditions.Add("subject IS NOT NULL");
  conditions.Add("object IS NOT NULL");
  const std::vector<std::string> keys = KeysOf(order);
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement select,
      conditions.Prepare(
          absl::StrCat("SELECT fact, subject, coalesce(relation, lemma), "
                       "object, polarity, modality, ",
                       absl::StrJoin(keys, ", "), " FROM facts ",
                       conditions.Where()),
          database));
  StringPool words;
  std::vector<FoundFact> facts;
  absl::flat_hash_map<DyadKey, FoundDyad> dyads;
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool more, select.Step());
    if (!more) break;
    FactRank rank = {};
    for (size_t i = 0; i < keys.size(); ++i) {
      rank[i] = select.Integer(static_cast<int>(6 + i));
    }
    const auto fact = static_cast<uint32_t>(facts.size());
    FoundDyad& dyad =
        dyads
            .try_emplace({select.Integer(1), words.Intern(select.Text(2)),
                          select.Integer(3), words.Intern(select.Text(4)),
                          words.Intern(select.Text(5))},
                         FoundDyad{rank, kNoFact})
            .first->second;
    dyad.best = std::min(dyad.best, rank);
    facts.push_back({select.Integer(0), std::exchange(dyad.last, fact)});
  }
  std::vector<FoundDyad> ranked;
  ranked.reserve(dyads.size());
  for (const auto& [key, dyad] : dyads) ranked.push_back(dyad);
  const auto end =
      ranked.begin() + static_cast<ptrdiff_t>(std::min(limit, ranked.size()));
  std::partial_sort(
      ranked.begin(), end, ranked.end(),
      [](const FoundDyad& a, const FoundDyad& b) { return a.best < b.best; });
  Selection selection;
  selection.answers = ranked.size();
  for (auto dyad = ranked.begin(); dyad != end; ++dyad) {
    for (uint32_t fact = dyad->last; fact != kNoFact;
         fact = facts[fact].before) {
      selection.rows.push_back(facts[fact].row);
    }
  }
  return selection;
}

absl::StatusOr<Selection> SelectEntities(Sqlite& database, const Part& names,
                                         const EntityFilter& filter,
                                         const std::optional<FactFilter>& facts,
                                         Order order, size_t limit) {
  GRIOT_RETURN_IF_ERROR(AddTimeFunctions(database));
  Conditions conditions;
  if (facts) {
    conditions = ConditionsOf(*facts, names);
    conditions.Nest(
        "entity IN (SELECT entity FROM participants WHERE fact IN "
        "(SELECT fact FROM facts ",
        "))");
  }
  if (filter.among) {
    conditions.Add(
        conditions.OneOf("entity", RowsOf(*filter.among, names.entities)));
  }
  if (filter.types) {
    conditions.Add(
        conditions.OneOf("type", TextsOf(*filter.types, names.graph)));
  }
  if (filter.kind) {
    conditions.Add(absl::StrCat("kind = '", griot::Name(*filter.kind), "'"));
  }
  if (filter.min_sources > 0) {
    conditions.Add(absl::StrCat("sources >= ", filter.min_sources));
  }
  Selection selection;
  GRIOT_ASSIGN_OR_RETURN(selection.answers,
                         Count("count(*)", "entities", conditions, database));
  GRIOT_ASSIGN_OR_RETURN(selection.rows,
                         FirstRows("entity", "entities", conditions,
                                   EntityKeysOf(order), limit, database));
  return selection;
}

}  // namespace griot::graph
