#include "app/options.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

Flags FlagsOf(Command command) {
  Flags flags;
  flags.command = command;
  flags.inputs = {"a.txt"};
  flags.out = "out.griot";
  return flags;
}

TEST(ResolveTest, CompletesWhatWasLeftOut) {
  Flags flags = FlagsOf(Command::kAnalyse);
  flags.out = "";
  const absl::StatusOr<Options> options = Resolve(flags);
  ASSERT_TRUE(options.ok()) << options.status();
  EXPECT_GE(options->jobs, 1);
  EXPECT_EQ(options->out, "-");
}

TEST(ResolveTest, KeepsGoingWhereNewsAreReadUnlessItIsToBeStrict) {
  for (const Command command :
       {Command::kBuild, Command::kAnalyse, Command::kExtract}) {
    Flags flags = FlagsOf(command);
    EXPECT_TRUE(Resolve(flags)->keep_going);
    flags.strict = true;
    EXPECT_FALSE(Resolve(flags)->keep_going);
    EXPECT_TRUE(Resolve(flags)->strict);
    flags.keep_going = true;
    EXPECT_THAT(std::string(Resolve(flags).status().message()),
                HasSubstr("--strict: ends what --keep-going goes on with"));
  }
  Flags flags = FlagsOf(Command::kMerge);
  EXPECT_FALSE(Resolve(flags)->keep_going);
  flags.keep_going = true;
  EXPECT_TRUE(Resolve(flags)->keep_going);
}

TEST(ResolveTest, FindsTheFormatByEndingAndByName) {
  Flags flags = FlagsOf(Command::kExport);
  flags.out = "news.TTL";
  EXPECT_EQ(Resolve(flags)->format->name, "ttl");
  flags.out = "-";
  flags.format = "graphml";
  EXPECT_EQ(Resolve(flags)->format->name, "graphml");
}

TEST(ResolveTest, TakesTripleTermsForRdfOnly) {
  Flags flags = FlagsOf(Command::kExport);
  flags.star = true;
  for (const char* const format : {"ttl", "nt", "trig", "nq"}) {
    flags.format = format;
    EXPECT_TRUE(Resolve(flags)->star) << format;
  }
  flags.format = "graphml";
  EXPECT_THAT(Resolve(flags).status().message(),
              AllOf(HasSubstr("--star: graphml has no triple terms"),
                    HasSubstr("nq, nt, trig, ttl")));
}

TEST(ResolveTest, RefusesFormatsThatAreNone) {
  Flags flags = FlagsOf(Command::kExport);
  flags.out = "-";
  EXPECT_THAT(std::string(Resolve(flags).status().message()),
              AllOf(HasSubstr("ending tells no format"), HasSubstr("graphml")));
  flags.format = "docx";
  EXPECT_THAT(std::string(Resolve(flags).status().message()),
              HasSubstr("--format docx: unknown format"));
}

TEST(ResolveTest, SaysAllThatIsWrongAtOnce) {
  Flags flags = FlagsOf(Command::kBuild);
  flags.out = "-";
  flags.published = "2024-02-30";
  flags.inputs = {"-", "-"};
  EXPECT_THAT(std::string(Resolve(flags).status().message()),
              AllOf(HasSubstr("--published 2024-02-30: not a day"),
                    HasSubstr("--out -: a graph is a file"),
                    HasSubstr("standard input can be read once")));
}

TEST(ResolveTest, TakesEnglishForTheOnlyLanguageToForce) {
  Flags flags = FlagsOf(Command::kBuild);
  EXPECT_TRUE(Resolve(flags)->english_only);
  flags.language = "en";
  EXPECT_FALSE(Resolve(flags)->english_only);
  flags.language = "fr";
  EXPECT_THAT(std::string(Resolve(flags).status().message()),
              HasSubstr("--language fr: English is all that is read"));
}

TEST(ResolveTest, WantsAWholeDayForPublished) {
  Flags flags = FlagsOf(Command::kBuild);
  for (const char* text : {"2024", "2024-09", "17 Sept 2024", "2024-9-7"}) {
    flags.published = text;
    EXPECT_FALSE(Resolve(flags).ok()) << text;
  }
  flags.published = "2024-09-17";
  EXPECT_TRUE(Resolve(flags).ok());
}

TEST(ResolveTest, KnowsTheFlavoursOfAFormat) {
  Flags flags = FlagsOf(Command::kExport);
  flags.out = "n.graphml";
  EXPECT_EQ(Resolve(flags)->flavour, "");
  flags.flavour = "gephi";
  EXPECT_EQ(Resolve(flags)->flavour, "gephi");
  flags.flavour = "sweet";
  EXPECT_THAT(std::string(Resolve(flags).status().message()),
              HasSubstr("expected one of strict, gephi"));
  flags.flavour = "gephi";
  flags.out = "n.ttl";
  EXPECT_THAT(std::string(Resolve(flags).status().message()),
              HasSubstr("--flavour gephi: ttl has no flavours, expected "
                        "csv, graphml"));
}

TEST(ResolveTest, RefusesWhatAServerDoesNotTake) {
  Flags flags = FlagsOf(Command::kExport);
  for (const char* const server : {"bolt://localhost", "http://localhost"}) {
    flags.out = server;
    flags.star = false;
    flags.flavour = "";
    EXPECT_TRUE(Resolve(flags).ok()) << server;
    flags.star = true;
    EXPECT_THAT(std::string(Resolve(flags).status().message()),
                HasSubstr("--star: a server has no triple terms, expected one "
                          "of nq, nt, trig, ttl"));
    flags.star = false;
    flags.flavour = "gephi";
    EXPECT_THAT(std::string(Resolve(flags).status().message()),
                HasSubstr("--flavour gephi: a server has no flavours, expected "
                          "csv, graphml"));
  }
}

TEST(ResolveTest, RefusesTripleTermsAndFlavoursOfTables) {
  Flags flags = FlagsOf(Command::kExport);
  flags.out = "tables";
  flags.format = "csv";
  flags.star = true;
  flags.flavour = "gephi";
  EXPECT_THAT(std::string(Resolve(flags).status().message()),
              AllOf(HasSubstr("--star: csv has no triple terms"),
                    HasSubstr("--flavour gephi: unknown flavour of csv, "
                              "expected one of programs, spreadsheets")));
}

}  // namespace
}  // namespace griot
