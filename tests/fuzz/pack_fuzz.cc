#include "schemas/ontology.h"
#include "tests/fuzz/check.h"

// Any bytes as a pack give an ontology or errors.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const griot::PackSource& core =
      *new griot::PackSource(griot::DefaultPacks().front());
  const griot::PackSource packs[] = {
      core, {"pack", std::string(griot::fuzz::Text(data, size))}};
  const auto ontology = griot::ParsePacks(packs);
  griot::fuzz::Check(ontology.ok() || !ontology.status().message().empty(),
                     "an error says what is wrong");
  return 0;
}
