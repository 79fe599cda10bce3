#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "export/buffered_sink.h"
#include "export/formats/formats.h"
#include "export/iris.h"
#include "export/numbers.h"
#include "export/writer.h"
#include "export/xml.h"
#include "export/xsd_time.h"
#include "gmock/gmock.h"
#include "graph/builder.h"
#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

namespace griot::exporter {
namespace {

using griot::testing::MakeRandomCorpus;
using griot::testing::RandomCorpus;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

graph::Graph Merge(const RandomCorpus& corpus) {
  graph::GraphBuilder builder;
  for (const Document& document : corpus.documents) {
    EXPECT_TRUE(builder.AddDocument(document).ok());
  }
  for (const Statement& statement : corpus.statements) {
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish().value();
}

std::unique_ptr<Writer> MakeWriter(const Format& format, const ByteSink& sink) {
  if (!format.is_folder()) return format.make(sink, {});
  return format.make_folder([sink](absl::string_view) { return sink; }, {});
}

// All files of a folder in one.
std::string Export(const Format& format, const graph::Graph& graph) {
  std::string bytes;
  const auto writer = MakeWriter(format, [&](absl::string_view piece) {
    absl::StrAppend(&bytes, piece);
    return absl::OkStatus();
  });
  EXPECT_TRUE(writer->Write(graph).ok());
  EXPECT_TRUE(writer->Finish().ok());
  return bytes;
}

TEST(FormatsTest, AreFoundByNameAndEnding) {
  EXPECT_EQ(FindFormat("graphml")->ending, ".graphml");
  EXPECT_EQ(FindFormatOfPath("a.b/News.TTL")->name, "ttl");
  EXPECT_EQ(FindFormat("GraphML"), nullptr);
  EXPECT_EQ(FindFormatOfPath("ttl"), nullptr);
  EXPECT_EQ(FindFormatOfPath(""), nullptr);
}

// Triples as N-Triples has them, one a line; of quads, without their graphs.
std::set<std::string> Triples(const std::string& bytes, bool quads) {
  std::set<std::string> triples;
  for (absl::string_view line :
       absl::StrSplit(bytes, '\n', absl::SkipEmpty())) {
    absl::ConsumeSuffix(&line, " .");
    constexpr absl::string_view kGraph = " <urn:griot:document:";
    const size_t graph = line.rfind(kGraph);
    // The last of four terms; the last of three is an object.
    const bool named = quads && graph != absl::string_view::npos &&
                       std::count(line.begin(), line.end(), '<') == 4 &&
                       line.find(' ', graph + 1) == absl::string_view::npos;
    triples.emplace(named ? line.substr(0, graph) : line);
  }
  return triples;
}

TEST(RdfTest, HasTheSameTriplesWithGraphsAndWithout) {
  for (uint32_t seed = 0; seed < 20; ++seed) {
    const graph::Graph graph = Merge(MakeRandomCorpus(seed, 4, 12));
    const auto triples = Triples(Export(*FindFormat("nt"), graph), false);
    const auto quads = Triples(Export(*FindFormat("nq"), graph), true);
    ASSERT_FALSE(triples.empty());
    ASSERT_EQ(quads, triples) << seed;
  }
}

TEST(NumbersTest, WriteConfidencesWithFourDigits) {
  EXPECT_EQ(ConfidenceText(0), "0.0000");
  EXPECT_EQ(ConfidenceText(1), "1.0000");
  EXPECT_EQ(ConfidenceText(0.9), "0.9000");
  EXPECT_EQ(ConfidenceText(0.00014), "0.0001");
  EXPECT_EQ(ConfidenceText(0.99996), "1.0000");
}

TEST(FormatsTest, AreSortedByName) {
  EXPECT_TRUE(std::is_sorted(
      Formats().begin(), Formats().end(),
      [](const Format& a, const Format& b) { return a.name < b.name; }));
}

class EveryFormatTest : public ::testing::TestWithParam<std::string> {
 protected:
  const Format& format() const { return *FindFormat(GetParam()); }
};

TEST_P(EveryFormatTest, GivesTheSameBytesWhateverTheOrder) {
  for (uint32_t seed = 0; seed < 50; ++seed) {
    std::mt19937 random(seed);
    RandomCorpus corpus = MakeRandomCorpus(seed, 1 + seed % 5, 12);
    const std::string expected = Export(format(), Merge(corpus));
    std::shuffle(corpus.documents.begin(), corpus.documents.end(), random);
    std::shuffle(corpus.statements.begin(), corpus.statements.end(), random);
    ASSERT_EQ(Export(format(), Merge(corpus)), expected) << seed;
  }
}

TEST_P(EveryFormatTest, WritesAnEmptyGraph) {
  // Where every line is a triple or a fact there is none.
  const bool only_lines =
      GetParam() == "nt" || GetParam() == "nq" || GetParam() == "jsonl";
  EXPECT_EQ(Export(format(), Merge({})).empty(), only_lines);
}

TEST_P(EveryFormatTest, StopsAtAnErrorOfTheSink) {
  const graph::Graph graph = Merge(MakeRandomCorpus(1, 30, 100));
  int calls = 0;
  const auto writer = MakeWriter(format(), [&](absl::string_view) {
    ++calls;
    return absl::ResourceExhaustedError("full");
  });
  EXPECT_EQ(writer->Write(graph).code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(writer->Finish().code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(calls, 1);
}

std::vector<std::string> FormatNames() {
  std::vector<std::string> names;
  for (const Format& format : Formats()) names.push_back(format.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFormatTest,
                         ::testing::ValuesIn(FormatNames()),
                         [](const auto& format) {
                           std::string name = format.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(XmlTest, EscapesMarkupAndReplacesWhatXmlCannotHold) {
  std::string out;
  AppendXml("a<b>&\"\t\n\r\x01\xEF\xBF\xBE é", out);
  EXPECT_EQ(out,
            "a&lt;b&gt;&amp;&quot;&#9;&#10;&#13;\xEF\xBF\xBD\xEF\xBF\xBD é");
}

TEST(XmlTest, EscapesWhatSomeReadersTakeForLineEnds) {
  std::string out;
  AppendXml("a\u0085b\u2028c\u2029\u00a0", out);
  EXPECT_EQ(out, "a&#133;b&#8232;c\u2029\u00a0");
}

TEST(IrisTest, PercentEncodeNames) {
  EXPECT_EQ(PercentEncode("set off/é%"), "set%20off%2F%C3%A9%25");
  EXPECT_EQ(Iris::Document("a b"), "urn:griot:document:a%20b");
}

TEST(IrisTest, TakeOnlyWebAddressesForUrls) {
  EXPECT_EQ(IriOfUrl("https://x.example/a b?c=%20%zz{1}#d"),
            "https://x.example/a%20b?c=%20%25zz%7B1%7D#d");
  EXPECT_EQ(IriOfUrl("javascript:alert(1)"), "");
  EXPECT_EQ(IriOfUrl("/relative"), "");
  EXPECT_EQ(IriOfUrl("HTTP://x.example:80/#a#b"), "http://x.example:80/#a%23b");
  for (const char* const place : {"", "/x", "?x", "x y", "x:port", "x:", ":80",
                                  "[::1", "me@x", "x%20y"}) {
    EXPECT_EQ(IriOfUrl(absl::StrCat("http://", place)), "") << place;
  }
}

TEST(XsdTimeTest, HasTheDatatypeOfItsPrecision) {
  const auto typed = [](absl::string_view iso) {
    const auto time = ToXsdTime(iso);
    return time ? absl::StrCat(time->text, " ", time->datatype)
                : std::string("none");
  };
  EXPECT_EQ(typed("2024"), "2024 gYear");
  EXPECT_EQ(typed("2024-07"), "2024-07 gYearMonth");
  EXPECT_EQ(typed("2024-07-09"), "2024-07-09 date");
  EXPECT_EQ(typed("2024-07-09T21"), "2024-07-09T21:00:00 dateTime");
  EXPECT_EQ(typed("2024-07-09T21:30Z"), "2024-07-09T21:30:00Z dateTime");
  EXPECT_EQ(typed("2024-07-09T21:30:05-04:00"),
            "2024-07-09T21:30:05-04:00 dateTime");
  EXPECT_EQ(typed("2024-W30"), "none");
  EXPECT_EQ(typed("2012/.."), "none");
  EXPECT_EQ(typed("1815-13-45"), "none");
}

TEST(BufferedSinkTest, HandsOnEverythingInOrder) {
  std::string received;
  BufferedSink sink([&](absl::string_view bytes) {
    absl::StrAppend(&received, bytes);
    return absl::OkStatus();
  });
  std::string sent;
  for (int i = 0; i < 100000; ++i) {
    const std::string piece = absl::StrCat(i, ",");
    sent += piece;
    sink.Append(piece);
  }
  EXPECT_TRUE(sink.Flush().ok());
  EXPECT_EQ(received, sent);
}

}  // namespace
}  // namespace griot::exporter
