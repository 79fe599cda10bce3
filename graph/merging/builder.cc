#include "graph/merging/builder.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "graph/merging/canonical_order.h"
#include "graph/merging/entities.h"
#include "graph/merging/give_up.h"
#include "graph/merging/local_entities.h"
#include "graph/merging/merge_facts.h"
#include "graph/merging/near_copies.h"
#include "graph/merging/parked_statements.h"
#include "graph/merging/statement_block.h"
#include "graph/merging/statement_recorder.h"
#include "graph/merging/verdicts.h"
#include "graph/parallel/parallel.h"
#include "schemas/statement_id.h"
#include "schemas/status_macros.h"
#include "schemas/text_list.h"

namespace griot::graph {
namespace {

constexpr size_t kMostArguments = std::numeric_limits<uint8_t>::max();

// Statements that come together are read in parts, by whatever cores there are.
constexpr size_t kPartsAtOnce = 8;
// What a block has room for: about what statements have. It is so large that
// glibc gives its memory back to the system, and what is not used is never had.
// The first of a recorder are smaller, as most builders never need such a one.
constexpr StatementBlock::Counts kBlock = {size_t{1} << 19, size_t{3} << 19,
                                           size_t{1} << 18};
constexpr size_t kShareOfFirst = 8192;

// A recorder with the block that it fills.
struct Recording {
  StatementRecorder recorder;
  StatementBlock block;
  size_t share = kShareOfFirst;  // of kBlock that the next one has

  // Makes room in the block for what was read, or begins another.
  void MakeRoom(std::vector<StatementBlock>& full) {
    const StatementBlock::Counts& needed = recorder.counts();
    if (block.HasRoomFor(needed)) return;
    if (!block.statements.empty()) full.push_back(std::move(block));
    block = {};
    block.Reserve({std::max(needed.statements, kBlock.statements / share),
                   std::max(needed.arguments, kBlock.arguments / share),
                   std::max(needed.attributions, kBlock.attributions / share)});
    share = std::max<size_t>(1, share / 2);
  }
};

absl::Status CheckCounts(const Statement& statement) {
  if (statement.arguments.size() <= kMostArguments &&
      statement.attribution.size() <= kMostArguments) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(
      absl::StrCat("a statement has more than ", kMostArguments, " arguments"));
}

}  // namespace

struct GraphBuilder::Parts {
  MergeRules rules;
  Graph graph;
  absl::flat_hash_map<StringId, DocumentIndex> document_of;
  // Of the documents; null of texts too short to have copies.
  std::vector<std::unique_ptr<TextSignature>> signatures;
  std::vector<Mention> mentions;     // that no statement need have
  std::vector<StatementBlock> full;  // in no order
  std::vector<Recording> recordings;

  StringId Intern(absl::string_view text) { return graph.strings.Intern(text); }

  // Threads may do so beside each other while nothing is added.
  absl::StatusOr<DocumentIndex> Find(absl::string_view id) const {
    const StringId string = graph.strings.Find(id);
    const auto found = document_of.find(string);
    if (!string.valid() || found == document_of.end()) {
      return absl::NotFoundError(absl::StrCat("no document has the id ", id));
    }
    return found->second;
  }

  // Its signature, if it is new, is to be set.
  absl::StatusOr<DocumentIndex> Add(const Document& document) {
    DocumentInfo info;
    info.id = Intern(document.id);
    info.published = Intern(document.published);
    info.publisher = Intern(document.publisher);
    info.url = Intern(document.url);
    info.title = Intern(document.title);
    info.language = Intern(document.language);
    info.authors = Intern(ToTextList(document.authors));
    const auto [it, inserted] =
        document_of.emplace(info.id, DocumentIndex(graph.documents.size()));
    if (inserted) {
      graph.documents.push_back(info);
      signatures.emplace_back();
      return it->second;
    }
    if (graph.At(it->second) == info) return it->second;
    return absl::AlreadyExistsError(absl::StrCat(
        "document ", document.id, " is there with other metadata"));
  }

  void Sign(DocumentIndex document, const TextSignature& signature) {
    if (signature.shingles == 0) return;
    signatures[document.value()] = std::make_unique<TextSignature>(signature);
  }

  // Reads what is said in one of the documents, `own` as a rule.
  absl::Status Read(absl::Span<const Statement> said, DocumentIndex own,
                    StatementRecorder& recorder) const {
    for (const Statement& statement : said) {
      GRIOT_RETURN_IF_ERROR(CheckCounts(statement));
      DocumentIndex document = own;
      if (graph.Text(graph.At(own).id) != statement.document) {
        GRIOT_ASSIGN_OR_RETURN(document, Find(statement.document));
      }
      recorder.Read(statement, document, HashOf(statement));
    }
    return absl::OkStatus();
  }

  // Puts documents and statements in order. Gives that of SortDocuments.
  std::vector<uint32_t> Order() {
    document_of = {};
    std::vector<StatementBlock> blocks = std::move(full);
    for (Recording& recording : recordings) {
      blocks.push_back(std::move(recording.block));
    }
    recordings = {};
    std::vector<uint32_t> order =
        SortDocuments(graph, absl::MakeSpan(blocks), mentions);
    SortStatements(absl::MakeSpan(blocks), graph);
    return order;
  }

  // Says of each document whose copy it is.
  void SetCopies(absl::Span<const uint32_t> order) {
    std::vector<const TextSignature*> sorted;
    sorted.reserve(order.size());
    for (const uint32_t i : order) sorted.push_back(signatures[i].get());
    const std::vector<uint32_t> firsts = FindNearCopies(sorted);
    for (size_t i = 0; i < firsts.size(); ++i) {
      graph.documents[i].copy_of = DocumentIndex(firsts[i]);
    }
  }

  // Makes all that facts are made of; without limits statements are held all
  // the time. Gives the statements that people call right.
  absl::StatusOr<std::vector<StatementIndex>> MakeEntities(
      const MergeLimits* limits) {
    const std::vector<uint32_t> order = Order();
    LocalEntities locals =
        GatherLocalEntities(graph, std::move(mentions), rules);
    std::optional<ParkedStatements> parked;
    if (limits != nullptr &&
        graph.statements.size() > limits->statements_while_resolving) {
      GRIOT_ASSIGN_OR_RETURN(parked,
                             ParkedStatements::Park(limits->folder, graph));
    }
    GRIOT_ASSIGN_OR_RETURN(const std::vector<EntityId> of_local,
                           MakeEntitiesAndSetCopies(locals, order));
    GiveUp(locals.entities);
    GiveUp(locals.mentions);
    if (parked) {
      ReturnFreedMemory();
      GRIOT_RETURN_IF_ERROR((*std::move(parked)).Restore(graph));
    }
    SetParts(of_local, locals, graph);
    return RemoveRejected(rules, graph);
  }

  // `order` is that of SortDocuments.
  absl::StatusOr<std::vector<EntityId>> MakeEntitiesAndSetCopies(
      const LocalEntities& locals, absl::Span<const uint32_t> order) {
    absl::StatusOr<std::vector<EntityId>> made;
    RunTasks(2, [&](size_t task) {
      if (task == 0) {
        made = graph::MakeEntities(locals, rules, graph);
      } else {  // while that has no work for a second core
        SetCopies(order);
        signatures.clear();
      }
    });
    return made;
  }
};

GraphBuilder::GraphBuilder(MergeRules rules)
    : parts_(std::make_unique<Parts>()) {
  parts_->rules = std::move(rules);
}
GraphBuilder::~GraphBuilder() = default;
GraphBuilder::GraphBuilder(GraphBuilder&&) noexcept = default;
GraphBuilder& GraphBuilder::operator=(GraphBuilder&&) noexcept = default;

absl::Status GraphBuilder::AddDocument(const Document& document) {
  return AddDocument(document, SignatureOf(document.text));
}

absl::Status GraphBuilder::AddDocument(const Document& document,
                                       const TextSignature& signature) {
  Parts& p = *parts_;
  const size_t known = p.graph.documents.size();
  const absl::StatusOr<DocumentIndex> index = p.Add(document);
  if (index.ok() && index->value() == known) p.Sign(*index, signature);
  return index.status();
}

absl::Status GraphBuilder::Add(const Statement& statement) {
  return Add(statement, HashOf(statement));
}

absl::Status GraphBuilder::Add(const Statement& statement,
                               const ContentHash& hash) {
  Parts& p = *parts_;
  GRIOT_RETURN_IF_ERROR(CheckCounts(statement));
  GRIOT_ASSIGN_OR_RETURN(const DocumentIndex document,
                         p.Find(statement.document));
  if (p.recordings.empty()) p.recordings.resize(1);
  Recording& recording = p.recordings.front();
  StatementRecorder& recorder = recording.recorder;
  recorder.Read(statement, document, hash);
  recorder.Find(p.graph.strings);
  recorder.Intern(p.graph.strings, p.graph.quantities);
  recording.MakeRoom(p.full);
  recorder.Write(recording.block);
  return absl::OkStatus();
}

absl::Status GraphBuilder::Add(absl::Span<const Reading> readings) {
  Parts& p = *parts_;
  std::vector<DocumentIndex> documents;
  std::vector<bool> is_new;
  for (const Reading& reading : readings) {
    const size_t known = p.graph.documents.size();
    GRIOT_ASSIGN_OR_RETURN(const DocumentIndex document,
                           p.Add(*reading.document));
    documents.push_back(document);
    is_new.push_back(document.value() == known);
  }
  const size_t parts = std::min(readings.size(), kPartsAtOnce);
  if (p.recordings.size() < parts) p.recordings.resize(parts);
  std::vector<absl::Status> read(parts);
  RunTasks(parts, [&](size_t part) {
    StatementRecorder& recorder = p.recordings[part].recorder;
    const size_t end = BeginOfRange(part + 1, parts, readings.size());
    for (size_t i = BeginOfRange(part, parts, readings.size()); i < end; ++i) {
      const Reading& reading = readings[i];
      const DocumentIndex document = documents[i];
      if (is_new[i]) {
        p.Sign(document, SignatureOf(reading.document->text));
      }
      read[part].Update(p.Read(reading.statements, document, recorder));
    }
    recorder.Find(p.graph.strings);
  });
  for (size_t part = 0; part < parts; ++part) {
    if (!read[part].ok()) {
      for (Recording& recording : p.recordings) recording.recorder.Clear();
      return read[part];
    }
  }
  for (Recording& recording : p.recordings) {
    recording.recorder.Intern(p.graph.strings, p.graph.quantities);
    recording.MakeRoom(p.full);
  }
  RunTasks(parts, [&](size_t part) {
    p.recordings[part].recorder.Write(p.recordings[part].block);
  });
  return absl::OkStatus();
}

StatementRecord& GraphBuilder::last_statement() {
  return parts_->recordings.front().block.statements.back();
}

absl::Span<ArgumentRecord> GraphBuilder::last_arguments() {
  StatementBlock& block = parts_->recordings.front().block;
  return absl::MakeSpan(block.arguments)
      .last(block.statements.back().argument_count);
}

absl::StatusOr<DocumentIndex> GraphBuilder::Find(
    absl::string_view document) const {
  return parts_->Find(document);
}

absl::StatusOr<Mention> GraphBuilder::Intern(const EntityMention& mention) {
  Parts& p = *parts_;
  GRIOT_ASSIGN_OR_RETURN(const DocumentIndex document,
                         p.Find(mention.document));
  return Mention{document,
                 mention.span,
                 p.Intern(mention.text),
                 p.Intern(mention.type),
                 p.Intern(mention.entity),
                 mention.mention};
}

absl::Status GraphBuilder::Add(const EntityMention& mention) {
  const absl::StatusOr<Mention> added = Intern(mention);
  if (added.ok()) parts_->mentions.push_back(*added);
  return added.status();
}

GraphBuilder::Unmerged GraphBuilder::Order() && {
  parts_->Order();
  return {std::move(parts_->graph), std::move(parts_->mentions)};
}

absl::StatusOr<Graph> GraphBuilder::Finish() && {
  Parts& p = *parts_;
  GRIOT_ASSIGN_OR_RETURN(const std::vector<StatementIndex> confirmed,
                         p.MakeEntities(nullptr));
  GRIOT_RETURN_IF_ERROR(MergeFacts(p.rules, confirmed, p.graph));
  return std::move(p.graph);
}

absl::StatusOr<std::optional<Graph>> GraphBuilder::Finish(
    GraphSink& sink, const MergeLimits& limits) && {
  Parts& p = *parts_;
  GRIOT_ASSIGN_OR_RETURN(const std::vector<StatementIndex> confirmed,
                         p.MakeEntities(&limits));
  GRIOT_ASSIGN_OR_RETURN(
      const bool is_whole,
      MergeFacts(p.rules, confirmed, limits.facts_at_once, sink, p.graph));
  if (!is_whole) return std::nullopt;
  return std::move(p.graph);
}

}  // namespace griot::graph
