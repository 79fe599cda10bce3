#include "extract/analysis/conllu.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/types/span.h"
#include "extract/analysis/coreference_chains.h"

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

// The columns of one sentence that do not stand at the words themselves.
struct MiscColumns {
  std::vector<std::string> entity;  // brackets of coreference chains
  std::vector<std::string> sense;   // with the roles
};

// Chains as CorefUD writes them (Nedoluzhko et al. 2022): "(e3-person-2" where
// a mention opens, with its type and its head's place in it, "e3)" where it
// closes.
void AddBrackets(const Sentence& sentence,
                 absl::Span<const ChainMention> mentions,
                 std::vector<std::string>& entity) {
  std::vector<ChainMention> longest(mentions.begin(), mentions.end());
  std::stable_sort(longest.begin(), longest.end(),
                   [](const ChainMention& a, const ChainMention& b) {
                     return a.words.end - a.words.begin >
                            b.words.end - b.words.begin;
                   });
  for (auto it = longest.rbegin(); it != longest.rend(); ++it) {
    if (it->words.end - it->words.begin == 1) continue;
    absl::StrAppend(&(entity)[static_cast<size_t>(it->words.end) - 1], "e",
                    it->chain + 1, ")");
  }
  for (const ChainMention& mention : longest) {
    const Word& head = sentence.words[static_cast<size_t>(mention.head.word)];
    absl::StrAppend(&(entity)[static_cast<size_t>(mention.words.begin)], "(e",
                    mention.chain + 1, "-", head.mention, "-",
                    mention.head.word - mention.words.begin + 1,
                    mention.words.end - mention.words.begin == 1 ? ")" : "");
  }
}

// "kill.01|Roles=ARG0:1-2,ARG1:4-6": words counted from 1, both ends included.
void AddRoles(const Sentence& sentence, std::vector<std::string>& sense) {
  for (const PredicateRoles& predicate : sentence.predicates) {
    std::string& column = (sense)[static_cast<size_t>(predicate.word)];
    column = predicate.sense.empty() ? "unknown" : predicate.sense;
    for (size_t i = 0; i < predicate.roles.size(); ++i) {
      const RoleSpan& role = predicate.roles[i];
      absl::StrAppend(&column, i == 0 ? "|Roles=" : ",", role.role, ":",
                      role.begin + 1, "-", role.end);
    }
  }
}

void AppendMisc(const Word& word, absl::string_view entity,
                absl::string_view sense, bool in_token, bool space_after,
                const Span& span, std::string& out) {
  if (word.content != "O")
    absl::StrAppend(&out, "Content=", word.content.substr(0, 1), "|");
  if (word.cue != "O")
    absl::StrAppend(&out, "Cue=", word.cue.substr(0, 1), "|");
  if (!entity.empty()) absl::StrAppend(&out, "Entity=", entity, "|");
  if (word.mention != "none")
    absl::StrAppend(&out, "Mention=", word.mention, "|");
  if (word.name != "O") absl::StrAppend(&out, "Name=", word.name, "|");
  if (!sense.empty()) absl::StrAppend(&out, "Sense=", sense, "|");
  if (word.source != "O")
    absl::StrAppend(&out, "Source=", word.source.substr(0, 1), "|");
  if (!in_token && !space_after) absl::StrAppend(&out, "SpaceAfter=No|");
  absl::StrAppend(&out, "TokenRange=", span.begin, ":", span.end, "\n");
}

void AppendWord(const Sentence& sentence, const MiscColumns& columns, size_t i,
                bool in_token, std::string& out) {
  const Word& word = sentence.words[i];
  const std::string lemma = OneLine(word.lemma);
  absl::StrAppend(&out, i + 1, "\t", word.form, "\t",
                  lemma.empty() ? absl::string_view("_") : lemma, "\t",
                  word.upos, "\t");
  absl::StrAppend(&out, word.xpos, "\t", word.feats, "\t", word.head + 1, "\t",
                  word.deprel, "\t_\t");
  AppendMisc(word, columns.entity[i], columns.sense[i], in_token,
             word.space_after, word.span, out);
}

}  // namespace

void AppendConllu(const Document& document, const CodePointIndex& text,
                  const Analysis& analysis, std::string& out) {
  const std::string id = OneLine(document.id);
  absl::StrAppend(&out, "# newdoc id = ", id,
                  "\n# global.Entity = eid-etype-head\n");
  const std::vector<ChainMention> mentions = CoreferenceChains(analysis);
  size_t next_mention = 0;
  for (size_t s = 0; s < analysis.sentences.size(); ++s) {
    const Sentence& sentence = analysis.sentences[s];
    if (sentence.starts_paragraph) out.append("# newpar\n");
    absl::StrAppendFormat(&out, "# sent_id = %s-%04d\n# text = ", id, s + 1);
    for (size_t i = 0; i < sentence.words.size(); ++i) {
      const Word& word = sentence.words[i];
      absl::StrAppend(&out, word.form);
      if (word.space_after && i + 1 < sentence.words.size()) out.append(" ");
    }
    out.append("\n");
    const size_t first_mention = next_mention;
    while (next_mention < mentions.size() &&
           mentions[next_mention].head.sentence == static_cast<int32_t>(s)) {
      ++next_mention;
    }
    MiscColumns columns;
    columns.entity.resize(sentence.words.size());
    columns.sense.resize(sentence.words.size());
    AddBrackets(sentence,
                absl::MakeConstSpan(mentions).subspan(
                    first_mention, next_mention - first_mention),
                columns.entity);
    AddRoles(sentence, columns.sense);
    size_t token_end = 0;  // of the multi-word token at hand
    for (size_t i = 0; i < sentence.words.size(); ++i) {
      const Word& word = sentence.words[i];
      if (word.token_words > 1) {
        token_end = std::min(i + static_cast<size_t>(word.token_words),
                             sentence.words.size());
        const Word& last = sentence.words[token_end - 1];
        const Span span = {word.span.begin, last.span.end};
        absl::StrAppend(&out, i + 1, "-", token_end, "\t", text.Slice(span),
                        "\t_\t_\t_\t_\t_\t_\t_\t");
        absl::StrAppend(&out, last.space_after ? "" : "SpaceAfter=No|",
                        "TokenRange=", span.begin, ":", span.end, "\n");
      }
      AppendWord(sentence, columns, i, i < token_end, out);
    }
    out.append("\n");
  }
}

}  // namespace griot
