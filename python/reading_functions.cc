#include <nanobind/stl/map.h>
#include <nanobind/stl/tuple.h>

#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/merge_rules.h"
#include "graph/merging/builder.h"
#include "pipeline/build.h"
#include "pipeline/extraction_record.h"
#include "python/graph_object.h"
#include "python/objects.h"
#include "python/python_observer.h"
#include "python/status.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot::python {
namespace {

// Names of files are bytes, which need be no UTF-8.
std::string BytesOf(const nb::bytes& bytes) {
  return std::string(bytes.c_str(), bytes.size());
}
std::vector<std::string> BytesOf(const std::vector<nb::bytes>& all) {
  std::vector<std::string> strings;
  strings.reserve(all.size());
  for (const nb::bytes& bytes : all) strings.push_back(BytesOf(bytes));
  return strings;
}

GraphObject BuildGraph(const std::vector<nb::bytes>& inputs,
                       const nb::bytes& out, const std::string& published,
                       bool english_only, const ColumnNames& columns,
                       const nb::bytes& model,
                       const std::vector<nb::bytes>& packs,
                       bool no_default_packs, double least_confidence,
                       const nb::bytes& decisions, const nb::bytes& known_names,
                       int jobs, bool keep_going, nb::callable warn,
                       nb::object progress) {
  const BuildOptions options{BytesOf(inputs),
                             BytesOf(out),
                             {published, english_only, false, columns},
                             {BytesOf(model), BytesOf(packs), no_default_packs,
                              ExtractionMode::kStatements, least_confidence},
                             BytesOf(decisions),
                             BytesOf(known_names),
                             jobs};
  Failures failures(keep_going);
  PythonObserver observer(std::move(warn), std::move(progress));
  absl::StatusOr<BuildResult> built;
  absl::StatusOr<graph::Graph> graph;
  absl::StatusOr<graph::Store> store;
  {
    const nb::gil_scoped_release release;
    built = Build(options, failures, observer);
    if (built.ok()) {
      graph = built->store->LoadGraph();
      store = graph::Store::Open(options.out, graph::Store::Mode::kRead);
    }
  }
  for (const absl::Status& failure : failures.list()) {
    observer.Warn(failure.message());
  }
  observer.RaiseIfCallbackDid();
  RaiseIfError(built.status());
  const auto texts =
      std::make_shared<graph::Store>(ValueOrRaise(std::move(store)));
  return {std::make_shared<LoadedGraph>(
      ValueOrRaise(std::move(graph)),
      [texts](const std::string& id) { return texts->ReadText(id); })};
}

absl::StatusOr<graph::Graph> GraphOf(const ExtractedDocument& extracted,
                                     const Ontology& ontology) {
  graph::GraphBuilder builder(graph::RulesOf(ontology));
  GRIOT_RETURN_IF_ERROR(builder.AddDocument(extracted.document));
  for (const Statement& statement : extracted.statements) {
    GRIOT_RETURN_IF_ERROR(builder.Add(statement));
  }
  for (const EntityMention& mention : extracted.mentions) {
    GRIOT_RETURN_IF_ERROR(builder.Add(mention));
  }
  return std::move(builder).Finish();
}

// A model that is loaded once for many texts.
class Extractor {
 public:
  Extractor(const nb::bytes& model, const std::vector<nb::bytes>& packs,
            bool no_default_packs, double least_confidence) {
    const ExtractionOptions options{
        BytesOf(model), BytesOf(packs), no_default_packs,
        ExtractionMode::kStatements, least_confidence};
    absl::StatusOr<Extraction> extraction;
    {
      const nb::gil_scoped_release release;
      extraction = Extraction::Load(options);
    }
    extraction_ =
        std::make_unique<Extraction>(ValueOrRaise(std::move(extraction)));
  }

  GraphObject Extract(const nb::bytes& text, const std::string& id,
                      const std::string& published) const {
    const Document given{id, BytesOf(text), published, "", "", "", "", {}};
    absl::StatusOr<graph::Graph> graph;
    std::string kept;
    {
      const nb::gil_scoped_release release;
      // As strict as with a document that is read from a file.
      absl::StatusOr<Document> document = ParseDocument(ToJson(given));
      if (document.ok()) {
        const ExtractedDocument extracted =
            extraction_->NewWork()(*std::move(document));
        graph = GraphOf(extracted, extraction_->ontology());
        kept = extracted.document.text;
      } else {
        graph = document.status();
      }
    }
    return {std::make_shared<LoadedGraph>(
        ValueOrRaise(std::move(graph)),
        [kept](const std::string&) -> absl::StatusOr<std::string> {
          return kept;
        })};
  }

  // What was extracted from each document (pipeline/extraction_record.h).
  std::vector<std::string> Read(
      const std::vector<std::tuple<std::string, std::string, std::string>>&
          documents) const {
    std::vector<std::string> records;
    absl::Status status;
    {
      const nb::gil_scoped_release release;
      const auto work = extraction_->NewWork();
      for (const auto& [id, text, published] : documents) {
        absl::StatusOr<Document> document = ParseDocument(
            ToJson(Document{id, text, published, "", "", "", "", {}}));
        if (!document.ok()) {
          status = document.status();
          break;
        }
        ExtractedDocument extracted = work(*std::move(document));
        records.push_back(ToText(
            {std::move(extracted.statements), std::move(extracted.mentions)}));
      }
    }
    RaiseIfError(status);
    return records;
  }

  const std::string& name() const { return extraction_->name(); }

 private:
  std::unique_ptr<Extraction> extraction_;
};

}  // namespace

void BindReading(nb::module_& module) {
  module.attr("LEAST_CONFIDENCE") = kLeastConfidence;
  nb::list parts;
  for (size_t i = 0; i < kArticleFields; ++i) {
    parts.append(std::string(NameOf(static_cast<ArticleField>(i))));
  }
  module.attr("ARTICLE_PARTS") = parts;
  module.def("build", &BuildGraph, nb::kw_only(), nb::arg("inputs"),
             nb::arg("out"), nb::arg("published"), nb::arg("english_only"),
             nb::arg("columns"), nb::arg("model"), nb::arg("packs"),
             nb::arg("no_default_packs"), nb::arg("least_confidence"),
             nb::arg("decisions"), nb::arg("known_names"), nb::arg("jobs"),
             nb::arg("keep_going"), nb::arg("warn"),
             nb::arg("progress").none());
  nb::class_<Extractor>(module, "Extractor",
                        "A model that is loaded once for many texts.")
      .def(nb::init<const nb::bytes&, const std::vector<nb::bytes>&, bool,
                    double>(),
           nb::kw_only(), nb::arg("model"), nb::arg("packs"),
           nb::arg("no_default_packs"), nb::arg("least_confidence"))
      .def("extract", &Extractor::Extract, nb::arg("text"), nb::arg("id"),
           nb::arg("published"))
      .def("_read", &Extractor::Read)
      .def_prop_ro("name", &Extractor::name,
                   "Version and hashes of all that the statements of a text "
                   "depend on.");
}

}  // namespace griot::python
