#include "graph/selection/part_builder.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/merging/canonical_order.h"
#include "graph/merging/fact_lists.h"
#include "graph/merging/local_entities.h"
#include "rapidjson/document.h"
#include "schemas/statement_names.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// The value of a kind whose names are in the order of its values; the first if
// it is none of them, which no griot has written.
template <typename Enum, typename Names>
Enum Named(absl::string_view text, const Names& names) {
  const auto found = std::find(std::begin(names), std::end(names), text);
  return found == std::end(names)
             ? Enum()
             : static_cast<Enum>(found - std::begin(names));
}

// The same for those that Name() names, of which `last` is the last.
template <typename Enum>
Enum Named(absl::string_view text, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (Name(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
  }
  return Enum();
}

void ReadAliases(absl::string_view json, StringPool& strings,
                 std::vector<StringId>& aliases) {
  if (json == "[]") return;
  rapidjson::Document list;
  list.Parse(json.data(), json.size());
  if (list.HasParseError() || !list.IsArray()) return;
  for (const auto& alias : list.GetArray()) {
    if (!alias.IsString()) continue;
    aliases.push_back(
        strings.Intern({alias.GetString(), alias.GetStringLength()}));
  }
}

}  // namespace

absl::StatusOr<PartBuilder> PartBuilder::Make(Sqlite& database) {
  PartBuilder builder(database);
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT id, published, publisher, url, title, language, authors, copy_of "
      "FROM documents WHERE document = ?1",
      builder.documents_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT id, name, type, kind, document, aliases, known_id, country, "
      "latitude, longitude, salience, backbone FROM entities "
      "WHERE entity = ?1",
      builder.entities_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT id, subject, object, relation, lemma, polarity, modality, time, "
      "granularity, confidence, inferred, sources, first_said, last_said, "
      "salience, backbone FROM facts WHERE fact = ?1",
      builder.facts_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT statement, source FROM claims WHERE fact = ?1 ORDER BY claim",
      builder.claims_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT entity FROM mentions WHERE mention = ?1", builder.mentions_));
  // Which statements, each says for itself.
  GRIOT_ASSIGN_OR_RETURN(builder.statements_,
                         StatementReader::Make(database, {0, -1}));
  return builder;
}

void PartBuilder::WantEntity(int64_t row) {
  if (entity_places_.emplace(row, static_cast<uint32_t>(entity_rows_.size()))
          .second) {
    entity_rows_.push_back({row, {}, 0, {}, {}});
  }
}

absl::Status PartBuilder::WantDocument(int64_t row) {
  std::vector<DocumentInfo>& documents = part_.graph.documents;
  if (!document_places_.emplace(row, static_cast<uint32_t>(documents.size()))
           .second) {
    return absl::OkStatus();
  }
  GRIOT_ASSIGN_OR_RETURN(const bool found, documents_.Bind(1, row).Step());
  if (!found) return Damaged(*database_, "a document is missing");
  DocumentInfo& info = documents.emplace_back();
  StringId* const texts[] = {&info.id,     &info.published, &info.publisher,
                             &info.url,    &info.title,     &info.language,
                             &info.authors};
  for (int i = 0; i < static_cast<int>(std::size(texts)); ++i) {
    *texts[i] = Intern(documents_.Text(i));
  }
  const int64_t copy_of = documents_.IsNull(7) ? row : documents_.Integer(7);
  documents_.Reset();
  part_.documents.push_back(row);
  copies_of_.push_back(copy_of);
  return WantDocument(copy_of);
}

absl::StatusOr<PartBuilder::Sides> PartBuilder::ReadFactRow(int64_t row,
                                                            Fact& fact) {
  SqlStatement& read = facts_;
  GRIOT_ASSIGN_OR_RETURN(const bool found, read.Bind(1, row).Step());
  if (!found) return Damaged(*database_, "a fact is missing");
  fact.id = Intern(read.Text(0));
  const Sides sides = {read.Integer(1), read.Integer(2)};
  fact.relation = Intern(read.Text(3));
  fact.lemma = Intern(read.Text(4));
  fact.polarity = Named<Polarity>(read.Text(5), kPolarityNames);
  fact.modality = Named(read.Text(6), ModalityClass::kGeneric);
  fact.time = Intern(read.Text(7));
  if (!read.IsNull(8)) {
    fact.granularity = Named<Granularity>(read.Text(8), kGranularityNames);
  }
  fact.confidence = read.Real(9);
  fact.inferred = read.Integer(10) != 0;
  fact.sources = static_cast<uint32_t>(read.Integer(11));
  fact.first_said = Intern(read.Text(12));
  fact.last_said = Intern(read.Text(13));
  fact.salience = read.Real(14);
  fact.backbone = Named(read.Text(15), Backbone::kEvent);
  read.Reset();
  for (const int64_t side : {sides.subject, sides.object}) {
    if (side != 0) WantEntity(side);
  }
  return sides;
}

absl::Status PartBuilder::AddFact(int64_t row) {
  const FactId id(part_.graph.facts.size());
  GRIOT_ASSIGN_OR_RETURN(const Sides sides,
                         ReadFactRow(row, part_.graph.facts.emplace_back()));
  sides_.push_back(sides);
  return AddClaims(row, id);
}

// A statement has a claim for each of its sources, nearest first, one after the
// other.
absl::Status PartBuilder::AddClaims(int64_t row, FactId fact) {
  std::vector<std::pair<int64_t, std::vector<int64_t>>> statements;
  claims_.Bind(1, row);
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool more, claims_.Step());
    if (!more) break;
    const int64_t statement = claims_.Integer(0);
    if (statements.empty() || statements.back().first != statement) {
      statements.push_back({statement, {}});
    }
    if (!claims_.IsNull(1)) {
      statements.back().second.push_back(claims_.Integer(1));
    }
  }
  for (const auto& [statement, sources] : statements) {
    GRIOT_RETURN_IF_ERROR(AddStatement(statement, fact, sources));
  }
  return absl::OkStatus();
}

absl::Status PartBuilder::AddStatement(int64_t row, FactId fact,
                                       const std::vector<int64_t>& sources) {
  GRIOT_RETURN_IF_ERROR(statements_->Start({row, row}));
  StoredStatement stored;
  GRIOT_ASSIGN_OR_RETURN(const bool found, statements_->Next(stored));
  if (!found || stored.statement.attribution.size() != sources.size()) {
    return Damaged(*database_, "a claim is of no statement");
  }
  GRIOT_RETURN_IF_ERROR(WantDocument(stored.document));
  recorder_.Read(stored.statement, Provisional(stored.document), stored.hash);
  recorder_.Find(part_.graph.strings);
  recorder_.Intern(part_.graph.strings, part_.graph.quantities);
  recorder_.Write(block_);
  block_.statements.back().fact = fact;
  for (const int64_t mention : stored.mentions) {
    GRIOT_ASSIGN_OR_RETURN(const bool is_there,
                           mentions_.Bind(1, mention).Step());
    if (!is_there) return Damaged(*database_, "a mention is missing");
    argument_rows_.push_back(mentions_.Integer(0));
    mentions_.Reset();
    WantEntity(argument_rows_.back());
  }
  for (const int64_t source : sources) {
    attribution_rows_.push_back(source);
    WantEntity(source);
  }
  return absl::OkStatus();
}

absl::Status PartBuilder::AddMentionsOf(absl::Span<const int64_t> entities) {
  return ReadMentionsOf(*database_, entities, [&](StoredMention stored) {
    return AddMention(std::move(stored));
  });
}

absl::Status PartBuilder::AddMention(StoredMention&& stored) {
  GRIOT_RETURN_IF_ERROR(WantDocument(stored.document));
  const EntityMention& mention = stored.mention;
  entity_rows_[entity_places_.at(stored.entity)].mentions.push_back(
      {Provisional(stored.document), mention.span, Intern(mention.text),
       Intern(mention.type), Intern(mention.entity), mention.mention});
  return absl::OkStatus();
}

void PartBuilder::AddRelation(absl::string_view relation,
                              absl::string_view lemma) {
  Fact& fact = part_.graph.facts.emplace_back();
  fact.relation = Intern(relation);
  fact.lemma = Intern(lemma);
}

void PartBuilder::AddSpeaker(int64_t entity) { speakers_.push_back(entity); }

absl::Status PartBuilder::ReadEntityRow(EntityRow& row) {
  SqlStatement& read = entities_;
  GRIOT_ASSIGN_OR_RETURN(const bool found, read.Bind(1, row.row).Step());
  if (!found) return Damaged(*database_, "an entity is missing");
  Entity& entity = row.entity;
  entity.id = Intern(read.Text(0));
  entity.name = Intern(read.Text(1));
  entity.type = Intern(read.Text(2));
  entity.kind = Named<MentionKind>(read.Text(3), kMentionNames);
  row.document = read.Integer(4);
  ReadAliases(read.Text(5), part_.graph.strings, row.aliases);
  entity.known_id = Intern(read.Text(6));
  entity.country = std::string(read.Text(7));
  if (!read.IsNull(8)) entity.coordinates = {read.Real(8), read.Real(9)};
  entity.salience = read.Real(10);
  entity.in_backbone = read.Integer(11) != 0;
  read.Reset();
  return row.document == 0 ? absl::OkStatus() : WantDocument(row.document);
}

// Documents get their numbers, in statements and mentions too.
void PartBuilder::NameDocuments() {
  Graph& graph = part_.graph;
  std::vector<Mention> none;
  const std::vector<uint32_t> order =
      SortDocuments(graph, absl::MakeSpan(&block_, 1), none);
  std::vector<DocumentIndex> renamed(order.size());
  std::vector<int64_t> rows(order.size());
  for (size_t i = 0; i < order.size(); ++i) {
    renamed[order[i]] = DocumentIndex(i);
    rows[i] = part_.documents[order[i]];
  }
  for (size_t i = 0; i < order.size(); ++i) {
    graph.documents[i].copy_of =
        renamed[document_places_.at(copies_of_[order[i]])];
  }
  for (EntityRow& row : entity_rows_) {
    if (row.document != 0) {
      row.entity.document = renamed[document_places_.at(row.document)];
    }
    for (Mention& mention : row.mentions) {
      mention.document = renamed[mention.document.value()];
    }
  }
  part_.documents = std::move(rows);
}

// Entities are sorted by id and get their numbers in what refers to them.
void PartBuilder::NameEntities() {
  Graph& graph = part_.graph;
  std::sort(entity_rows_.begin(), entity_rows_.end(),
            [&](const EntityRow& a, const EntityRow& b) {
              return graph.Text(a.entity.id) < graph.Text(b.entity.id);
            });
  for (uint32_t i = 0; i < entity_rows_.size(); ++i) {
    entity_places_[entity_rows_[i].row] = i;
    part_.entities.push_back(entity_rows_[i].row);
  }
  const auto named = [&](int64_t row) {
    return row == 0 ? EntityId() : EntityId(entity_places_.at(row));
  };
  for (size_t i = 0; i < argument_rows_.size(); ++i) {
    block_.arguments[i].entity = named(argument_rows_[i]);
  }
  for (size_t i = 0; i < attribution_rows_.size(); ++i) {
    block_.attributions[i].source = named(attribution_rows_[i]);
  }
  for (size_t i = 0; i < sides_.size(); ++i) {
    graph.facts[i].subject = named(sides_[i].subject);
    graph.facts[i].object = named(sides_[i].object);
  }
  for (const int64_t speaker : speakers_) {
    graph.attributions.emplace_back().source = named(speaker);
  }
}

void PartBuilder::FillEntities() {
  Graph& graph = part_.graph;
  size_t aliases = 0;
  size_t mentions = 0;
  for (const EntityRow& row : entity_rows_) {
    aliases += row.aliases.size();
    mentions += row.mentions.size();
  }
  graph.backing.aliases.reserve(aliases);
  graph.backing.mentions.reserve(mentions);
  // The lists lie one after the other; they do not move, as there is room.
  const auto keep = [](const auto& list, auto& backing) {
    backing.insert(backing.end(), list.begin(), list.end());
    return absl::MakeSpan(backing).last(list.size());
  };
  for (EntityRow& row : entity_rows_) {
    std::sort(row.mentions.begin(), row.mentions.end(),
              [&](const Mention& a, const Mention& b) {
                return ComesBefore(a, b, graph.strings);
              });
    row.entity.aliases = keep(row.aliases, graph.backing.aliases);
    row.entity.mentions = keep(row.mentions, graph.backing.mentions);
    graph.entities.push_back(std::move(row.entity));
  }
}

void PartBuilder::FillFacts() {
  Graph& graph = part_.graph;
  std::vector<std::vector<StatementIndex>> statements(graph.facts.size());
  for (size_t i = 0; i < graph.statements.size(); ++i) {
    statements[graph.statements[i].fact.value()].emplace_back(i);
  }
  graph.backing.statements.reserve(graph.statements.size());
  graph.backing.fact_lists.resize(1);
  FactListMaker lists(graph, graph.backing.fact_lists.front());
  for (size_t i = 0; i < graph.facts.size(); ++i) {
    std::vector<StatementIndex>& all = graph.backing.statements;
    all.insert(all.end(), statements[i].begin(), statements[i].end());
    Fact& fact = graph.facts[i];
    fact.statements = absl::MakeSpan(all).last(statements[i].size());
    lists.Fill(fact.statements, fact);
  }
}

absl::StatusOr<Part> PartBuilder::Finish() && {
  for (EntityRow& row : entity_rows_) {
    GRIOT_RETURN_IF_ERROR(ReadEntityRow(row));
  }
  NameDocuments();
  NameEntities();
  FillEntities();
  if (!block_.statements.empty()) {
    SortStatements(absl::MakeSpan(&block_, 1), part_.graph);
    FillFacts();
  }
  return std::move(part_);
}

}  // namespace griot::graph
