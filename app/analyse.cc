#include <memory>
#include <string>
#include <utility>

#include "app/atomic_file.h"
#include "app/commands.h"
#include "app/summary.h"
#include "app/terminal_observer.h"
#include "extract/analysis/analyser.h"
#include "extract/analysis/conllu.h"
#include "pipeline/news.h"
#include "pipeline/ordered_workers.h"
#include "pipeline/run_pipeline.h"
#include "schemas/status_macros.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

struct AnalysedText {
  std::string conllu;
  Tally tally;
};

AnalysedText Analyse(const Document& document, Analyser::Worker& worker) {
  const CodePointIndex text(document.text);
  const Analysis analysis = worker.Analyse(text);
  AnalysedText result;
  AppendConllu(document, text, analysis, result.conllu);
  result.tally = TallyOf(analysis);
  return result;
}

}  // namespace

absl::Status RunAnalyse(const Options& options, Failures& failures) {
  TerminalObserver observer;
  GRIOT_ASSIGN_OR_RETURN(
      DocumentReader reader,
      OpenNews(options.inputs, ReadingOf(options), failures, observer));
  GRIOT_ASSIGN_OR_RETURN(std::unique_ptr<Analyser> analyser,
                         LoadAnalyser(options.model));
  GRIOT_ASSIGN_OR_RETURN(AtomicFile out, AtomicFile::Create(options.out));

  OrderedWorkers<Document, AnalysedText> workers(options.jobs, [&] {
    auto worker = std::make_shared<Analyser::Worker>(*analyser, options.roles);
    return [worker](const Document& document) {
      return Analyse(document, *worker);
    };
  });
  Tally tally;
  GRIOT_RETURN_IF_ERROR(RunPipeline<AnalysedText>(
      reader, workers, [](const Document&) { return true; },
      [&out](const AnalysedText& text) { return out.Write(text.conllu); },
      failures, tally, observer));
  observer.Clear();
  PrintNotRead(reader.omissions(), failures);
  return out.Commit();
}

}  // namespace griot
