#include "extract/analysis/quantised_product.h"

#include <omp.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "dnnl.hpp"
#include "extract/analysis/panel_product.h"

namespace griot {
namespace {

using dnnl::matmul;
using dnnl::memory;

// Weights are laid out for this many rows, a full block.
constexpr int kTypicalRows = 192;

const dnnl::engine& Engine() {
  static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
  return engine;
}

matmul::primitive_desc Describe(int rows, int inputs, int outputs,
                                const memory::desc& weights) {
  const memory::desc a({rows, inputs}, memory::data_type::u8,
                       memory::format_tag::ab);
  const memory::desc sums({rows, outputs}, memory::data_type::s32,
                          memory::format_tag::ab);
  dnnl::primitive_attr attributes;
  attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
#if DNNL_VERSION_MAJOR >= 3
  return {Engine(), a, weights, sums, attributes};
#else
  return {matmul::desc(a, weights, sums), attributes, Engine()};
#endif
}

dnnl::memory ForOneDnnFrom(const int8_t* weights, int outputs, int inputs) {
  omp_set_num_threads(1);
  const memory::desc any({inputs, outputs}, memory::data_type::s8,
                         memory::format_tag::any);
  const memory::desc plain({inputs, outputs}, memory::data_type::s8,
                           memory::format_tag::ba);
  memory packed(Describe(kTypicalRows, inputs, outputs, any).weights_desc(),
                Engine());
  dnnl::stream stream(Engine());
  memory from(plain, Engine(), const_cast<int8_t*>(weights));
  dnnl::reorder(from, packed).execute(stream, from, packed);
  stream.wait();
  return packed;
}

// The weights in panels (panel_product.h).
const int8_t* Panels(const int8_t* weights, int outputs, int inputs,
                     WeightMemory* memory) {
  constexpr int kTogether = 4;  // inputs that lie side by side
  int8_t* const panels =
      memory->Take(static_cast<size_t>(outputs) * static_cast<size_t>(inputs));
  int8_t* next = panels;
  for (int panel = 0; panel < outputs; panel += kPanel) {
    for (int k = 0; k < inputs; k += kTogether) {
      for (int j = panel; j < panel + kPanel; ++j) {
        next = std::copy_n(weights + int64_t{j} * inputs + k, kTogether, next);
      }
    }
  }
  return panels;
}

}  // namespace

const std::vector<ProductKind>& ProductKinds() {
  static const auto& kinds = *new std::vector<ProductKind>([] {
    std::vector<ProductKind> found;
#ifdef GRIOT_X86
    if (AllowAmx()) found.push_back(ProductKind::kAmx);
    if (__builtin_cpu_supports("avx512vnni") &&
        __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512dq")) {
      found.push_back(ProductKind::kVnni);
    }
#endif
    found.push_back(ProductKind::kOneDnn);
    return found;
  }());
  return kinds;
}

std::string ProductNames() {
  return absl::StrJoin(ProductKinds(), ", ",
                       [](std::string* out, ProductKind kind) {
                         switch (kind) {
                           case ProductKind::kAmx:
                             absl::StrAppend(out, "AMX");
                             break;
                           case ProductKind::kVnni:
                             absl::StrAppend(out, "AVX-512 VNNI");
                             break;
                           case ProductKind::kOneDnn: {
                             const dnnl_version_t& version = *dnnl_version();
                             absl::StrAppend(out, "oneDNN ", version.major, ".",
                                             version.minor, ".", version.patch);
                             break;
                           }
                         }
                       });
}

struct PackedWeights::ForOneDnn {
  memory weights;
};

static_assert(PackedWeights::kStep == kPanel);

PackedWeights::PackedWeights(const int8_t* weights, int outputs, int inputs,
                             WeightMemory* memory, ProductKind kind)
    : outputs_(outputs), inputs_(inputs), kind_(kind) {
  if (kind == ProductKind::kOneDnn) {
    one_dnn_ = std::make_unique<ForOneDnn>(
        ForOneDnn{ForOneDnnFrom(weights, outputs, inputs)});
  } else {
    panels_ = Panels(weights, outputs, inputs, memory);
  }
}

PackedWeights::~PackedWeights() = default;
PackedWeights::PackedWeights(PackedWeights&&) noexcept = default;

struct ProductRunner::Primitives {
  struct Compiled {
    matmul primitive;
    memory a;
    memory sums;
    memory scratchpad;
  };

  dnnl::stream stream{Engine()};
  absl::flat_hash_map<std::tuple<int, int, int>, Compiled> by_shape;
  std::vector<uint8_t> scratch;
};

ProductRunner::ProductRunner() = default;
ProductRunner::~ProductRunner() = default;

void ProductRunner::Run(const uint8_t* a, int rows,
                        const PackedWeights& weights, int32_t* sums) {
#ifdef GRIOT_X86
  if (weights.kind_ != ProductKind::kOneDnn) {
    PanelProduct* product =
        weights.kind_ == ProductKind::kAmx ? AmxProduct : VnniProduct;
    return product(a, rows, weights.panels_, weights.outputs_, weights.inputs_,
                   sums);
  }
#endif
  RunOneDnn(a, rows, weights, sums);
}

void ProductRunner::RunOneDnn(const uint8_t* a, int rows,
                              const PackedWeights& weights, int32_t* sums) {
  if (primitives_ == nullptr) primitives_ = std::make_unique<Primitives>();
  const int padded = Padded(rows);
  const auto key = std::make_tuple(padded, weights.inputs(), weights.outputs());
  auto found = primitives_->by_shape.find(key);
  if (found == primitives_->by_shape.end()) {
    const auto description =
        Describe(padded, weights.inputs(), weights.outputs(),
                 weights.one_dnn_->weights.get_desc());
    const size_t needed = description.scratchpad_desc().get_size();
    if (primitives_->scratch.size() < needed) {
      primitives_->scratch.resize(needed);
    }
    Primitives::Compiled compiled{
        matmul(description), memory(description.src_desc(), Engine(), nullptr),
        memory(description.dst_desc(), Engine(), nullptr),
        memory(description.scratchpad_desc(), Engine(), nullptr)};
    found = primitives_->by_shape.emplace(key, std::move(compiled)).first;
  }
  Primitives::Compiled& compiled = found->second;
  compiled.a.set_data_handle(const_cast<uint8_t*>(a));
  compiled.sums.set_data_handle(sums);
  compiled.scratchpad.set_data_handle(primitives_->scratch.data());
  compiled.primitive.execute(primitives_->stream,
                             {{DNNL_ARG_SRC, compiled.a},
                              {DNNL_ARG_WEIGHTS, weights.one_dnn_->weights},
                              {DNNL_ARG_DST, compiled.sums},
                              {DNNL_ARG_SCRATCHPAD, compiled.scratchpad}});
}

}  // namespace griot
