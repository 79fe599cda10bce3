#include <cstdio>
#include <string>
#include <variant>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "app/atomic_file.h"
#include "app/commands.h"
#include "app/exit_status.h"
#include "app/flags.h"
#include "app/interrupt.h"
#include "app/options.h"
#include "app/outputs.h"
#include "app/text/counted.h"
#include "app/text/terminal.h"
#include "pipeline/failures.h"
#include "schemas/caught.h"

namespace griot {
namespace {

void PrintError(absl::string_view message) {
  std::fputs(
      Printable(absl::StrCat("griot: ", message, "\n"), /*keep_lines=*/true)
          .c_str(),
      stderr);
}

void PrintFailures(const Failures& failures) {
  std::string message = absl::StrCat(Counted(failures.count(), "failure"), ":");
  for (const absl::Status& failure : failures.list()) {
    absl::StrAppend(&message, "\n  ", failure.message());
  }
  const int64_t more = failures.count() - std::ssize(failures.list());
  if (more > 0) absl::StrAppend(&message, "\n  and ", Grouped(more), " more");
  PrintError(message);
}

absl::Status Run(const Options& options, Failures& failures) {
  switch (options.command) {
    case Command::kBuild:
      return RunBuild(options, failures);
    case Command::kRemove:
      return RunRemove(options, failures);
    case Command::kAnalyse:
      return RunAnalyse(options, failures);
    case Command::kExtract:
      return RunExtract(options, failures);
    case Command::kMerge:
      return RunMerge(options, failures);
    case Command::kExport:
      return RunExport(options);
    case Command::kReview:
      return RunReview(options);
    case Command::kVerify:
      return RunVerify(options);
    case Command::kDiff:
      return RunDiff(options);
    case Command::kQuery:
      return RunQuery(options);
    case Command::kWhy:
      return RunWhy(options);
    case Command::kDoctor:
      return RunDoctor(options);
    case Command::kVersion:
      return RunVersion(options);
  }
  return absl::InternalError("unknown command");
}

int Main(int argc, char** argv) {
  EndIfMemoryEnds();
  CatchSignals();
  std::variant<Flags, int> flags = ParseFlags(argc, argv);
  if (const int* status = std::get_if<int>(&flags)) return *status;
  const absl::StatusOr<Options> options = Resolve(std::get<Flags>(flags));
  if (!options.ok()) {
    PrintError(options.status().message());
    return kExitUsage;
  }

  Failures failures(options->keep_going);
  absl::Status status = CheckOutputs(*options);
  if (status.ok()) {
    status = Caught([&] { return Run(*options, failures); });
  }
  if (absl::IsCancelled(status)) PrintError(status.message());
  DieOfInterrupt();
  if (!failures.empty()) PrintFailures(failures);
  if (IsBrokenPipe(status)) return kExitSuccess;
  if (!status.ok()) PrintError(status.message());
  return status.ok() && failures.empty() ? kExitSuccess : kExitFailed;
}

}  // namespace
}  // namespace griot

int main(int argc, char** argv) { return griot::Main(argc, argv); }
