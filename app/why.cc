#include "graph/merging/why.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "app/atomic_file.h"
#include "app/commands.h"
#include "app/text/terminal.h"
#include "app/text/text_layout.h"
#include "graph/store/store.h"
#include "schemas/status_macros.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

using graph::DocumentIndex;
using graph::EntityId;
using graph::Graph;
using graph::Mention;
using graph::WhyAnswer;
using graph::WhyNot;
using graph::WhyStep;

constexpr int kColumns = 100;
constexpr size_t kIdPart = 9;  // letters of an id that tell it from others

// Texts of documents, for the places that an answer shows.
using Texts = absl::flat_hash_map<DocumentIndex, std::string>;

void AddPlaces(const std::vector<Mention>& mentions, Texts& texts) {
  for (const Mention& mention : mentions) texts[mention.document];
}

absl::StatusOr<Texts> ReadTexts(const WhyAnswer& answer, const Graph& graph,
                                graph::Store& store) {
  Texts texts;
  for (const WhyStep& step : answer.steps) {
    AddPlaces({step.first, step.second}, texts);
    AddPlaces(step.evidence, texts);
  }
  for (const WhyNot& refusal : answer.refusals) {
    AddPlaces({refusal.first, refusal.second}, texts);
    AddPlaces(refusal.evidence, texts);
  }
  absl::flat_hash_map<std::string, DocumentIndex> wanted;
  for (const auto& [document, text] : texts) {
    wanted[std::string(graph.Text(graph.At(document).id))] = document;
  }
  GRIOT_RETURN_IF_ERROR(store.ForEachDocument(
      [&](const Document& document, absl::Span<const Statement>) {
        const auto found = wanted.find(document.id);
        if (found != wanted.end()) texts[found->second] = document.text;
        return absl::OkStatus();
      }));
  return texts;
}

class Telling {
 public:
  Telling(const Graph& graph, const Texts& texts)
      : graph_(graph), texts_(texts) {}

  std::string Of(const WhyAnswer& answer, absl::string_view a,
                 absl::string_view b) {
    if (answer.one) {
      Line(Quoted(a), " and ", Quoted(b), " are one: ", Named(*answer.one));
      for (const WhyStep& step : answer.steps) Add(step);
      return std::move(text_);
    }
    Line(Quoted(a), " and ", Quoted(b), " are not one.");
    for (const EntityId entity : answer.first) {
      Line("  ", Quoted(a), ": ", Named(entity));
    }
    for (const EntityId entity : answer.second) {
      Line("  ", Quoted(b), ": ", Named(entity));
    }
    if (answer.refusals.empty()) {
      Line("No rule takes them for one; a decision may (--decisions).");
    }
    for (const WhyNot& refusal : answer.refusals) Add(refusal);
    return std::move(text_);
  }

 private:
  template <typename... Parts>
  void Line(const Parts&... parts) {
    absl::StrAppend(&text_, parts..., "\n");
  }

  static std::string Quoted(absl::string_view name) {
    return absl::StrCat("\"", Printable(name), "\"");
  }

  std::string Named(EntityId id) const {
    const graph::Entity& entity = graph_.At(id);
    return absl::StrCat(Printable(graph_.Text(entity.name)), " (",
                        Printable(graph_.Text(entity.type)), "), ",
                        graph_.Text(entity.id).substr(0, kIdPart));
  }

  void Add(const WhyStep& step) {
    switch (step.kind) {
      case WhyStep::Kind::kRule:
        Line("- ", Name(step.rule), ": ", Describe(step.rule),
             step.note.empty() ? ""
                               : absl::StrCat(" [", Printable(step.note), "]"));
        break;
      case WhyStep::Kind::kWrittenAlike:
        Line("- written alike, but for case, accents and the like");
        break;
      case WhyStep::Kind::kOneText:
        Line("- one text calls it by both");
        break;
    }
    Show(step.first);
    Show(step.second);
    for (const Mention& mention : step.evidence) Show(mention);
  }

  void Add(const WhyNot& refusal) {
    Line("- ", Name(refusal.rule), " was refused: ", Describe(refusal.reason));
    Show(refusal.first);
    Show(refusal.second);
    for (const Mention& mention : refusal.evidence) Show(mention);
  }

  // A mention in its text.
  void Show(const Mention& mention) {
    const std::string place = absl::StrCat(
        " [", Printable(graph_.Text(graph_.At(mention.document).id)), ":",
        mention.span.begin, "-", mention.span.end, "]");
    const std::string name = Printable(graph_.Text(mention.text));
    const int width = kColumns - 6 - WidthOf(place) - WidthOf(name);
    Line("    ", name, ": ", Around(mention, std::max(width, 40)), place);
  }

  // The text around a mention, on one line.
  std::string Around(const Mention& mention, int width) {
    const std::string& text = texts_.at(mention.document);
    const CodePointIndex index(text);
    if (!index.Holds(mention.span)) return "";
    const Span window{std::max(0, mention.span.begin - width),
                      std::min(index.size(), mention.span.end + width)};
    return Fit(index.Slice(window), width,
               (mention.span.begin + mention.span.end) / 2 - window.begin);
  }

  const Graph& graph_;
  const Texts& texts_;
  std::string text_;
};

}  // namespace

absl::Status RunWhy(const Options& options) {
  if (options.inputs.size() == 1) return RunWhyEvent(options);
  GRIOT_ASSIGN_OR_RETURN(
      graph::Store store,
      graph::Store::Open(options.store, graph::Store::Mode::kRead));
  GRIOT_ASSIGN_OR_RETURN(Graph graph, store.LoadGraph());
  const std::string& a = options.inputs[0];
  const std::string& b = options.inputs[1];
  GRIOT_ASSIGN_OR_RETURN(const WhyAnswer answer, store.Why(graph, a, b));
  GRIOT_ASSIGN_OR_RETURN(const Texts texts, ReadTexts(answer, graph, store));
  GRIOT_ASSIGN_OR_RETURN(AtomicFile out, AtomicFile::Create(options.out));
  GRIOT_RETURN_IF_ERROR(out.Write(Telling(graph, texts).Of(answer, a, b)));
  return out.Commit();
}

}  // namespace griot
