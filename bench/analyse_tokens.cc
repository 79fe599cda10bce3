// Analyses given tokens, for scores with gold tokens:
//   analyse_tokens MODEL <gold.conllu >predicted.conllu
//   analyse_tokens MODEL --lines <sentences >predicted.conllu
// Of CoNLL-U only forms, multi-word tokens, spacing, "# newdoc", "# newpar" and
// "Predicate=Yes" in MISC are read; the last gives predicates whose senses and
// roles are wanted. With --lines, a line is a sentence of words divided by
// spaces, and a blank line ends a paragraph.

#include <iostream>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "extract/analysis/analyser.h"
#include "extract/analysis/conllu.h"

namespace {

// One document's forms, from which text and words are rebuilt.
struct Form {
  std::string form;
  bool space_after = true;
  int token_words = 1;
  bool is_predicate = false;
};
struct FormSentence {
  bool starts_paragraph = false;
  std::vector<Form> words;
};

void Write(griot::Analyser::Worker& worker,
           std::vector<FormSentence>& sentences) {
  std::string text;
  for (const FormSentence& sentence : sentences) {
    for (const Form& form : sentence.words) {
      text += form.form;
      if (form.space_after) text += ' ';
    }
  }
  griot::Analysis analysis;
  size_t byte = 0;
  int32_t offset = 0;
  for (const FormSentence& from : sentences) {
    griot::Sentence& sentence = analysis.sentences.emplace_back();
    sentence.starts_paragraph = from.starts_paragraph;
    for (const Form& form : from.words) {
      griot::Word& word = sentence.words.emplace_back();
      word.form = absl::string_view(text).substr(byte, form.form.size());
      word.span = {offset, offset + griot::CountCodePoints(form.form)};
      word.token_words = form.token_words;
      word.space_after = form.space_after;
      if (form.is_predicate) {
        sentence.predicates.emplace_back().word =
            static_cast<int32_t>(sentence.words.size()) - 1;
      }
      byte += form.form.size() + (form.space_after ? 1 : 0);
      offset = word.span.end + (form.space_after ? 1 : 0);
    }
  }
  worker.AnalyseTokens(analysis);
  griot::Document document;
  document.id = "tokens";
  std::string out;
  AppendConllu(document, griot::CodePointIndex(text), analysis, out);
  std::cout << out;
  sentences.clear();
}

std::vector<FormSentence> ReadLines() {
  std::vector<FormSentence> sentences;
  bool starts_paragraph = true;
  for (std::string line; std::getline(std::cin, line);) {
    FormSentence sentence;
    sentence.starts_paragraph = starts_paragraph;
    for (const absl::string_view form :
         absl::StrSplit(line, ' ', absl::SkipEmpty())) {
      sentence.words.push_back({std::string(form)});
    }
    starts_paragraph = sentence.words.empty();
    if (!starts_paragraph) sentences.push_back(std::move(sentence));
  }
  return sentences;
}

// Reads CoNLL-U and writes each document's analysis. False where a line's
// number is none.
bool AnalyseConllu(griot::Analyser::Worker& worker) {
  std::vector<FormSentence> sentences;
  FormSentence sentence;
  size_t token_begin = 0;  // numbers of the multi-word token at hand
  size_t token_end = 0;
  bool token_space = true;
  for (std::string line; std::getline(std::cin, line);) {
    const bool starts_document = absl::StartsWith(line, "# newdoc");
    if (starts_document && !sentences.empty()) Write(worker, sentences);
    if (starts_document || absl::StartsWith(line, "# newpar")) {
      sentence.starts_paragraph = true;
    }
    if (line.empty() && !sentence.words.empty()) {
      sentences.push_back(std::move(sentence));
      sentence = {};
      token_end = 0;
    }
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> fields = absl::StrSplit(line, '\t');
    if (fields.size() != 10 || absl::StrContains(fields[0], '.')) continue;
    const bool space = !absl::StrContains(fields[9], "SpaceAfter=No");
    const std::vector<std::string> range = absl::StrSplit(fields[0], '-');
    if (range.size() == 2) {
      if (!absl::SimpleAtoi(range[0], &token_begin) ||
          !absl::SimpleAtoi(range[1], &token_end)) {
        return false;
      }
      token_space = space;
      continue;
    }
    Form form{fields[1], space, 1,
              absl::StrContains(fields[9], "Predicate=Yes")};
    const size_t number = sentence.words.size() + 1;
    if (number <= token_end) {
      form.space_after = number == token_end && token_space;
      form.token_words = number == token_begin
                             ? static_cast<int>(token_end - token_begin) + 1
                             : 0;
    }
    sentence.words.push_back(std::move(form));
  }
  if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
  Write(worker, sentences);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const bool lines = argc == 3 && absl::string_view(argv[2]) == "--lines";
  if (argc != 2 && !lines) {
    std::cerr << "usage: analyse_tokens MODEL [--lines] <tokens\n";
    return 2;
  }
  auto analyser = griot::Analyser::Load(argv[1]);
  if (!analyser.ok()) {
    std::cerr << analyser.status().message() << "\n";
    return 1;
  }
  griot::Analyser::Worker worker(**analyser);
  if (!lines) return AnalyseConllu(worker) ? 0 : 1;
  std::vector<FormSentence> sentences = ReadLines();
  Write(worker, sentences);
  return 0;
}
