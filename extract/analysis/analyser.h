#ifndef GRIOT_EXTRACT_ANALYSIS_ANALYSER_H_
#define GRIOT_EXTRACT_ANALYSIS_ANALYSER_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extract/analysis.h"
#include "schemas/utf8.h"

namespace griot {

class Encoder;
class Model;
class Tokeniser;

// Text in, UD sentences out, by the model of one file. Immutable and shared by
// any number of threads; each thread analyses through a Worker of its own.
class Analyser {
 public:
  // Errors name the file: NotFound, or DataLoss where it is truncated, altered
  // or of another version.
  static absl::StatusOr<std::unique_ptr<Analyser>> Load(
      const std::string& path);
  ~Analyser();

  // 32 hexadecimal digits over the bytes of the model file.
  absl::string_view hash() const;

  // Owns every buffer that analysis needs; used by one thread at a time.
  class Worker {
   public:
    // Without `roles` the predicates of sentences stay empty, which saves a
    // sixth of the time.
    explicit Worker(const Analyser& analyser, bool roles = true);
    ~Worker();

    // `text` is indexed well-formed UTF-8 that outlives the result's views.
    // The result is a function of model and text alone.
    Analysis Analyse(const CodePointIndex& text);
    // The same of `part`, which is a view into the text; offsets count from the
    // text's begin.
    Analysis Analyse(const CodePointIndex& text, absl::string_view part);

    // Tags, parses and labels given words instead of tokenising the text:
    // each sentence of `analysis` holds words with form, token_words,
    // space_after and span, and comes back with all else filled. Predicates
    // are found unless the sentence holds some, which then get their roles.
    void AnalyseTokens(Analysis& analysis);

   private:
    class Impl;
    std::unique_ptr<Impl> impl_;
  };

 private:
  explicit Analyser(std::unique_ptr<Model> model);
  std::unique_ptr<Model> model_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_ANALYSER_H_
