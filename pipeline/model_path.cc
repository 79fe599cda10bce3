#include "pipeline/model_path.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

constexpr char kModelName[] = "griot-en.safetensors";

}  // namespace

absl::StatusOr<std::string> FindModel(const std::string& given) {
  if (!given.empty()) return given;
  const char* variable = std::getenv("GRIOT_MODEL");
  if (variable != nullptr && *variable != '\0') return std::string(variable);

  std::error_code error;
  const fs::path executable = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = executable.parent_path().parent_path() /
                             "share/griot/models" / kModelName;
  const fs::path source = fs::path(GRIOT_SOURCE_MODELS) / kModelName;
  for (const fs::path& path : {installed, source}) {
    if (fs::exists(path, error)) return path.string();
  }
  return absl::NotFoundError(absl::StrCat(
      "no model at ", installed.string(), " or ", source.string(),
      ", expected one there, or its file named by --model or GRIOT_MODEL"));
}

}  // namespace griot
