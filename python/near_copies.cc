#include "graph/merging/near_copies.h"

#include <nanobind/stl/pair.h>

#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/merging/text_signature.h"
#include "python/slice_rows.h"

// Which texts are near-copies, by their signatures as bytes.

namespace griot::python {
namespace {

graph::TextSignature SignatureIn(const nb::bytes& bytes) {
  graph::TextSignature signature;
  static_assert(sizeof(signature) == 4 + 2 * graph::TextSignature::kBins);
  if (bytes.size() != sizeof(signature)) {
    Raise(absl::InvalidArgumentError("no signature of a text"));
  }
  std::memcpy(&signature, bytes.c_str(), sizeof(signature));
  return signature;
}

nb::bytes SignatureOf(const std::string& text) {
  const graph::TextSignature signature = graph::SignatureOf(text);
  return nb::bytes(reinterpret_cast<const char*>(&signature),
                   sizeof(signature));
}

// The bands of a signature; none of a text that is too short to have copies.
std::vector<uint64_t> BandsOf(const nb::bytes& bytes) {
  const graph::TextSignature signature = SignatureIn(bytes);
  std::vector<uint64_t> bands;
  if (signature.shingles == 0) return bands;
  for (size_t band = 0; band < graph::BandCount(); ++band) {
    bands.push_back(graph::BandOf(signature, band));
  }
  return bands;
}

// Texts of which a band is equal, in the order of ids.
class EqualBands {
 public:
  // The id of the text that this one is a near-copy of, if any.
  std::optional<Text> Add(Text id, const nb::bytes& signature) {
    const auto number = static_cast<Number>(texts_.size());
    texts_.emplace_back(std::move(id), SignatureIn(signature));
    const std::optional<Number> copied =
        bands_.Add(number, [this](Number text) -> const graph::TextSignature& {
          return texts_[text].second;
        });
    if (!copied) return std::nullopt;
    return texts_[*copied].first;
  }

 private:
  graph::EqualBands bands_;
  std::vector<std::pair<Text, graph::TextSignature>> texts_;
};

}  // namespace

void BindNearCopies(nb::module_& module) {
  nb::class_<EqualBands>(module, "_EqualBands")
      .def(nb::init<>())
      .def("add", &EqualBands::Add);
  module.def("_signature", &SignatureOf);
  module.def("_bands", &BandsOf);
}

}  // namespace griot::python
