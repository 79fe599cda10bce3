#include "graph/merging/statement_recorder.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/types/span.h"
#include "schemas/utf8.h"

namespace griot::graph {
namespace {

// The head word of what the argument counts.
std::string CountedIn(const Argument& argument) {
  const CodePointIndex text(argument.text);
  const Span head{argument.head.begin - argument.span.begin,
                  argument.head.end - argument.span.begin};
  return absl::AsciiStrToLower(text.Holds(head) ? text.Slice(head)
                                                : argument.text);
}

}  // namespace

void StatementRecorder::Read(const Statement& statement, DocumentIndex document,
                             const ContentHash& hash) {
  noted_.push_back({&statement, document, hash});
  ++counts_.statements;
  counts_.arguments += statement.arguments.size();
  counts_.attributions += statement.attribution.size();
  const auto add = [this](absl::string_view text) { texts_.push_back(text); };
  add(statement.predicate.lemma);
  add(statement.predicate.relation);
  add(statement.predicate.text);
  add(statement.rule);
  add(statement.extractor);
  add(statement.evidence.quote);
  if (statement.time) add(statement.time->value);
  for (const Argument& argument : statement.arguments) {
    add(argument.marker);
    add(argument.text);
    add(argument.type);
    add(argument.entity);
    if (argument.quantity) {
      add(counted_.emplace_back(CountedIn(argument)));
      quantities_.push_back(*argument.quantity);
    }
  }
  for (const Attribution& link : statement.attribution) {
    add(link.source.text);
    add(link.source.type);
    add(link.source.entity);
    add(link.cue);
    add(link.medium);
  }
}

void StatementRecorder::Find(const StringPool& pool) {
  ids_.resize(texts_.size());
  pool.Find(texts_, absl::MakeSpan(ids_), recents_);
  for (size_t i = 0; i < ids_.size(); ++i) {
    if (!ids_[i].valid()) unknown_.push_back(static_cast<uint32_t>(i));
  }
}

void StatementRecorder::Intern(StringPool& strings, QuantityPool& quantities) {
  for (const uint32_t i : unknown_) ids_[i] = strings.Intern(texts_[i]);
  for (const Quantity& quantity : quantities_) {
    quantity_ids_.push_back(quantities.Intern(quantity));
  }
}

void StatementRecorder::Write(StatementBlock& block) {
  for (const auto& [noted, document, hash] : noted_) {
    const Statement& statement = *noted;
    StatementRecord& record = block.statements.emplace_back();
    record.hash = hash;
    record.document = document;
    record.lemma = Take();
    record.relation = Take();
    record.predicate = Take();
    record.rule = Take();
    record.extractor = Take();
    record.quote = Take();
    record.time = StringPool::kEmpty;
    if (statement.time) {
      record.time = Take();
      record.granularity = statement.time->granularity;
    }
    record.predicate_span = statement.predicate.span;
    record.evidence = statement.evidence.span;
    record.confidence = static_cast<float>(statement.confidence);
    record.polarity = statement.polarity;
    record.modality = statement.modality;
    record.argument_count = static_cast<uint8_t>(statement.arguments.size());
    record.attribution_count =
        static_cast<uint8_t>(statement.attribution.size());
    record.first_argument = static_cast<uint32_t>(block.arguments.size());
    record.first_attribution = static_cast<uint32_t>(block.attributions.size());
    WriteArguments(statement, block);
    WriteAttributions(statement, block);
  }
  Clear();
}

void StatementRecorder::WriteArguments(const Statement& statement,
                                       StatementBlock& block) {
  for (const Argument& argument : statement.arguments) {
    ArgumentRecord& added = block.arguments.emplace_back();
    added.role = argument.role;
    added.mention = argument.mention;
    added.marker = Take();
    added.text = Take();
    added.type = Take();
    added.representative = Take();
    added.span = argument.span;
    if (argument.quantity) {
      added.quantity = quantity_ids_[next_quantity_++];
      added.counted = Take();
    }
  }
}

void StatementRecorder::WriteAttributions(const Statement& statement,
                                          StatementBlock& block) {
  for (const Attribution& link : statement.attribution) {
    AttributionRecord& added = block.attributions.emplace_back();
    added.text = Take();
    added.type = Take();
    added.representative = Take();
    added.span = link.source.span;
    added.cue = Take();
    added.medium = Take();
  }
}

void StatementRecorder::Clear() {
  noted_.clear();
  counts_ = {};
  texts_.clear();
  ids_.clear();
  unknown_.clear();
  next_ = 0;
  counted_.clear();
  quantities_.clear();
  quantity_ids_.clear();
  next_quantity_ = 0;
}

}  // namespace griot::graph
