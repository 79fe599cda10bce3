#include <unistd.h>

#include <cstdio>
#include <optional>

#include "absl/status/status.h"
#include "app/atomic_file.h"
#include "app/commands.h"
#include "app/query/answer.h"
#include "app/query/ask.h"
#include "app/query/resolve_names.h"
#include "app/query/row_answers.h"
#include "app/text/counted.h"
#include "app/text/terminal.h"
#include "graph/store/store.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

// To people, who see no rows otherwise or not all of them.
void TellWhatIsMissing(const Answer& answer) {
  if (answer.found() == 0) {
    std::fputs("griot: nothing found\n", stderr);
  } else if (answer.shown() < answer.found()) {
    std::fprintf(stderr, "griot: %s of %s shown; --limit 0 shows all\n",
                 Grouped(static_cast<int64_t>(answer.shown())).c_str(),
                 Counted(static_cast<int64_t>(answer.found()), "row").c_str());
  }
}

}  // namespace

absl::Status RunQuery(const Options& options) {
  GRIOT_ASSIGN_OR_RETURN(Ontology ontology, LoadOntology(options.packs));
  GRIOT_ASSIGN_OR_RETURN(
      graph::Store store,
      graph::Store::Open(options.store, graph::Store::Mode::kRead));
  GRIOT_ASSIGN_OR_RETURN(const std::optional<RowAnswers> rows,
                         ReadRowAnswers(store, ontology, options.query));
  graph::Graph whole;
  Meaning meaning;
  if (!rows) {
    GRIOT_ASSIGN_OR_RETURN(whole, store.LoadGraph());
    GRIOT_ASSIGN_OR_RETURN(meaning,
                           ResolveNames(whole, ontology, options.query));
  }

  GRIOT_ASSIGN_OR_RETURN(AtomicFile out, AtomicFile::Create(options.out));
  const bool standard = options.out == "-";
  Answer answer(options.query, ColumnsOf(STDOUT_FILENO),
                standard && HasStyle(STDOUT_FILENO),
                [&out](absl::string_view bytes) { return out.Write(bytes); });
  GRIOT_RETURN_IF_ERROR(options.query.question->ask(
      {rows ? rows->graph : whole, ontology, options.query,
       rows ? rows->meaning : meaning},
      answer));
  if (rows) answer.SetFound(rows->answers);
  GRIOT_RETURN_IF_ERROR(answer.Finish());
  GRIOT_RETURN_IF_ERROR(out.Commit());
  TellWhatIsMissing(answer);
  return absl::OkStatus();
}

}  // namespace griot
