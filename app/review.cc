#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "app/atomic_file.h"
#include "app/commands.h"
#include "app/decision_file.h"
#include "app/interrupt.h"
#include "app/review_server.h"
#include "export/formats/formats.h"
#include "export/html/html.h"
#include "graph/resolution/decision_rows.h"
#include "graph/store/store.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Decision;

class Review {
 public:
  Review(const Options& options, const Ontology& ontology)
      : options_(options), ontology_(ontology), file_(options.decisions) {}

  absl::Status Start() {
    GRIOT_RETURN_IF_ERROR(file_.Read().status());
    // So that it is told before somebody decides.
    GRIOT_RETURN_IF_ERROR(AtomicFile::Create(file_.path()).status());
    return Draw();
  }

  ReviewAnswers Answers() {
    return {[this]() -> absl::StatusOr<std::string> { return page_; },
            [this] { return Decisions(); },
            [this](absl::string_view rows) { return Add(rows); },
            [this](absl::string_view row) { return Withdraw(row); },
            [this] { return Apply(); }};
  }

 private:
  absl::Status Draw() {
    GRIOT_ASSIGN_OR_RETURN(
        graph::Store store,
        graph::Store::Open(options_.store, graph::Store::Mode::kRead,
                           {&ontology_}));
    GRIOT_ASSIGN_OR_RETURN(const graph::Graph graph, store.LoadGraph());
    exporter::WriterOptions writing;
    writing.ontology = &ontology_;
    writing.text_of = [&store](const std::string& id) {
      return store.ReadText(id);
    };
    std::string page;
    const auto writer = exporter::MakeHtmlWriter(
        [&page](absl::string_view bytes) {
          absl::StrAppend(&page, bytes);
          return absl::OkStatus();
        },
        writing);
    GRIOT_RETURN_IF_ERROR(writer->Write(graph));
    GRIOT_RETURN_IF_ERROR(writer->Finish());
    page_ = exporter::ForServer(std::move(page));
    return absl::OkStatus();
  }

  absl::StatusOr<std::string> Decisions() const {
    GRIOT_ASSIGN_OR_RETURN(const std::vector<Decision> decisions, file_.Read());
    std::string json = "{\"rows\":[";
    for (const Decision& decision : decisions) {
      absl::StrAppend(&json, json.back() == '[' ? "" : ",",
                      graph::ToJson(decision));
    }
    return json + "]}";
  }

  // Rows are objects, a line each.
  static absl::StatusOr<std::vector<Decision>> Parse(absl::string_view rows) {
    if (!absl::StartsWith(absl::StripLeadingAsciiWhitespace(rows), "{")) {
      return absl::InvalidArgumentError("no decision, expected an object");
    }
    return graph::ParseDecisions("decision", rows);
  }

  absl::Status Add(absl::string_view rows) {
    GRIOT_ASSIGN_OR_RETURN(std::vector<Decision> decisions, Parse(rows));
    for (Decision& decision : decisions) {
      if (decision.by.empty()) decision.by = options_.by;
    }
    return file_.Add(decisions);
  }

  absl::Status Withdraw(absl::string_view row) {
    GRIOT_ASSIGN_OR_RETURN(const std::vector<Decision> decisions, Parse(row));
    if (decisions.size() != 1) {
      return absl::InvalidArgumentError("several decisions, expected one");
    }
    return file_.Remove(decisions[0]);
  }

  absl::Status Apply() {
    graph::MergeOptions merging;
    GRIOT_ASSIGN_OR_RETURN(merging.decisions, file_.Read());
    GRIOT_ASSIGN_OR_RETURN(
        graph::Store store,
        graph::Store::Open(options_.store, graph::Store::Mode::kUpdate,
                           merging));
    GRIOT_RETURN_IF_ERROR(store.Begin());
    GRIOT_RETURN_IF_ERROR(store.Finish().status());
    return Draw();
  }

  const Options& options_;
  const Ontology& ontology_;
  DecisionFile file_;
  std::string page_;
};

}  // namespace

absl::Status RunReview(const Options& options) {
  GRIOT_ASSIGN_OR_RETURN(Ontology ontology,
                         LoadOntology(options.packs, options.no_default_packs));
  Review review(options, ontology);
  GRIOT_RETURN_IF_ERROR(review.Start());
  GRIOT_ASSIGN_OR_RETURN(ReviewServer server,
                         ReviewServer::Open(options.port, review.Answers()));
  std::printf("Review %s at\n%s\nCtrl-C ends it.\n", options.store.c_str(),
              server.url().c_str());
  std::fflush(stdout);
  return server.Serve([] { return !CheckInterrupt().ok(); });
}

}  // namespace griot
