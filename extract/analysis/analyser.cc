#include "extract/analysis/analyser.h"

#include <omp.h>

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "extract/analysis/abbreviations.h"
#include "extract/analysis/antecedents.h"
#include "extract/analysis/dateline.h"
#include "extract/analysis/encoder.h"
#include "extract/analysis/model.h"
#include "extract/analysis/paragraphs.h"
#include "extract/analysis/role_labeller.h"
#include "extract/analysis/tokeniser.h"
#include "extract/analysis/typography.h"
#include "extract/analysis/word_labels.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr int kTypicalBlock = 192;  // sub-words, [CLS] and [SEP] among them
constexpr int kLongestBlock = 510;
constexpr int kLeastBlock = 64;  // that a block keeps which stops early
constexpr size_t kMostCachedWords = 1 << 16;

// The sub-words and the case of one word.
struct EncodedWord {
  std::vector<int32_t> subwords;
  LetterCase letter_case = LetterCase::kNone;
};

template <size_t kCount>
bool IsOneOf(const absl::string_view (&forms)[kCount], absl::string_view form) {
  return std::find(std::begin(forms), std::end(forms), form) != std::end(forms);
}

// Whether `word` closes a quotation or bracket: it touches the word before it.
bool ClosesQuotation(const Word& before, const Word& word) {
  static constexpr absl::string_view kMarks[] = {"\"", "'", "''", ")",
                                                 "]",  "”", "’",  "»"};
  return !before.space_after && IsOneOf(kMarks, word.form);
}

// Joins a full stop to the abbreviation before it, whose chunk is followed by
// `next`.
void JoinAbbreviation(absl::string_view chunk, absl::string_view next,
                      std::vector<Piece>& pieces) {
  if (pieces.size() < 2 || chunk.back() != '.') return;
  Piece& stop = pieces.back();
  Piece& word = (pieces)[pieces.size() - 2];
  if (stop.size != 1 || word.token_words != 1) return;
  const size_t begin = chunk.size() - 1 - word.size;
  if (!GoesOnBehindStop(chunk.substr(begin, word.size), next)) return;
  ++word.size;
  pieces.pop_back();
}

// Whether every word with letters is written with a capital.
bool AllCapitalised(absl::Span<const Word> words) {
  return std::all_of(words.begin(), words.end(), [](const Word& word) {
    const LetterCase letters = LetterCaseOf(word.form);
    return letters != LetterCase::kLower;
  });
}

// Whether `word` cannot begin a sentence: it closes a quotation, or ends one.
bool IsClosingMark(const Word& before, const Word& word) {
  static constexpr absl::string_view kMarks[] = {".", ",", "!", "?", ";", ")"};
  return ClosesQuotation(before, word) || IsOneOf(kMarks, word.form);
}

// Whether a sentence seems to begin with word `i`, for all that marks and
// letters say.
bool SeemsToBegin(const std::vector<Word>& words, size_t i) {
  static constexpr absl::string_view kStops[] = {".", "!", "?"};
  if (!words[i - 1].space_after || absl::ascii_islower(words[i].form[0]) ||
      IsClosingMark(words[i - 1], words[i])) {
    return false;
  }
  size_t last = i - 1;
  while (last > 0 && ClosesQuotation(words[last - 1], words[last])) --last;
  return IsOneOf(kStops, words[last].form);
}

}  // namespace

absl::StatusOr<std::unique_ptr<Analyser>> Analyser::Load(
    const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(std::unique_ptr<Model> model, Model::Load(path));
  return std::unique_ptr<Analyser>(new Analyser(std::move(model)));
}

Analyser::Analyser(std::unique_ptr<Model> model) : model_(std::move(model)) {}
Analyser::~Analyser() = default;

absl::string_view Analyser::hash() const { return model_->hash; }

class Analyser::Worker::Impl {
 public:
  Impl(const Model& model, bool find_roles)
      : model_(model),
        find_roles_(find_roles),
        encoder_(model),
        labeller_(model),
        roles_(model),
        antecedents_(model) {}

  Analysis Analyse(const CodePointIndex& text, absl::string_view part);
  void AnalyseTokens(Analysis& analysis);

 private:
  // The words of a document. A part is a paragraph, or the dateline at its
  // front, or what follows that; no sentence crosses the border of two parts.
  struct Words {
    std::vector<Word> words;
    std::vector<bool> starts_paragraph;  // by word
    std::vector<bool> starts_part;       // by word
  };

  Words Tokenise(const CodePointIndex& text, absl::string_view part) const;
  const EncodedWord& Encoded(absl::string_view form);

  // Whether the model ends a sentence with word `i`, which the block that
  // starts at word `block_begin` holds. Marks that close a quotation go with
  // the sentence before them, as do full stops, no sentence ends with a comma
  // inside a quotation, none inside a token, none with an abbreviation that
  // belongs to what follows, and none is the bare name of a firm. `begin` is
  // the sentence's first word.
  bool EndsSentence(const std::vector<Word>& words, size_t i, size_t begin,
                    size_t block_begin) const;

  void StartBlock();
  // Adds a word, after a separator if it starts a part, unless the block
  // would grow beyond `limit`. The first word of a block always fits.
  bool Add(absl::string_view form, bool starts_part, int limit);
  // Where the block that holds words `begin` to `end` stops instead, so that
  // no sentence is cut and read twice; drops what follows. `end` if there is
  // no such place.
  size_t StopEarly(const Words& found, size_t begin, size_t end);
  // Adds a sentence of given words; what does not fit is cut off.
  void AddSentence(Sentence& sentence, int limit);
  // What the sentence would add to a block, its separator included.
  size_t Subwords(const Sentence& sentence);
  void FinishBlock();
  // Labels sentence `number`, whose words are those from `first` on of the
  // block.
  void Label(int first, size_t number, Analysis& analysis);
  int WordsInBlock() const {
    return static_cast<int>(block_.first_rows.size());
  }

  const Model& model_;
  const bool find_roles_;
  Encoder encoder_;
  WordLabeller labeller_;
  RoleLabeller roles_;
  AntecedentFinder antecedents_;
  Block block_;
  absl::flat_hash_map<std::string, EncodedWord> encoded_;
};

const EncodedWord& Analyser::Worker::Impl::Encoded(absl::string_view form) {
  const auto found = encoded_.find(form);
  if (found != encoded_.end()) return found->second;
  if (encoded_.size() >= kMostCachedWords) encoded_.clear();
  EncodedWord word;
  model_.wordpiece->Encode(form, word.subwords);
  word.letter_case = LetterCaseOf(form);
  return encoded_.emplace(std::string(form), std::move(word)).first->second;
}

void Analyser::Worker::Impl::StartBlock() {
  block_.clear();
  block_.subwords.push_back(model_.wordpiece->block_start());
  block_.cases.push_back(0);
}

bool Analyser::Worker::Impl::Add(absl::string_view form, bool starts_part,
                                 int limit) {
  const EncodedWord& word = Encoded(form);
  const bool separate = starts_part && WordsInBlock() > 0;
  const size_t size =
      block_.subwords.size() + (separate ? 1 : 0) + word.subwords.size() + 1;
  if (WordsInBlock() > 0 && size > static_cast<size_t>(limit)) return false;
  if (separate) {
    block_.subwords.push_back(model_.wordpiece->separator());
    block_.cases.push_back(0);
  }
  block_.first_rows.push_back(static_cast<int32_t>(block_.subwords.size()));
  block_.subwords.insert(block_.subwords.end(), word.subwords.begin(),
                         word.subwords.end());
  block_.cases.resize(block_.subwords.size(),
                      static_cast<uint8_t>(word.letter_case));
  return true;
}

size_t Analyser::Worker::Impl::StopEarly(const Words& found, size_t begin,
                                         size_t end) {
  for (size_t stop = end; stop > begin; --stop) {
    const size_t kept = stop - begin;
    if (stop < end && block_.first_rows[kept] < kLeastBlock) break;
    if (found.starts_part[stop] || SeemsToBegin(found.words, stop)) {
      if (stop == end) return end;
      const int row = block_.first_rows[kept] - found.starts_part[stop];
      block_.subwords.resize(static_cast<size_t>(row));
      block_.cases.resize(static_cast<size_t>(row));
      block_.first_rows.resize(kept);
      return stop;
    }
  }
  return end;
}

void Analyser::Worker::Impl::FinishBlock() {
  block_.subwords.push_back(model_.wordpiece->separator());
  block_.cases.push_back(0);
  encoder_.Run(block_);
}

void Analyser::Worker::Impl::Label(int first, size_t number,
                                   Analysis& analysis) {
  Sentence& sentence = analysis.sentences[number];
  labeller_.Label(encoder_, first, sentence);
  if (!sentence.predicates.empty()) {
    roles_.LabelGiven(encoder_, first, sentence);
  } else if (find_roles_) {
    roles_.Label(encoder_, first, sentence);
  }
  antecedents_.Read(encoder_, first, static_cast<int>(number), sentence,
                    analysis.links);
}

Analyser::Worker::Impl::Words Analyser::Worker::Impl::Tokenise(
    const CodePointIndex& text, absl::string_view part) const {
  Words found;
  const absl::string_view bytes = text.text();
  std::vector<Chunk> chunks = SplitChunks(part);
  for (Chunk& chunk : chunks) {
    chunk.begin += static_cast<size_t>(part.data() - bytes.data());
    chunk.end += static_cast<size_t>(part.data() - bytes.data());
  }
  std::vector<Piece> pieces;
  for (size_t i = 0; i < chunks.size(); ++i) {
    const Chunk& chunk = chunks[i];
    const bool last = i + 1 == chunks.size() || chunks[i + 1].starts_paragraph;
    const auto slice = [&](const Chunk& c) {
      return bytes.substr(c.begin, c.end - c.begin);
    };
    const absl::string_view next =
        last ? absl::string_view() : slice(chunks[i + 1]);
    pieces.clear();
    model_.tokeniser->Segment(slice(chunk), next, pieces);
    JoinAbbreviation(slice(chunk), next, pieces);
    size_t byte = chunk.begin;
    int32_t offset = text.CodePointOf(byte);
    for (const Piece& piece : pieces) {
      const bool first = byte == chunk.begin && chunk.starts_paragraph;
      found.starts_paragraph.push_back(first);
      found.starts_part.push_back(first);
      Word& word = found.words.emplace_back();
      word.form = bytes.substr(byte, piece.size);
      word.span.begin = offset;
      word.span.end = offset += CountCodePoints(word.form);
      word.token_words = piece.token_words;
      byte += piece.size;
      word.space_after = byte == chunk.end;
    }
  }
  const size_t count = found.words.size();
  for (size_t begin = 0; begin < count;) {
    size_t end = begin + 1;
    while (end < count && !found.starts_paragraph[end]) ++end;
    const size_t dateline = DatelineWords(
        absl::MakeConstSpan(found.words).subspan(begin, end - begin));
    if (dateline > 0) found.starts_part[begin + dateline] = true;
    begin = end;
  }
  return found;
}

bool Analyser::Worker::Impl::EndsSentence(const std::vector<Word>& words,
                                          size_t i, size_t begin,
                                          size_t block_begin) const {
  const absl::string_view form = words[i].form;
  if (i + 1 < words.size() && form.size() > 1 && form.back() == '.') {
    if (GoesOnBehindStop(form.substr(0, form.size() - 1), words[i + 1].form)) {
      return false;
    }
    if (IsFirmAbbreviation(form) &&
        AllCapitalised(
            absl::MakeConstSpan(words).subspan(begin, i + 1 - begin))) {
      return false;
    }
  }
  const auto closes = [&](size_t j) {
    return j > block_begin && j < words.size() &&
           IsClosingMark(words[j - 1], words[j]);
  };
  if (i + 1 < words.size() &&
      (closes(i + 1) || words[i + 1].token_words == 0)) {
    return false;
  }
  const auto model_ends = [&](size_t j) {
    return labeller_.EndsSentence(encoder_, static_cast<int>(j - block_begin));
  };
  size_t last = i;  // before its closing marks
  bool ends =
      model_ends(i) ||
      (i + 1 < words.size() && form.size() > 1 && form.back() == '.' &&
       EndsBehindLetters(form.substr(0, form.size() - 1), words[i + 1].form));
  while (closes(last)) ends |= model_ends(--last);
  // “We came,” she said.
  const bool goes_on = i > block_begin && words[i - 1].form == "," &&
                       ClosesQuotation(words[i - 1], words[i]);
  return ends && !goes_on;
}

Analysis Analyser::Worker::Impl::Analyse(const CodePointIndex& text,
                                         absl::string_view part) {
  const Words found = Tokenise(text, part);
  const std::vector<Word>& words = found.words;
  Analysis analysis;
  antecedents_.Start();
  size_t next = 0;
  int limit = kTypicalBlock;
  while (next < words.size()) {
    StartBlock();
    size_t end = next;
    while (end < words.size() &&
           Add(words[end].form, found.starts_part[end], limit)) {
      ++end;
    }
    if (end < words.size() && limit == kTypicalBlock) {
      end = StopEarly(found, next, end);
    }
    FinishBlock();
    size_t begin = next;  // of the sentence at hand
    for (size_t i = next; i < end; ++i) {
      const bool part_ends = i + 1 == words.size() || found.starts_part[i + 1];
      // A sentence that fills the longest block is cut where the block ends.
      const bool cut = i + 1 == end && begin == next && limit == kLongestBlock;
      if (!part_ends && !cut && !EndsSentence(words, i, begin, next)) continue;
      Sentence sentence;
      sentence.starts_paragraph = found.starts_paragraph[begin];
      sentence.words.assign(words.begin() + static_cast<int64_t>(begin),
                            words.begin() + static_cast<int64_t>(i) + 1);
      sentence.span = {words[begin].span.begin, words[i].span.end};
      analysis.sentences.push_back(std::move(sentence));
      Label(static_cast<int>(begin - next), analysis.sentences.size() - 1,
            analysis);
      begin = i + 1;
    }
    limit = begin == next ? kLongestBlock : kTypicalBlock;
    next = begin;
  }
  return analysis;
}

void Analyser::Worker::Impl::AnalyseTokens(Analysis& analysis) {
  std::vector<Sentence>& sentences = analysis.sentences;
  antecedents_.Start();
  size_t next = 0;
  while (next < sentences.size()) {
    StartBlock();
    AddSentence(sentences[next], kLongestBlock);
    std::vector<int> first = {0};  // words of the block before each sentence
    size_t end = next + 1;
    for (; end < sentences.size(); ++end) {
      const size_t size = block_.subwords.size() + Subwords(sentences[end]) + 1;
      if (size > size_t{kTypicalBlock}) break;
      first.push_back(WordsInBlock());
      AddSentence(sentences[end], kTypicalBlock);
    }
    FinishBlock();
    for (size_t i = next; i < end; ++i) {
      if (!sentences[i].words.empty()) Label(first[i - next], i, analysis);
    }
    next = end;
  }
}

size_t Analyser::Worker::Impl::Subwords(const Sentence& sentence) {
  size_t size = sentence.starts_paragraph ? 1 : 0;
  for (const Word& word : sentence.words) {
    size += Encoded(word.form).subwords.size();
  }
  return size;
}

void Analyser::Worker::Impl::AddSentence(Sentence& sentence, int limit) {
  std::vector<Word>& words = sentence.words;
  size_t i = 0;
  while (i < words.size() &&
         Add(words[i].form, i == 0 && sentence.starts_paragraph, limit)) {
    ++i;
  }
  words.resize(i);
}

Analyser::Worker::Worker(const Analyser& analyser, bool roles)
    : impl_(std::make_unique<Impl>(*analyser.model_, roles)) {}
Analyser::Worker::~Worker() = default;

Analysis Analyser::Worker::Analyse(const CodePointIndex& text) {
  return Analyse(text, text.text());
}

Analysis Analyser::Worker::Analyse(const CodePointIndex& text,
                                   absl::string_view part) {
  omp_set_num_threads(1);  // of the calling thread, for oneDNN
  return impl_->Analyse(text, part);
}

void Analyser::Worker::AnalyseTokens(Analysis& analysis) {
  omp_set_num_threads(1);
  impl_->AnalyseTokens(analysis);
}

}  // namespace griot
