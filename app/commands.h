#ifndef GRIOT_APP_COMMANDS_H_
#define GRIOT_APP_COMMANDS_H_

#include <string>

#include "absl/status/status.h"
#include "app/options.h"
#include "pipeline/failures.h"

namespace griot {

// One function a command. What was done wrongly by the inputs goes to
// `failures`; the result is not OK if the command could not do its work.
absl::Status RunAnalyse(const Options& options, Failures& failures);
absl::Status RunExtract(const Options& options, Failures& failures);
absl::Status RunBuild(const Options& options, Failures& failures);
absl::Status RunMerge(const Options& options, Failures& failures);
absl::Status RunRemove(const Options& options, Failures& failures);
absl::Status RunExport(const Options& options);
// Serves until it is interrupted.
absl::Status RunReview(const Options& options);
absl::Status RunVerify(const Options& options);
absl::Status RunDiff(const Options& options);
absl::Status RunQuery(const Options& options);
absl::Status RunWhy(const Options& options);
absl::Status RunWhyEvent(const Options& options);

// Prints what an installation is made of and what it runs on, a line each, as
// reports of faults need it. Not OK if something that every command needs is
// missing, or the server that was asked for does not answer.
absl::Status RunDoctor(const Options& options);

// Prints the version and the hash of the model that would be used.
absl::Status RunVersion(const Options& options);

}  // namespace griot

#endif  // GRIOT_APP_COMMANDS_H_
