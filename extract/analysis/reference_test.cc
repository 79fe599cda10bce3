// Holds the C++ analyser to the PyTorch model that it was exported from:
// tests/data/reference.json is written by training/reference.py.

#include <cmath>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extract/analysis/analyser.h"
#include "extract/analysis/antecedents.h"
#include "extract/analysis/encoder.h"
#include "extract/analysis/model.h"
#include "extract/analysis/paragraphs.h"
#include "extract/analysis/tokeniser.h"
#include "extract/analysis/typography.h"
#include "gtest/gtest.h"
#include "rapidjson/document.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

constexpr char kModel[] = "models/griot-en.safetensors";
constexpr char kReference[] = "tests/data/reference.json";

class Reference : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream file(kReference);
    std::stringstream text;
    text << file.rdbuf();
    ASSERT_FALSE(json_.Parse(text.str().c_str()).HasParseError()) << kReference;
  }

  const rapidjson::Value& documents() const { return json_["documents"]; }

  rapidjson::Document json_;
};

std::string Text(const rapidjson::Value& value) {
  return std::string(value.GetString(), value.GetStringLength());
}

TEST_F(Reference, WordsHaveTheSameSubwordsAndCases) {
  const auto model = Model::Load(kModel);
  ASSERT_TRUE(model.ok()) << model.status();
  for (const auto& document : documents().GetArray()) {
    for (const auto& sentence : document["sentences"].GetArray()) {
      for (rapidjson::SizeType i = 0; i < sentence["words"].Size(); ++i) {
        const std::string word = Text(sentence["words"][i]);
        std::vector<int32_t> ids;
        (*model)->wordpiece->Encode(word, ids);
        std::vector<int32_t> expected;
        for (const auto& id : sentence["subwords"][i].GetArray()) {
          expected.push_back(id.GetInt());
        }
        EXPECT_EQ(ids, expected) << word;
        EXPECT_EQ(static_cast<int>(LetterCaseOf(word)),
                  sentence["cases"][i].GetInt())
            << word;
      }
    }
  }
}

TEST_F(Reference, TextIsCutIntoTheSameTokens) {
  const auto model = Model::Load(kModel);
  ASSERT_TRUE(model.ok()) << model.status();
  for (const auto& paragraph : json_["tokens"].GetArray()) {
    const std::string text = Text(paragraph["text"]);
    const std::vector<Chunk> chunks = SplitChunks(text);
    // Tokens as words "begin-end", those of one token joined by "+".
    std::vector<std::string> found;
    int32_t offset = 0;
    size_t byte = 0;
    std::vector<Piece> pieces;
    for (size_t i = 0; i < chunks.size(); ++i) {
      pieces.clear();
      const absl::string_view all = text;
      (*model)->tokeniser->Segment(
          all.substr(chunks[i].begin, chunks[i].end - chunks[i].begin),
          i + 1 < chunks.size() ? all.substr(chunks[i + 1].begin) : "", pieces);
      offset += CountCodePoints(all.substr(byte, chunks[i].begin - byte));
      byte = chunks[i].begin;
      for (const Piece& piece : pieces) {
        const int32_t end =
            offset + CountCodePoints(all.substr(byte, piece.size));
        const std::string word = absl::StrCat(offset, "-", end);
        if (piece.token_words == 0) {
          absl::StrAppend(&found.back(), "+", word);
        } else {
          found.push_back(word);
        }
        offset = end;
        byte += piece.size;
      }
    }
    std::vector<std::string> expected;
    for (const auto& token : paragraph["tokens"].GetArray()) {
      std::string words;
      for (const auto& word : token.GetArray()) {
        absl::StrAppend(&words, words.empty() ? "" : "+", word[0].GetInt(), "-",
                        word[1].GetInt());
      }
      expected.push_back(words);
    }
    EXPECT_EQ(found, expected) << text;
  }
}

// The block of a document as the reference read it.
Block BlockOf(const WordPiece& wordpiece, const rapidjson::Value& document) {
  Block block;
  const auto add = [&](int32_t id, int letter_case) {
    block.subwords.push_back(id);
    block.cases.push_back(static_cast<uint8_t>(letter_case));
  };
  add(wordpiece.block_start(), 0);
  for (const auto& sentence : document["sentences"].GetArray()) {
    if (sentence["paragraph"].GetBool() && !block.first_rows.empty()) {
      add(wordpiece.separator(), 0);
    }
    for (rapidjson::SizeType i = 0; i < sentence["words"].Size(); ++i) {
      block.first_rows.push_back(static_cast<int32_t>(block.subwords.size()));
      for (const auto& id : sentence["subwords"][i].GetArray()) {
        add(id.GetInt(), sentence["cases"][i].GetInt());
      }
    }
  }
  add(wordpiece.separator(), 0);
  return block;
}

TEST_F(Reference, SentenceEndsScoreAlmostTheSame) {
  const auto model = Model::Load(kModel);
  ASSERT_TRUE(model.ok()) << model.status();
  Encoder encoder(**model);
  double difference = 0;
  int words = 0;
  for (const auto& document : documents().GetArray()) {
    const Block block = BlockOf(*(*model)->wordpiece, document);
    ASSERT_EQ(block.subwords.size(), document["block"].Size());
    encoder.Run(block);
    int word = 0;
    for (const auto& sentence : document["sentences"].GetArray()) {
      for (const auto& logit : sentence["sentence_end_logit"].GetArray()) {
        const float* outputs = encoder.Outputs(word++);
        difference +=
            std::abs(double{outputs[(*model)->head_rows[kSentenceEnd].begin]} -
                     logit.GetDouble());
        ++words;
      }
    }
  }
  // Logits run from about -14 to 10; 8-bit activations move them a little.
  EXPECT_LT(difference / words, 0.25);
}

// Labels of one kind: how many agree, and the first that do not.
struct LabelAgreement {
  int right = 0;
  int total = 0;
  std::string wrong;

  void Add(absl::string_view form, absl::string_view found,
           absl::string_view expected) {
    ++total;
    if (found == expected) {
      ++right;
    } else if (wrong.size() < 500) {
      absl::StrAppend(&wrong, " ", form, ": ", found, ", expected ", expected,
                      ";");
    }
  }
};

// The words of a document of the reference, analysed. `forms` keeps them.
Analysis Analysed(Analyser::Worker& worker, const rapidjson::Value& document,
                  std::vector<std::string>& forms) {
  for (const auto& sentence : document["sentences"].GetArray()) {
    for (const auto& word : sentence["words"].GetArray()) {
      forms.push_back(Text(word));
    }
  }
  Analysis analysis;
  size_t next = 0;
  for (const auto& from : document["sentences"].GetArray()) {
    Sentence& sentence = analysis.sentences.emplace_back();
    sentence.starts_paragraph = from["paragraph"].GetBool();
    for (rapidjson::SizeType i = 0; i < from["words"].Size(); ++i) {
      sentence.words.emplace_back().form = forms[next++];
    }
  }
  worker.AnalyseTokens(analysis);
  return analysis;
}

// F1 of what was found.
double Agreement(const std::set<std::string>& found,
                 const std::set<std::string>& expected) {
  double both = 0;
  for (const std::string& item : found) both += expected.contains(item);
  return 2 * both / static_cast<double>(found.size() + expected.size());
}

TEST_F(Reference, PredicatesAndCoreferenceAgreeButForRounding) {
  const auto analyser = Analyser::Load(kModel);
  ASSERT_TRUE(analyser.ok()) << analyser.status();
  Analyser::Worker worker(**analyser);
  std::set<std::string> senses, expected_senses;
  std::set<std::string> roles, expected_roles;
  std::set<std::string> links, expected_links;
  int number = 0;
  for (const auto& document : documents().GetArray()) {
    std::vector<std::string> forms;
    const Analysis analysis = Analysed(worker, document, forms);
    ++number;
    for (rapidjson::SizeType s = 0; s < document["sentences"].Size(); ++s) {
      const auto key = [&](int word) {
        return absl::StrCat(number, " ", s, " ", word);
      };
      for (const PredicateRoles& found : analysis.sentences[s].predicates) {
        senses.insert(absl::StrCat(key(found.word), found.sense));
        for (const RoleSpan& role : found.roles) {
          roles.insert(absl::StrCat(key(found.word), role.role, role.begin, "-",
                                    role.end));
        }
      }
      for (const auto& from :
           document["sentences"][s]["predicates"].GetArray()) {
        const std::string word = key(from[0].GetInt());
        expected_senses.insert(absl::StrCat(word, Text(from[1])));
        for (const auto& role : from[2].GetArray()) {
          expected_roles.insert(absl::StrCat(
              word, Text(role[2]), role[0].GetInt(), "-", role[1].GetInt()));
        }
      }
    }
    const auto link = [&](int s, int word, int to_s, int to_word) {
      return absl::StrCat(number, " ", s, ":", word, " ", to_s, ":", to_word);
    };
    std::set<std::pair<int, int>> anaphors;  // the best link comes first
    for (const CoreferenceLink& found : analysis.links) {
      const auto& [anaphor, antecedent, probability] = found;
      if (!anaphors.emplace(anaphor.sentence, anaphor.word).second) continue;
      if (probability < kJoining) continue;
      links.insert(link(anaphor.sentence, anaphor.word, antecedent.sentence,
                        antecedent.word));
    }
    for (const auto& from : document["links"].GetArray()) {
      expected_links.insert(link(from[0].GetInt(), from[1].GetInt(),
                                 from[2].GetInt(), from[3].GetInt()));
    }
  }
  EXPECT_GE(Agreement(senses, expected_senses), 0.95);
  EXPECT_GE(Agreement(roles, expected_roles), 0.9);
  EXPECT_GE(Agreement(links, expected_links), 0.85);
  EXPECT_GT(expected_roles.size(), 60);
  EXPECT_GT(expected_links.size(), 5);
}

TEST_F(Reference, LabelsAgreeButForRounding) {
  const auto analyser = Analyser::Load(kModel);
  ASSERT_TRUE(analyser.ok()) << analyser.status();
  Analyser::Worker worker(**analyser);
  LabelAgreement upos, xpos, lemma, deprel, head, name, content, source, cue,
      mention;
  for (const auto& document : documents().GetArray()) {
    std::vector<std::string> forms;
    const Analysis analysis = Analysed(worker, document, forms);
    for (rapidjson::SizeType s = 0; s < document["sentences"].Size(); ++s) {
      const auto& expected = document["sentences"][s];
      const std::vector<Word>& words = analysis.sentences[s].words;
      for (rapidjson::SizeType i = 0; i < expected["words"].Size(); ++i) {
        const Word& word = words[i];
        const auto label = [&](const char* key) {
          return Text(expected[key][i]);
        };
        upos.Add(word.form, word.upos, label("upos"));
        xpos.Add(word.form, word.xpos, label("xpos"));
        lemma.Add(word.form, word.lemma, label("lemma"));
        deprel.Add(word.form, word.deprel, label("deprel"));
        name.Add(word.form, word.name, label("entity"));
        content.Add(word.form, word.content, label("content"));
        source.Add(word.form, word.source, label("source"));
        cue.Add(word.form, word.cue, label("cue"));
        mention.Add(word.form, word.mention, label("mention"));
        if (word.upos == "PUNCT") continue;  // attached by another rule here
        head.Add(word.form, absl::StrCat(word.head + 1),
                 absl::StrCat(expected["head"][i].GetInt()));
      }
    }
  }
  for (const LabelAgreement* agreement :
       {&upos, &xpos, &lemma, &deprel, &head, &name, &content, &source, &cue,
        &mention}) {
    // Where two heads are about as good, rounding chooses.
    const double least = agreement == &head ? 0.96 : 0.97;
    EXPECT_GE(agreement->right, least * agreement->total) << agreement->wrong;
    EXPECT_GT(agreement->total, 200);
  }
}

}  // namespace
}  // namespace griot
