#include "graph/builder.h"

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "graph/canonical_order.h"
#include "graph/conflicts.h"
#include "graph/facts.h"
#include "graph/local_entities.h"
#include "graph/near_copies.h"
#include "graph/parallel.h"
#include "graph/resolve.h"
#include "schemas/return_if_error.h"
#include "schemas/statement_id.h"
#include "schemas/utf8.h"

namespace griot::graph {
namespace {

constexpr size_t kMostArguments = std::numeric_limits<uint8_t>::max();

// The strings of a record on their way into the pool: gathered in one order,
// interned together, taken in the same order.
class Strings {
 public:
  void Add(absl::string_view text) { texts_.push_back(text); }
  void Intern(StringPool& pool) {
    ids_.resize(texts_.size());
    pool.Intern(texts_, absl::MakeSpan(ids_));
    next_ = 0;
    texts_.clear();
  }
  StringId Take() { return ids_[next_++]; }

 private:
  std::vector<absl::string_view> texts_;
  std::vector<StringId> ids_;
  size_t next_ = 0;
};

void Gather(const Statement& statement, Strings& strings) {
  strings.Add(statement.predicate.lemma);
  strings.Add(statement.predicate.relation);
  strings.Add(statement.predicate.text);
  strings.Add(statement.rule);
  strings.Add(statement.extractor);
  if (statement.time) strings.Add(statement.time->value);
  for (const Argument& argument : statement.arguments) {
    strings.Add(argument.marker);
    strings.Add(argument.text);
    strings.Add(argument.type);
    strings.Add(argument.entity);
  }
  for (const Attribution& link : statement.attribution) {
    strings.Add(link.source.text);
    strings.Add(link.source.type);
    strings.Add(link.source.entity);
    strings.Add(link.cue);
    strings.Add(link.medium);
  }
}

// The head word of what the argument counts.
std::string CountedIn(const Argument& argument) {
  const CodePointIndex text(argument.text);
  const Span head{argument.head.begin - argument.span.begin,
                  argument.head.end - argument.span.begin};
  return absl::AsciiStrToLower(text.Holds(head) ? text.Slice(head)
                                                : argument.text);
}

}  // namespace

struct GraphBuilder::Parts {
  MergeRules rules;
  Graph graph;
  absl::flat_hash_map<StringId, DocumentIndex> document_of;
  std::vector<TextSignature> signatures;  // of the documents
  std::vector<Mention> mentions;          // that no statement need have
  Strings strings;
  DocumentIndex last;  // that was found
  StringId last_quote = StringPool::kEmpty;

  StringId Intern(absl::string_view text) { return graph.strings.Intern(text); }

  absl::StatusOr<DocumentIndex> Find(absl::string_view id) {
    if (last.valid() && graph.Text(graph.At(last).id) == id) return last;
    const StringId string = graph.strings.Find(id);
    const auto found = document_of.find(string);
    if (!string.valid() || found == document_of.end()) {
      return absl::NotFoundError(absl::StrCat("no document has the id ", id));
    }
    last = found->second;
    return last;
  }

  // Statements of one sentence mostly follow each other.
  StringId InternQuote(absl::string_view quote) {
    if (graph.Text(last_quote) != quote) last_quote = Intern(quote);
    return last_quote;
  }

  // Says of each document whose copy it is.
  void SetCopies(absl::Span<const uint32_t> order) {
    std::vector<TextSignature> sorted;
    sorted.reserve(order.size());
    for (const uint32_t i : order) sorted.push_back(signatures[i]);
    const std::vector<uint32_t> firsts = FindNearCopies(sorted);
    for (size_t i = 0; i < firsts.size(); ++i) {
      graph.documents[i].copy_of = DocumentIndex(firsts[i]);
    }
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
  DocumentInfo info;
  info.id = p.Intern(document.id);
  info.published = p.Intern(document.published);
  info.publisher = p.Intern(document.publisher);
  info.url = p.Intern(document.url);
  info.title = p.Intern(document.title);
  info.language = p.Intern(document.language);
  const auto [it, inserted] =
      p.document_of.emplace(info.id, DocumentIndex(p.graph.documents.size()));
  if (inserted) {
    p.graph.documents.push_back(info);
    p.signatures.push_back(signature);
    return absl::OkStatus();
  }
  if (p.graph.At(it->second) == info) return absl::OkStatus();
  return absl::AlreadyExistsError(
      absl::StrCat("document ", document.id, " is there with other metadata"));
}

absl::Status GraphBuilder::Add(const Statement& statement) {
  return Add(statement, HashOf(statement));
}

absl::Status GraphBuilder::Add(const Statement& statement,
                               const ContentHash& hash) {
  Parts& p = *parts_;
  const absl::StatusOr<DocumentIndex> document = p.Find(statement.document);
  if (!document.ok()) return document.status();
  if (statement.arguments.size() > kMostArguments ||
      statement.attribution.size() > kMostArguments) {
    return absl::InvalidArgumentError(absl::StrCat(
        "a statement has more than ", kMostArguments, " arguments"));
  }
  Gather(statement, p.strings);
  p.strings.Intern(p.graph.strings);
  const auto next = [&p] { return p.strings.Take(); };
  StatementRecord& record = p.graph.statements.emplace_back();
  record.hash = hash;
  record.document = *document;
  record.lemma = next();
  record.relation = next();
  record.predicate = next();
  record.rule = next();
  record.extractor = next();
  record.quote = p.InternQuote(statement.evidence.quote);
  record.time = StringPool::kEmpty;
  if (statement.time) {
    record.time = next();
    record.granularity = statement.time->granularity;
  }
  record.predicate_span = statement.predicate.span;
  record.evidence = statement.evidence.span;
  record.confidence = static_cast<float>(statement.confidence);
  record.polarity = statement.polarity;
  record.modality = statement.modality;
  record.argument_count = static_cast<uint8_t>(statement.arguments.size());
  record.attribution_count = static_cast<uint8_t>(statement.attribution.size());
  record.first_argument = static_cast<uint32_t>(p.graph.arguments.size());
  record.first_attribution = static_cast<uint32_t>(p.graph.attributions.size());
  for (const Argument& argument : statement.arguments) {
    ArgumentRecord& added = p.graph.arguments.emplace_back();
    added.role = argument.role;
    added.mention = argument.mention;
    added.marker = next();
    added.text = next();
    added.type = next();
    added.representative = next();
    added.span = argument.span;
    if (argument.quantity) {
      added.quantity = argument.quantity;
      added.counted = p.Intern(CountedIn(argument));
    }
  }
  for (const Attribution& link : statement.attribution) {
    AttributionRecord& added = p.graph.attributions.emplace_back();
    added.text = next();
    added.type = next();
    added.representative = next();
    added.span = link.source.span;
    added.cue = next();
    added.medium = next();
  }
  return absl::OkStatus();
}

absl::Status GraphBuilder::Add(absl::Span<const Reading> readings) {
  Parts& p = *parts_;
  const size_t first_document = p.signatures.size();
  const size_t first_statement = p.graph.statements.size();
  std::vector<TextSignature> signatures(readings.size());
  std::vector<ContentHash> hashes;
  const auto digest = [&] {
    for (size_t i = 0; i < readings.size(); ++i) {
      signatures[i] = SignatureOf(readings[i].document->text);
      for (const Statement& statement : readings[i].statements) {
        hashes.push_back(HashOf(statement));
      }
    }
  };
  std::vector<size_t> new_documents;  // places in `readings`
  const auto intern = [&]() -> absl::Status {
    for (size_t i = 0; i < readings.size(); ++i) {
      const size_t known = p.signatures.size();
      GRIOT_RETURN_IF_ERROR(AddDocument(*readings[i].document, {}));
      if (p.signatures.size() > known) new_documents.push_back(i);
      for (const Statement& statement : readings[i].statements) {
        GRIOT_RETURN_IF_ERROR(Add(statement, ContentHash{}));
      }
    }
    return absl::OkStatus();
  };
  absl::Status status;
  RunTasks(2, [&](size_t task) {
    if (task == 0) {
      digest();
    } else {
      status = intern();
    }
  });
  for (size_t i = 0; i < new_documents.size(); ++i) {
    p.signatures[first_document + i] = signatures[new_documents[i]];
  }
  for (size_t i = first_statement; i < p.graph.statements.size(); ++i) {
    p.graph.statements[i].hash = hashes[i - first_statement];
  }
  return status;
}

absl::Span<const ArgumentRecord> GraphBuilder::last_arguments() const {
  const Graph& graph = parts_->graph;
  return graph.ArgumentsOf(graph.statements.back());
}

absl::StatusOr<Mention> GraphBuilder::Intern(const EntityMention& mention) {
  Parts& p = *parts_;
  const absl::StatusOr<DocumentIndex> document = p.Find(mention.document);
  if (!document.ok()) return document.status();
  return Mention{*document,
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

absl::StatusOr<Graph> GraphBuilder::Finish() && {
  Parts& p = *parts_;
  p.document_of = {};
  p.SetCopies(SortDocuments(p.graph, p.mentions));
  p.signatures = {};
  SortStatements(p.graph);
  GRIOT_RETURN_IF_ERROR(
      MakeEntities(GatherLocalEntities(p.graph, std::move(p.mentions), p.rules),
                   p.rules, p.graph));
  GRIOT_RETURN_IF_ERROR(MakeFacts(p.rules, p.graph));
  GRIOT_RETURN_IF_ERROR(FindConflicts(p.rules, p.graph));
  return std::move(p.graph);
}

}  // namespace griot::graph
