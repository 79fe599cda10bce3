#include <cstdio>
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "app/commands.h"
#include "pipeline/model_path.h"
#include "pipeline/news.h"
#include "schemas/status_macros.h"

namespace griot {

absl::Status RunVersion(const Options& options) {
  std::string model = "no model found";
  if (FindModel(options.model).ok()) {
    GRIOT_ASSIGN_OR_RETURN(std::unique_ptr<Analyser> analyser,
                           LoadAnalyser(options.model));
    model = absl::StrCat("model ", analyser->hash());
  }
  std::printf("griot %s %s\n", GRIOT_VERSION, model.c_str());
  return absl::OkStatus();
}

}  // namespace griot
