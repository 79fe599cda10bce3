#include "graph/selection/selection.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

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

// A number, or a text that is sorted by its bytes; the smallest first.
struct SortKey {
  std::string sql;
  bool is_text = false;
};

// What facts are sorted by: as SortFacts does.
std::vector<SortKey> KeysOf(Order order) {
  std::vector<SortKey> keys = {{"-round(salience * 100)"},
                               {"-sources"},
                               {"-round(confidence * 10)"},
                               {"fact"}};
  if (order == Order::kDate) {
    keys.insert(keys.begin(), {{"place_begin(time, first_said, last_said)"},
                               {"place_end(time, first_said, last_said)"}});
  } else if (order == Order::kConfidence) {
    keys.insert(keys.begin(), {"-round(confidence * 100)"});
  } else if (order == Order::kSources) {
    keys.insert(keys.begin(), {"-sources"});
  }
  return keys;
}

// The same of entities, as SortEntities does.
std::vector<SortKey> EntityKeysOf(Order order) {
  std::string kind = "CASE kind";
  for (size_t i = 0; i < std::size(kMentionNames); ++i) {
    absl::StrAppend(&kind, " WHEN '", kMentionNames[i], "' THEN ", i);
  }
  std::vector<SortKey> keys = {
      {absl::StrCat(kind, " END")}, {"-mentions"}, {"id", /*is_text=*/true}};
  if (order == Order::kSalience) {
    keys.insert(keys.begin(), {"-round(salience * 100)"});
  } else if (order == Order::kSources) {
    keys.insert(keys.begin(), {"-sources"});
  } else if (order == Order::kMentions) {
    keys.insert(keys.begin(), {"-mentions"});
  } else if (order == Order::kName) {
    keys.insert(keys.begin(), {"name", /*is_text=*/true});
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

// The documents that were published then.
absl::StatusOr<std::vector<int64_t>> PublishedIn(const TimeRange& range,
                                                 Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement select,
      database.Prepare("SELECT document, published FROM documents"));
  std::vector<int64_t> documents;
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool more, select.Step());
    if (!more) return documents;
    if (IsPublishedIn(select.Text(1), range)) {
      documents.push_back(select.Integer(0));
    }
  }
}

// --- Rows ---

// What a row is sorted by, key for key.
using Key = std::variant<int64_t, std::string>;

struct RankedRow {
  std::vector<Key> keys;
  int64_t row;
};

// Whether the keys, which stand from column 1 on, come before `keys`.
bool ComesBefore(const SqlStatement& select, const std::vector<Key>& keys) {
  for (size_t i = 0; i < keys.size(); ++i) {
    const int column = static_cast<int>(i) + 1;
    if (const auto* const text = std::get_if<std::string>(&keys[i])) {
      const int order = select.Text(column).compare(*text);
      if (order != 0) return order < 0;
    } else {
      const int64_t number = select.Integer(column);
      const int64_t other = std::get<int64_t>(keys[i]);
      if (number != other) return number < other;
    }
  }
  return false;
}

std::vector<Key> KeysOf(const SqlStatement& select,
                        absl::Span<const SortKey> keys) {
  std::vector<Key> values;
  for (size_t i = 0; i < keys.size(); ++i) {
    const int column = static_cast<int>(i) + 1;
    if (keys[i].is_text) {
      values.emplace_back(std::string(select.Text(column)));
    } else {
      values.emplace_back(select.Integer(column));
    }
  }
  return values;
}

// Each row that matches is an answer. They are counted and sorted in one pass,
// as finding out which match is most of the work.
absl::StatusOr<Selection> FirstRows(absl::string_view column,
                                    absl::string_view table,
                                    const Conditions& conditions,
                                    const std::vector<SortKey>& keys,
                                    size_t limit, Sqlite& database) {
  std::string columns(column);
  for (const SortKey& key : keys) absl::StrAppend(&columns, ", ", key.sql);
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement select,
      conditions.Prepare(absl::StrCat("SELECT ", columns, " FROM ", table, " ",
                                      conditions.Where()),
                         database));
  const auto by_keys = [](const RankedRow& a, const RankedRow& b) {
    return a.keys < b.keys;
  };
  Selection selection;
  std::vector<RankedRow> first;  // a heap with the last of them on top
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool more, select.Step());
    if (!more) break;
    ++selection.answers;
    if (first.size() == limit) {
      if (limit == 0 || !ComesBefore(select, first.front().keys)) continue;
      std::pop_heap(first.begin(), first.end(), by_keys);
      first.pop_back();
    }
    first.push_back({KeysOf(select, keys), select.Integer(0)});
    std::push_heap(first.begin(), first.end(), by_keys);
  }
  std::sort_heap(first.begin(), first.end(), by_keys);
  for (const RankedRow& row : first) selection.rows.push_back(row.row);
  return selection;
}

// Of each statement the nearest of these claims counts; its source is its
// document where it has no speaker.
absl::StatusOr<size_t> CountSayings(const Conditions& claims,
                                    Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement count,
      claims.Prepare(
          absl::StrCat(
              "SELECT count(*) FROM (SELECT DISTINCT fact, source, CASE WHEN "
              "source IS NULL THEN (SELECT document FROM statements WHERE "
              "statements.statement = nearest.statement) END FROM "
              "(SELECT fact, statement, source, min(level) FROM claims ",
              claims.Where(), " GROUP BY statement) AS nearest)"),
          database));
  GRIOT_ASSIGN_OR_RETURN(const bool row, count.Step());
  return row ? static_cast<size_t>(count.Integer(0)) : 0;
}

// --- Dyads ---

using DyadKey = std::tuple<int64_t, StringId, int64_t, StringId, StringId>;
constexpr size_t kMostKeys = 6;
using FactRank = std::array<int64_t, kMostKeys>;

struct FoundFact {
  int64_t row;
  uint32_t before;  // of the same dyad
  FactRank rank;
};

// Its facts, of which the last is the first of a chain of all.
struct FoundDyad {
  uint32_t best;
  uint32_t last;
};

constexpr uint32_t kNoFact = ~uint32_t{0};

}  // namespace

absl::StatusOr<Selection> SelectFacts(Sqlite& database, const Part& names,
                                      const FactFilter& filter, Order order,
                                      size_t limit) {
  GRIOT_RETURN_IF_ERROR(AddTimeFunctions(database));
  return FirstRows("fact", "facts", ConditionsOf(filter, names), KeysOf(order),
                   limit, database);
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
  // Each of these facts has a claim at least.
  facts.Add(
      absl::StrCat("fact IN (SELECT fact FROM claims WHERE ", wanted, ")"));
  GRIOT_ASSIGN_OR_RETURN(
      Selection selection,
      FirstRows("fact", "facts", facts, KeysOf(order), limit, database));
  GRIOT_ASSIGN_OR_RETURN(selection.answers, CountSayings(claims, database));
  return selection;
}

absl::StatusOr<Selection> SelectDyads(Sqlite& database, const Part& names,
                                      const FactFilter& filter, Order order,
                                      size_t limit) {
  GRIOT_RETURN_IF_ERROR(AddTimeFunctions(database));
  Conditions conditions = ConditionsOf(filter, names);
  conditions.Add("subject IS NOT NULL");
  conditions.Add("object IS NOT NULL");
  const std::vector<SortKey> keys = KeysOf(order);
  std::string columns =
      "fact, subject, coalesce(relation, lemma), object, polarity, modality";
  for (const SortKey& key : keys) absl::StrAppend(&columns, ", ", key.sql);
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement select,
      conditions.Prepare(
          absl::StrCat("SELECT ", columns, " FROM facts ", conditions.Where()),
          database));
  StringPool words;
  std::vector<FoundFact> facts;
  std::vector<FoundDyad> dyads;
  absl::flat_hash_map<DyadKey, uint32_t> places;
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool more, select.Step());
    if (!more) break;
    const auto id = static_cast<uint32_t>(facts.size());
    FoundFact& fact = facts.emplace_back();
    fact.row = select.Integer(0);
    for (size_t i = 0; i < keys.size(); ++i) {
      fact.rank[i] = select.Integer(static_cast<int>(6 + i));
    }
    const auto [place, inserted] = places.try_emplace(
        {select.Integer(1), words.Intern(select.Text(2)), select.Integer(3),
         words.Intern(select.Text(4)), words.Intern(select.Text(5))},
        static_cast<uint32_t>(dyads.size()));
    if (inserted) dyads.push_back({id, kNoFact});
    FoundDyad& dyad = dyads[place->second];
    if (fact.rank < facts[dyad.best].rank) dyad.best = id;
    fact.before = std::exchange(dyad.last, id);
  }
  const auto end =
      dyads.begin() + static_cast<ptrdiff_t>(std::min(limit, dyads.size()));
  std::partial_sort(dyads.begin(), end, dyads.end(),
                    [&](const FoundDyad& a, const FoundDyad& b) {
                      return facts[a.best].rank < facts[b.best].rank;
                    });
  Selection selection;
  selection.answers = dyads.size();
  for (auto dyad = dyads.begin(); dyad != end; ++dyad) {
    for (uint32_t fact = dyad->last; fact != kNoFact;
         fact = facts[fact].before) {
      selection.rows.push_back(facts[fact].row);
    }
  }
  return selection;
}

absl::StatusOr<Selection> SelectEntities(
    Sqlite& database, const Part& names, const EntityFilter& filter,
    const std::optional<FactFilter>& facts,
    const std::optional<SourceSet>& spoken_of_by, Order order, size_t limit) {
  GRIOT_RETURN_IF_ERROR(AddTimeFunctions(database));
  Conditions conditions;
  if (facts) {
    conditions = ConditionsOf(*facts, names);
    conditions.Nest(
        "entity IN (SELECT entity FROM participants WHERE fact IN "
        "(SELECT fact FROM facts ",
        "))");
  }
  if (spoken_of_by) {
    const std::string mentioned = conditions.OneOf(
        "document", RowsOf(spoken_of_by->documents, names.documents));
    const std::string by_speakers =
        IsBySpeakers(*spoken_of_by, names, conditions);
    const std::string in_documents =
        IsInDocuments(*spoken_of_by, names, conditions);
    conditions.Add(
        absl::StrCat("entity IN (SELECT entity FROM mentions WHERE ", mentioned,
                     " UNION ALL SELECT entity FROM participants WHERE fact IN "
                     "(SELECT fact FROM claims WHERE ",
                     by_speakers, " OR ", in_documents, "))"));
  }
  if (filter.published != TimeRange()) {
    GRIOT_ASSIGN_OR_RETURN(const std::vector<int64_t> documents,
                           PublishedIn(filter.published, database));
    conditions.Add(absl::StrCat("entity IN (SELECT entity FROM mentions WHERE ",
                                conditions.OneOf("document", documents), ")"));
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
  return FirstRows("entity", "entities", conditions, EntityKeysOf(order), limit,
                   database);
}

}  // namespace griot::graph
