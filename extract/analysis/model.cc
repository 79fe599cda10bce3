#include "extract/analysis/model.h"

#include <xxhash.h>

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "extract/analysis.h"
#include "rapidjson/document.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr absl::string_view kFormat = "griot-model/1";
constexpr int kHeadWidth = 32;   // of the attention kernel
constexpr int kWidest = 1536;    // of the gelu kernel
constexpr int kLanes = 16;       // widths of other kernels are multiples of it
constexpr int kZeroPoint = 128;  // of quantised activations
constexpr int kCases = 5;
constexpr absl::string_view kHeadNames[kHeads] = {
    "arc_dependent", "arc_head",       "rel_dependent",
    "rel_head",      "upos",           "xpos",
    "feats",         "lemma",          "mention",
    "entity",        "content",        "source",
    "cue",           "sentence_end",   "factuality",
    "predicate",     "role_predicate", "role_argument",
    "anaphor",       "antecedent"};
constexpr int kMostSenses = 100000;

int RoundUp(int value) {
  constexpr int kStep = PackedWeights::kStep;
  return (value + kStep - 1) / kStep * kStep;
}

bool IsLabelled(int head) { return kUpos <= head && head <= kCue; }

// [columns, rows] of a matrix [rows, columns].
std::vector<float> Transposed(absl::Span<const float> matrix, int rows,
                              int columns) {
  std::vector<float> out(matrix.size());
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < columns; ++j) {
      out[static_cast<size_t>(j) * static_cast<size_t>(rows) +
          static_cast<size_t>(i)] =
          matrix[static_cast<size_t>(i) * static_cast<size_t>(columns) +
                 static_cast<size_t>(j)];
    }
  }
  return out;
}

}  // namespace

// Reads the parts of a file into a Model; the first error stays.
class ModelLoader {
 public:
  explicit ModelLoader(std::unique_ptr<Safetensors> file)
      : model_(new Model()), file_(*file) {
    model_->file_ = std::move(file);
  }

  absl::StatusOr<std::unique_ptr<Model>> Load() {
    if (file_.Metadata("format") != kFormat) {
      Fail(absl::StrCat("its format is \"", file_.Metadata("format"),
                        "\", expected \"", kFormat, "\""));
      return status_;
    }
    const XXH128_hash_t hash =
        XXH3_128bits(file_.bytes().data(), file_.bytes().size());
    model_->hash = absl::StrFormat("%016x%016x", hash.high64, hash.low64);
    ReadConfig();
    if (status_.ok()) ReadLabels();
    if (status_.ok()) ReadWords();
    if (status_.ok()) ReadTensors();
    GRIOT_RETURN_IF_ERROR(status_);
    return std::move(model_);
  }

 private:
  void Fail(absl::string_view what) {
    status_.Update(absl::DataLossError(absl::StrCat(
        file_.path(), ": not a model that this program can run: ", what)));
  }

  template <typename T>
  T Take(absl::StatusOr<T> value) {
    if (value.ok()) return *std::move(value);
    status_.Update(value.status());
    return T();
  }

  static int Int(const rapidjson::Value& object, const char* key) {
    const auto found = object.FindMember(key);
    return found != object.MemberEnd() && found->value.IsInt()
               ? found->value.GetInt()
               : 0;
  }

  void ReadConfig() {
    rapidjson::Document config;
    const absl::string_view text = file_.Metadata("config");
    config.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
    if (config.HasParseError() || !config.IsObject() ||
        !config.HasMember("head_rows") || !config["head_rows"].IsObject() ||
        !config.HasMember("norm_eps") || !config["norm_eps"].IsNumber()) {
      return Fail("its config is not what it must be");
    }
    Model::Shape& shape = model_->shape;
    shape = {Int(config, "layers"),
             Int(config, "hidden"),
             Int(config, "attention_heads"),
             Int(config, "intermediate"),
             Int(config, "positions"),
             Int(config, "arc"),
             Int(config, "rel"),
             Int(config, "role"),
             Int(config, "coreference"),
             config["norm_eps"].GetFloat()};
    const auto fits = [](int value, int step) {
      return value > 0 && value <= kWidest && value % step == 0;
    };
    constexpr int kStep = PackedWeights::kStep;
    if (shape.layers < 1 || shape.layers > 64 || !fits(shape.hidden, kStep) ||
        !fits(shape.intermediate, kStep) || !fits(shape.role, kStep) ||
        !fits(shape.arc, kLanes) || !fits(shape.rel, kLanes) ||
        !fits(shape.coreference, kLanes) || shape.positions < 64 ||
        shape.positions > 4096 ||
        shape.attention_heads * kHeadWidth != shape.hidden) {
      return Fail("its config has sizes out of bounds");
    }
    const auto& rows = config["head_rows"];
    for (int head = 0; head < kHeads; ++head) {
      const auto found = rows.FindMember(std::string(kHeadNames[head]).c_str());
      if (found == rows.MemberEnd() || !found->value.IsArray() ||
          found->value.Size() != 2 || !found->value[0].IsInt() ||
          !found->value[1].IsInt()) {
        return Fail(absl::StrCat("no rows for the head ", kHeadNames[head]));
      }
      const Range range = {found->value[0].GetInt(), found->value[1].GetInt()};
      if (range.begin < 0 || range.end <= range.begin || range.end > 65536) {
        return Fail(absl::StrCat("wrong rows for ", kHeadNames[head]));
      }
      model_->head_rows[head] = range;
    }
    // A newer model may have more heads in the matrix.
    for (const auto& row : rows.GetObject()) {
      if (row.value.IsArray() && row.value.Size() == 2 &&
          row.value[1].IsInt() && row.value[1].GetInt() <= 65536) {
        head_outputs_ = std::max(head_outputs_, row.value[1].GetInt());
      }
    }
    const std::pair<Head, int> widths[] = {{kArcDependent, shape.arc},
                                           {kArcHead, shape.arc},
                                           {kRelDependent, shape.rel},
                                           {kRelHead, shape.rel},
                                           {kSentenceEnd, 1},
                                           {kFactuality, 1},
                                           {kPredicate, 1},
                                           {kRolePredicate, shape.role},
                                           {kRoleArgument, shape.role},
                                           {kAnaphor, shape.coreference},
                                           {kAntecedent, shape.coreference}};
    for (const auto& [head, width] : widths) {
      if (model_->head_rows[head].size() != width) {
        return Fail(absl::StrCat("the head ", kHeadNames[head],
                                 " does not have the size of its config"));
      }
    }
  }

  std::vector<absl::string_view> Labels(const rapidjson::Value& all,
                                        absl::string_view name) {
    std::vector<absl::string_view> labels;
    const auto found = all.FindMember(std::string(name).c_str());
    if (found == all.MemberEnd() || !found->value.IsArray()) {
      Fail(absl::StrCat("no labels for ", name));
      return labels;
    }
    for (const auto& label : found->value.GetArray()) {
      labels.push_back(label.IsString() ? InternLabel(label.GetString())
                                        : absl::string_view());
    }
    return labels;
  }

  void ReadLabels() {
    rapidjson::Document all;
    const absl::string_view text = file_.Metadata("labels");
    all.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
    if (all.HasParseError() || !all.IsObject()) {
      return Fail("its labels are not a JSON object");
    }
    for (int head = 0; head < kHeads; ++head) {
      if (!IsLabelled(head)) continue;
      model_->labels[head] = Labels(all, kHeadNames[head]);
      if (static_cast<int>(model_->labels[head].size()) !=
          model_->head_rows[head].size()) {
        return Fail(absl::StrCat("labels and rows differ in number for ",
                                 kHeadNames[head]));
      }
    }
    model_->relations = Labels(all, "deprel");
    const auto& relations = model_->relations;
    const auto root = std::find(relations.begin(), relations.end(), "root");
    if (root == relations.end()) return Fail("it has no relation \"root\"");
    model_->root_relation = static_cast<int>(root - relations.begin());
    for (size_t i = 0; i < relations.size(); ++i) {
      model_->relation_numbers.emplace(relations[i], static_cast<int>(i));
    }
    ReadPredicates();
  }

  // The roles, and the senses with the lemmas that they were seen with.
  void ReadPredicates() {
    rapidjson::Document all;
    const absl::string_view text = file_.Metadata("predicates");
    all.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
    if (all.HasParseError() || !all.IsObject() || !all.HasMember("by_lemma") ||
        !all["by_lemma"].IsObject()) {
      return Fail("its predicates are not a JSON object");
    }
    model_->role.labels = Labels(all, "roles");
    if (model_->role.labels.empty()) return Fail("it has no roles");
    std::vector<std::string> senses;
    for (const absl::string_view name : Labels(all, "senses")) {
      senses.emplace_back(name);
    }
    if (senses.size() > kMostSenses) return Fail("too many senses");
    SenseInventory::ByLemma by_lemma;
    for (const auto& entry : all["by_lemma"].GetObject()) {
      std::vector<int32_t>& numbers = by_lemma[std::string(
          entry.name.GetString(), entry.name.GetStringLength())];
      if (!entry.value.IsArray()) return Fail("the senses of a lemma");
      for (const auto& number : entry.value.GetArray()) {
        if (!number.IsInt() || number.GetInt() < 0 ||
            number.GetInt() >= static_cast<int>(senses.size())) {
          return Fail("a lemma has a sense that is not there");
        }
        numbers.push_back(number.GetInt());
      }
    }
    model_->senses.inventory =
        SenseInventory(std::move(senses), std::move(by_lemma));
  }

  void ReadWords() {
    absl::StatusOr<WordPiece> wordpiece =
        WordPiece::Parse(file_.Metadata("vocabulary"));
    if (!wordpiece.ok()) return Fail(wordpiece.status().message());
    model_->wordpiece = std::make_unique<WordPiece>(*std::move(wordpiece));
    absl::StatusOr<Lemmatiser> lemmatiser = Lemmatiser::Parse(
        model_->labels[kLemma], file_.Metadata("lemmas"), *model_->wordpiece);
    if (!lemmatiser.ok()) return Fail(lemmatiser.status().message());
    model_->lemmatiser = std::make_unique<Lemmatiser>(*std::move(lemmatiser));
    const auto weights = Take(file_.Bytes(
        "tokeniser.weights", {Tokeniser::kClasses, Tokeniser::kFeatures}));
    const auto scale = Take(file_.Floats("tokeniser.scale", {1}));
    const auto bias =
        Take(file_.Floats("tokeniser.bias", {Tokeniser::kClasses}));
    if (!status_.ok()) return;
    model_->tokeniser =
        std::make_unique<Tokeniser>(weights.data(), scale[0], bias.data());
  }

  Norm ReadNorm(absl::string_view name) {
    const int hidden = model_->shape.hidden;
    const auto weight =
        Take(file_.Floats(absl::StrCat(name, ".weight"), {hidden}));
    const auto bias = Take(file_.Floats(absl::StrCat(name, ".bias"), {hidden}));
    return {weight.data(), bias.data(), model_->shape.norm_epsilon};
  }

  // Outputs are padded with zeros to a multiple of the products' step.
  Linear ReadLinear(absl::string_view name, int outputs, int inputs) {
    const auto weight =
        Take(file_.Bytes(absl::StrCat(name, ".weight"), {outputs, inputs}));
    const auto scale =
        Take(file_.Floats(absl::StrCat(name, ".scale"), {outputs}));
    const auto bias =
        Take(file_.Floats(absl::StrCat(name, ".bias"), {outputs}));
    const int padded = RoundUp(outputs);
    std::vector<int8_t> rows(weight.begin(), weight.end());
    rows.resize(static_cast<size_t>(padded) * static_cast<size_t>(inputs));
    std::vector<int32_t> correction(static_cast<size_t>(padded));
    for (int j = 0; j < padded; ++j) {
      const int8_t* row = rows.data() + static_cast<int64_t>(j) * inputs;
      int32_t sum = 0;
      for (int k = 0; k < inputs; ++k) {
        if (row[k] < -64 || row[k] > 64) {
          Fail(absl::StrCat(name, ".weight has more than 7 bits"));
          break;
        }
        sum += row[k];
      }
      correction[static_cast<size_t>(j)] = kZeroPoint * sum;
    }
    std::vector<float> scales(scale.begin(), scale.end());
    scales.resize(static_cast<size_t>(padded));
    std::vector<float> biases(bias.begin(), bias.end());
    biases.resize(static_cast<size_t>(padded));
    return {PackedWeights(rows.data(), padded, inputs, &model_->weights_),
            std::move(correction), std::move(scales), std::move(biases)};
  }

  void ReadTensors() {
    const Model::Shape& shape = model_->shape;
    const int hidden = shape.hidden;
    const int words = model_->wordpiece->size();
    model_->embedding = {
        Take(file_.Bytes("embeddings.word.weight", {words, hidden})).data(),
        Take(file_.Floats("embeddings.word.scale", {words})).data(),
        Take(file_.Floats("embeddings.position.weight",
                          {shape.positions, hidden}))
            .data(),
        Take(file_.Floats("embeddings.case.weight", {kCases, hidden})).data()};
    model_->embedding_norm = ReadNorm("embeddings.norm");
    for (int i = 0; i < shape.layers && status_.ok(); ++i) {
      const std::string layer = absl::StrCat("layer.", i, ".");
      model_->layers.push_back(
          {ReadLinear(layer + "qkv", 3 * hidden, hidden),
           ReadLinear(layer + "attention_output", hidden, hidden),
           ReadNorm(layer + "attention_norm"),
           ReadLinear(layer + "up", shape.intermediate, hidden),
           ReadLinear(layer + "down", hidden, shape.intermediate),
           ReadNorm(layer + "output_norm")});
    }
    model_->head =
        std::make_unique<Linear>(ReadLinear("head", head_outputs_, hidden));
    ReadParser();
    ReadRoles();
    ReadCoreference();
  }

  void ReadRoles() {
    const int role = model_->shape.role;
    RoleLayer& layer = model_->role;
    const auto labels = static_cast<int64_t>(layer.labels.size());
    SenseTable& senses = model_->senses;
    const auto count = static_cast<int64_t>(senses.inventory.size());
    layer.sense = Take(file_.Bytes("role.sense.weight", {count + 1, role}));
    layer.sense_scale = Take(file_.Floats("role.sense.scale", {count + 1}));
    layer.distance =
        Take(file_.Floats("role.distance", {kRoleDistances, role}));
    layer.path = Take(file_.Floats(
        "role.path",
        {kRolePaths * static_cast<int64_t>(model_->relations.size()), role}));
    for (int i = 0; i < RoleLayer::kSides; ++i) {
      layer.sides.push_back(
          ReadLinear(absl::StrCat("role.sides.", i), 3 * role, role));
      if (!status_.ok()) return;
    }
    layer.output = Take(file_.Floats("role.output.weight", {labels, role}));
    layer.bias = Take(file_.Floats("role.output.bias", {labels}));
    layer.moves = Take(file_.Floats("role.moves", {labels, labels}));
    senses.vectors =
        Take(file_.Bytes("sense.weight", {count, model_->shape.hidden}));
    senses.scale = Take(file_.Floats("sense.scale", {count}));
    senses.bias = Take(file_.Floats("sense.bias", {count}));
  }

  void ReadCoreference() {
    const int width = model_->shape.coreference;
    CoreferenceLayer& layer = model_->coreference;
    layer.distance =
        Take(file_.Floats("coreference.distance", {kSentenceDistances, width}));
    layer.match =
        Take(file_.Floats("coreference.match", {kWordMatches, width}));
    layer.output = Take(file_.Floats("coreference.output.weight", {1, width}));
    const auto bias = Take(file_.Floats("coreference.output.bias", {1}));
    if (status_.ok()) layer.bias = bias[0];
  }

  void ReadParser() {
    const Model::Shape& shape = model_->shape;
    const auto relations = static_cast<int64_t>(model_->relations.size());
    const auto bilinear =
        Take(file_.Floats("arc.bilinear", {shape.arc, shape.arc}));
    model_->arc_head_bias = Take(file_.Floats("arc.head_bias", {shape.arc}));
    model_->arc_root = Take(file_.Floats("arc.root", {shape.arc}));
    model_->rel_root = Take(file_.Floats("rel.root", {shape.rel}));
    model_->rel_output =
        Take(file_.Floats("rel.output.weight", {relations, shape.rel}));
    model_->rel_output_bias =
        Take(file_.Floats("rel.output.bias", {relations}));
    if (!status_.ok()) return;
    model_->arc_bilinear = Transposed(bilinear, shape.arc, shape.arc);
  }

  std::unique_ptr<Model> model_;
  const Safetensors& file_;
  int head_outputs_ = 0;
  absl::Status status_;
};

absl::StatusOr<std::unique_ptr<Model>> Model::Load(const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(std::unique_ptr<Safetensors> file,
                         Safetensors::Open(path));
  return ModelLoader(std::move(file)).Load();
}

}  // namespace griot
