#include "app/query/answer_writer.h"

#include <string>

#include "absl/strings/str_split.h"
#include "app/text/text_layout.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::vector<AnswerColumn>& Columns() {
  static const auto& columns = *new std::vector<AnswerColumn>{
      {"", "who"},        {"who", "", true}, {"count", "count"},
      {"aliases", "aka"}, {"parts", ""},     {"note", "note"}};
  return columns;
}

Row MakeRow(const std::string& name, const std::string& note) {
  return {{name, Object{{"id", "e1"}, {"name", name}, {"type", "person"}},
           int64_t{7}, List{"A.", "B, C"}, List{Object{{"at", 0.5}}}, note},
          {}};
}

using Make = std::unique_ptr<AnswerWriter> (*)(std::vector<AnswerColumn>,
                                               ByteSink);

std::string Written(Make make, const std::vector<Row>& rows) {
  std::string out;
  const auto writer = make(Columns(), [&](absl::string_view bytes) {
    out.append(bytes.data(), bytes.size());
    return absl::OkStatus();
  });
  for (const Row& row : rows) EXPECT_TRUE(writer->Write(row).ok());
  EXPECT_TRUE(writer->Finish().ok());
  return out;
}

std::string Table(const std::vector<Row>& rows, int width, bool style = false) {
  std::string out;
  const auto writer =
      MakeTableWriter(Columns(), width, style, [&](absl::string_view bytes) {
        out.append(bytes.data(), bytes.size());
        return absl::OkStatus();
      });
  for (const Row& row : rows) EXPECT_TRUE(writer->Write(row).ok());
  EXPECT_TRUE(writer->Finish().ok());
  return out;
}

TEST(JsonWriterTest, GivesAnObjectForEachRow) {
  EXPECT_EQ(Written(MakeJsonWriter, {}), "[]\n");
  EXPECT_EQ(Written(MakeJsonWriter, {MakeRow("Ana", "x"), MakeRow("Bo", "")}),
            "[\n"
            R"({"who":{"id":"e1","name":"Ana","type":"person"},"count":7,)"
            R"("aliases":["A.","B, C"],"parts":[{"at":0.5}],"note":"x"},)"
            "\n"
            R"({"who":{"id":"e1","name":"Bo","type":"person"},"count":7,)"
            R"("aliases":["A.","B, C"],"parts":[{"at":0.5}],"note":""})"
            "\n]\n");
}

TEST(CsvWriterTest, QuotesAsRfc4180Says) {
  EXPECT_EQ(Written(MakeCsvWriter, {}),
            "who,who_id,count,aliases,parts,note\r\n");
  EXPECT_EQ(Written(MakeCsvWriter, {MakeRow("Ana", "say \"no\",\nnow")}),
            "who,who_id,count,aliases,parts,note\r\n"
            "Ana,e1,7,\"A.; B, C\",\"[{\"\"at\"\":0.5}]\","
            "\"say \"\"no\"\",\nnow\"\r\n");
}

TEST(CsvWriterTest, LetsNothingRunAsAFormula) {
  EXPECT_THAT(Written(MakeCsvWriter, {MakeRow("=1+1", "-x")}),
              HasSubstr("\r\n'=1+1,e1,7,"));
}

TEST(AnswerTest, LetsNothingSteerATerminal) {
  const std::string evil = "\033[2J\xC2\x9B\u202E";
  const Row row = MakeRow(evil, evil);
  for (const std::string& out :
       {Written(MakeJsonWriter, {row}), Written(MakeCsvWriter, {row}),
        Table({row}, 120)}) {
    EXPECT_THAT(out, Not(HasSubstr("\033")));
    EXPECT_THAT(out, Not(HasSubstr("\xC2\x9B")));
    EXPECT_THAT(out, Not(HasSubstr("\u202E")));
    EXPECT_THAT(out, HasSubstr("202E"));
  }
}

TEST(TableWriterTest, SetsColumnsAndNotes) {
  EXPECT_EQ(Table({}, 80), "");
  Row row = MakeRow("Ana", "x");
  row.notes = {{"She left early.", 0, "post-1"}};
  EXPECT_EQ(Table({row, MakeRow("Boris", "")}, 80),
            "who    count  aka       note\n"
            "Ana        7  A., B, C  x\n"
            "    She left early. [post-1]\n"
            "Boris      7  A., B, C\n");
  EXPECT_THAT(Table({row}, 80, /*style=*/true),
              HasSubstr("\033[1mwho  count  aka       note\033[0m\n"));
}

TEST(TableWriterTest, KeepsToTheWidth) {
  Row row = MakeRow("Ouagadougou and all that is far around it",
                    "東京と大阪と名古屋と京都と福岡と札幌と仙台");
  row.notes = {{std::string(200, 'x'), 0, "post-1"},
               {"many words " + std::string(300, 'y'), 0, "", true}};
  for (const int width : {44, 60, 100}) {
    const std::string table = Table({row}, width);
    for (const absl::string_view line : absl::StrSplit(table, '\n')) {
      EXPECT_LE(WidthOf(line), width) << line;
    }
  }
}

TEST(ToTextTest, IsForPeople) {
  EXPECT_EQ(ToText(Value()), "");
  EXPECT_EQ(ToText(0.123456), "0.123");
  EXPECT_EQ(ToText(List{"a", "b"}), "a, b");
  EXPECT_EQ(ToText(Object{{"id", "e1"}, {"name", "Ana"}}), "Ana");
  EXPECT_EQ(ToText(true), "true");
}

}  // namespace
}  // namespace griot
