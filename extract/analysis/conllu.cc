#include "extract/analysis/conllu.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace griot {
namespace {

// Tabs and line ends never stand inside a CoNLL-U field or comment.
std::string OneLine(absl::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (static_cast<uint8_t>(c) < 0x20) c = ' ';
  }
  return out;
}

void AppendMisc(const Word& word, bool in_token, bool space_after,
                const Span& span, std::string* out) {
  if (word.mention != "none")
    absl::StrAppend(out, "Mention=", word.mention, "|");
  if (word.name != "O") absl::StrAppend(out, "Name=", word.name, "|");
  if (word.ner != "O") absl::StrAppend(out, "Ner=", word.ner, "|");
  if (!in_token && !space_after) absl::StrAppend(out, "SpaceAfter=No|");
  absl::StrAppend(out, "TokenRange=", span.begin, ":", span.end, "\n");
}

void AppendWord(const Sentence& sentence, size_t i, bool in_token,
                std::string* out) {
  const Word& word = sentence.words[i];
  const std::string lemma = OneLine(word.lemma);
  absl::StrAppend(out, i + 1, "\t", word.form, "\t",
                  lemma.empty() ? absl::string_view("_") : lemma, "\t",
                  word.upos, "\t");
  absl::StrAppend(out, word.xpos, "\t", word.feats, "\t", word.head + 1, "\t",
                  word.deprel, "\t_\t");
  AppendMisc(word, in_token, word.space_after, word.span, out);
}

}  // namespace

void AppendConllu(const Document& document, const CodePointIndex& text,
                  const Analysis& analysis, std::string* out) {
  const std::string id = OneLine(document.id);
  absl::StrAppend(out, "# newdoc id = ", id, "\n");
  for (size_t s = 0; s < analysis.sentences.size(); ++s) {
    const Sentence& sentence = analysis.sentences[s];
    if (sentence.starts_paragraph) out->append("# newpar\n");
    absl::StrAppendFormat(out, "# sent_id = %s-%04d\n# text = ", id, s + 1);
    for (size_t i = 0; i < sentence.words.size(); ++i) {
      const Word& word = sentence.words[i];
      absl::StrAppend(out, word.form);
      if (word.space_after && i + 1 < sentence.words.size()) out->append(" ");
    }
    out->append("\n");
    size_t token_end = 0;  // of the multi-word token at hand
    for (size_t i = 0; i < sentence.words.size(); ++i) {
      const Word& word = sentence.words[i];
      if (word.token_words > 1) {
        token_end = std::min(i + static_cast<size_t>(word.token_words),
                             sentence.words.size());
        const Word& last = sentence.words[token_end - 1];
        const Span span = {word.span.begin, last.span.end};
        absl::StrAppend(out, i + 1, "-", token_end, "\t", text.Slice(span),
                        "\t_\t_\t_\t_\t_\t_\t_\t");
        absl::StrAppend(out, last.space_after ? "" : "SpaceAfter=No|",
                        "TokenRange=", span.begin, ":", span.end, "\n");
      }
      AppendWord(sentence, i, i < token_end, out);
    }
    out->append("\n");
  }
}

}  // namespace griot
