#include "tests/support/conllu.h"

#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "schemas/status_macros.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

// One surface token: its form and the words that it is made of.
struct Token {
  std::string form;
  bool space_after = true;
  size_t sentence = 0;
  size_t first_word = 0;
  size_t words = 1;
};

class Reader {
 public:
  explicit Reader(Document document) {
    result_.document = std::make_unique<Document>(std::move(document));
    result_.labels = std::make_unique<absl::node_hash_set<std::string>>();
  }

  absl::StatusOr<ConlluDocument> Read(absl::string_view conllu) {
    int line_number = 0;
    for (absl::string_view line : absl::StrSplit(conllu, '\n')) {
      ++line_number;
      if (absl::EndsWith(line, "\r")) line.remove_suffix(1);
      if (line.empty()) {
        in_sentence_ = false;
      } else if (line[0] == '#') {
        if (absl::StartsWith(line, "# newpar")) new_paragraph_ = true;
      } else if (absl::Status s = ReadWord(line); !s.ok()) {
        return absl::InvalidArgumentError(
            absl::StrCat("line ", line_number, ": ", s.message()));
      }
    }
    GRIOT_RETURN_IF_ERROR(LayOnText());
    return std::move(result_);
  }

 private:
  absl::string_view Intern(absl::string_view text) {
    return *result_.labels->emplace(text).first;
  }

  Sentence& Current() {
    if (!in_sentence_) {
      in_sentence_ = true;
      result_.analysis.sentences.emplace_back();
      result_.analysis.sentences.back().starts_paragraph =
          new_paragraph_ || result_.analysis.sentences.size() == 1;
      new_paragraph_ = false;
      token_end_ = 0;
    }
    return result_.analysis.sentences.back();
  }

  absl::Status ReadWord(absl::string_view line) {
    const std::vector<std::string> fields = absl::StrSplit(line, '\t');
    if (fields.size() != 10) {
      return absl::InvalidArgumentError(
          absl::StrCat("expected 10 columns, got ", fields.size()));
    }
    if (absl::StrContains(fields[0], '.')) return absl::OkStatus();
    Sentence& sentence = Current();
    const size_t s = result_.analysis.sentences.size() - 1;
    const bool spaced = !absl::StrContains(fields[9], "SpaceAfter=No");
    if (absl::StrContains(fields[0], '-')) {
      const std::pair<std::string, std::string> ids =
          absl::StrSplit(fields[0], absl::MaxSplits('-', 1));
      size_t first = 0;
      size_t last = 0;
      if (!absl::SimpleAtoi(ids.first, &first) ||
          !absl::SimpleAtoi(ids.second, &last) || last < first) {
        return absl::InvalidArgumentError("malformed range of words");
      }
      tokens_.push_back(
          {fields[1], spaced, s, sentence.words.size(), last - first + 1});
      token_end_ = sentence.words.size() + last - first + 1;
      return absl::OkStatus();
    }
    if (sentence.words.size() >= token_end_) {
      tokens_.push_back({fields[1], spaced, s, sentence.words.size(), 1});
      token_end_ = sentence.words.size() + 1;
    }
    Word word;
    word.lemma = fields[2];
    word.upos = Intern(fields[3]);
    word.xpos = Intern(fields[4]);
    word.feats = Intern(fields[5]);
    word.deprel = Intern(fields[7]);
    word.form = Intern(fields[1]);
    word.space_after = spaced;
    int head = 0;
    if (!absl::SimpleAtoi(fields[6], &head)) {
      return absl::InvalidArgumentError(
          absl::StrCat("expected the number of a head, got ", fields[6]));
    }
    word.head = head - 1;
    PredicateRoles predicate;
    for (const absl::string_view item : absl::StrSplit(fields[9], '|')) {
      const std::pair<absl::string_view, absl::string_view> pair =
          absl::StrSplit(item, absl::MaxSplits('=', 1));
      if (pair.first == "Name") word.name = Intern(pair.second);
      if (pair.first == "Content") {
        word.content = pair.second == "B" ? "B-content" : "I-content";
      }
      if (pair.first == "Source") {
        word.source = pair.second == "B" ? "B-source" : "I-source";
      }
      if (pair.first == "Cue") {
        word.cue = pair.second == "B" ? "B-cue" : "I-cue";
      }
      if (pair.first == "Mention") word.mention = Intern(pair.second);
      if (pair.first == "Sense") predicate.sense = std::string(pair.second);
      if (pair.first == "Roles") {
        GRIOT_RETURN_IF_ERROR(ReadRoles(pair.second, predicate));
      }
      if (pair.first == "Antecedent") {
        GRIOT_RETURN_IF_ERROR(ReadLink(pair.second));
      }
      if (pair.first == "Factuality" &&
          !absl::SimpleAtof(pair.second, &word.factuality)) {
        return absl::InvalidArgumentError("malformed Factuality");
      }
      if (pair.first == "P" &&
          !absl::SimpleAtof(pair.second, &word.attachment)) {
        return absl::InvalidArgumentError("malformed P");
      }
    }
    if (!predicate.sense.empty() || !predicate.roles.empty()) {
      predicate.word = static_cast<int32_t>(sentence.words.size());
      sentence.predicates.push_back(std::move(predicate));
    }
    sentence.words.push_back(std::move(word));
    return absl::OkStatus();
  }

  // "ARG0:1-4,ARG1:6-6": roles over words, both ends counted from 1.
  absl::Status ReadRoles(absl::string_view roles, PredicateRoles& predicate) {
    for (const absl::string_view role : absl::StrSplit(roles, ',')) {
      const std::vector<absl::string_view> parts =
          absl::StrSplit(role, absl::ByAnyChar(":-"));
      RoleSpan span;
      const size_t n = parts.size();
      if (n < 3 || !absl::SimpleAtoi(parts[n - 2], &span.begin) ||
          !absl::SimpleAtoi(parts[n - 1], &span.end)) {
        return absl::InvalidArgumentError("malformed Roles");
      }
      --span.begin;
      span.role = Intern(role.substr(0, role.rfind(':')));
      predicate.roles.push_back(span);
    }
    return absl::OkStatus();
  }

  // "2.5": the second sentence's fifth word is the antecedent of the word that
  // is being read.
  absl::Status ReadLink(absl::string_view antecedent) {
    constexpr float kSure = 0.9f;
    const std::pair<absl::string_view, absl::string_view> numbers =
        absl::StrSplit(antecedent, absl::MaxSplits('.', 1));
    const auto sentence =
        static_cast<int32_t>(result_.analysis.sentences.size()) - 1;
    const auto word =
        static_cast<int32_t>(result_.analysis.sentences.back().words.size());
    CoreferenceLink link = {{sentence, word}, {}, kSure};
    if (!absl::SimpleAtoi(numbers.first, &link.antecedent.sentence) ||
        !absl::SimpleAtoi(numbers.second, &link.antecedent.word)) {
      return absl::InvalidArgumentError("malformed Antecedent");
    }
    --link.antecedent.sentence;
    --link.antecedent.word;
    result_.analysis.links.push_back(link);
    return absl::OkStatus();
  }

  void MakeText() {
    std::string& text = result_.document->text;
    size_t sentence = 0;
    for (const Token& token : tokens_) {
      if (token.sentence != sentence) {
        sentence = token.sentence;
        if (result_.analysis.sentences[sentence].starts_paragraph) {
          text += "\n\n";
        } else if (!absl::EndsWith(text, " ")) {
          text += " ";
        }
      }
      text += token.form;
      if (token.space_after) text += " ";
    }
  }

  absl::Status LayOnText() {
    if (result_.document->text.empty()) MakeText();
    const std::string& text = result_.document->text;
    const CodePointIndex index(text);
    size_t at = 0;
    for (const Token& token : tokens_) {
      const size_t begin = text.find(token.form, at);
      if (begin == std::string::npos) {
        return absl::InvalidArgumentError(
            absl::StrCat("the text does not go on with \"", token.form, "\""));
      }
      at = begin + token.form.size();
      Sentence& sentence = result_.analysis.sentences[token.sentence];
      size_t from = begin;
      for (size_t w = 0; w < token.words; ++w) {
        if (token.first_word + w >= sentence.words.size()) break;
        Word& word = sentence.words[token.first_word + w];
        word.token_words = w == 0 ? static_cast<int32_t>(token.words) : 0;
        // The parts of "didn't" share its letters where they spell it.
        size_t to = w + 1 == token.words ? at : from + word.form.size();
        if (to > at ||
            absl::string_view(text).substr(from, to - from) != word.form) {
          to = at;
        }
        word.span = {index.CodePointOf(from), index.CodePointOf(to)};
        word.form = absl::string_view(text).substr(from, to - from);
        from = to;
      }
      Span& span = sentence.span;
      if (span.empty()) span.begin = index.CodePointOf(begin);
      span.end = index.CodePointOf(at);
    }
    return absl::OkStatus();
  }

  ConlluDocument result_;
  std::vector<Token> tokens_;
  bool in_sentence_ = false;
  bool new_paragraph_ = false;
  size_t token_end_ = 0;
};

}  // namespace

absl::StatusOr<ConlluDocument> ParseConllu(absl::string_view conllu,
                                           Document document) {
  return Reader(std::move(document)).Read(conllu);
}

}  // namespace griot
