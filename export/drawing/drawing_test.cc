#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "export/drawing/drawn_edges.h"
#include "export/drawing/palette.h"
#include "export/drawing/spells.h"
#include "gmock/gmock.h"
#include "graph/merging/builder.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

// One text in which A meets B, and what changes that.
struct Telling {
  std::string time;
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  std::string lemma = "meet";
};

graph::Graph Told(const std::vector<Telling>& tellings) {
  graph::GraphBuilder builder;
  Document document;
  document.id = "d";
  document.text = "A met B.";
  EXPECT_TRUE(builder.AddDocument(document).ok());
  for (const Telling& telling : tellings) {
    Statement statement;
    statement.document = "d";
    statement.predicate = {telling.lemma, "met", {2, 5}, ""};
    for (const auto& [role, name, at] :
         {std::tuple(Role::kSubject, "A", 0), {Role::kObject, "B", 6}}) {
      Argument argument;
      argument.role = role;
      argument.span = argument.head = {at, at + 1};
      argument.text = argument.entity = name;
      argument.type = "person";
      argument.mention = MentionKind::kName;
      statement.arguments.push_back(argument);
    }
    statement.polarity = telling.polarity;
    statement.modality = telling.modality;
    if (!telling.time.empty()) {
      statement.time = Time{telling.time, Granularity::kDay, std::nullopt, ""};
    }
    statement.evidence = {{0, 8}, "A met B."};
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish().value();
}

// Each edge's kind and spells.
std::vector<std::pair<std::string, std::vector<Spell>>> Drawn(
    const graph::Graph& graph) {
  std::vector<std::pair<std::string, std::vector<Spell>>> drawn;
  EXPECT_TRUE(
      ForEachDrawnEdge(Drawing(graph, true), [&](const DrawnEdge& edge) {
        drawn.emplace_back(edge.kind, SpellsOf(graph, edge.facts));
        return absl::OkStatus();
      }).ok());
  return drawn;
}

TEST(DrawnEdgesTest, KeepWhatIsDeniedOrUnsureApart) {
  EXPECT_THAT(Drawn(Told({{"", Polarity::kPositive, Modality::kAsserted},
                          {"", Polarity::kNegative, Modality::kAsserted},
                          {"", Polarity::kPositive, Modality::kPlanned},
                          {"", Polarity::kNegative, Modality::kPossible}})),
              ElementsAre(Pair("meet", ElementsAre()),
                          Pair("meet (intended)", ElementsAre()),
                          Pair("not meet", ElementsAre()),
                          Pair("not meet (possible)", ElementsAre())));
}

TEST(DrawnEdgesTest, AreOneEvenIfALemmaSpellsAKind) {
  EXPECT_THAT(
      Drawn(Told({{"", Polarity::kNegative, Modality::kAsserted, "meet"},
                  {"", Polarity::kPositive, Modality::kAsserted, "not meet"}})),
      ElementsAre(Pair("not meet", ElementsAre())));
}

TEST(DrawnEdgesTest, HaveASpellForEachTime) {
  EXPECT_THAT(
      Drawn(Told({{"2024-05-04"}, {"2023-02"}, {"2021-12-30T22:00-03:00"}})),
      ElementsAre(
          Pair("meet", ElementsAre(Spell{"2021-12-31", "2021-12-31"},
                                   Spell{"2023-02-01", "2023-02-28"},
                                   Spell{"2024-05-04", "2024-05-04"}))));
}

TEST(DrawnEdgesTest, HaveOpenSpells) {
  EXPECT_THAT(Drawn(Told({{"2020/.."}})),
              ElementsAre(Pair("meet", ElementsAre(Spell{"2020-01-01", ""}))));
  EXPECT_THAT(Drawn(Told({{"../2019-W01"}})),
              ElementsAre(Pair("meet", ElementsAre(Spell{"", "2019-01-06"}))));
}

TEST(DrawnEdgesTest, ShareASpellWhereTimesShareADay) {
  EXPECT_THAT(
      Drawn(Told({{"2024-05-04T08"}, {"2024-05-04T20"}, {"2024-05-05"}})),
      ElementsAre(
          Pair("meet", ElementsAre(Spell{"2024-05-04", "2024-05-04"},
                                   Spell{"2024-05-05", "2024-05-05"}))));
}

TEST(SizeTest, GrowsWithTheDegree) {
  EXPECT_EQ(SizeOf(0, 0), 4);
  EXPECT_EQ(SizeOf(0, 9), 4);
  EXPECT_EQ(SizeOf(9, 9), 40);
  EXPECT_LT(SizeOf(1, 9), SizeOf(2, 9));
}

TEST(PaletteTest, GivesATypeItsParentsColour) {
  const absl::StatusOr<Ontology> ontology = LoadOntology({});
  ASSERT_TRUE(ontology.ok());
  EXPECT_EQ(ColourOfType("country", &*ontology),
            ColourOfType("place", &*ontology));
  EXPECT_NE(ColourOfType("armed_group", &*ontology),
            ColourOfType("organization", &*ontology));
  EXPECT_EQ(ColourOfType("unheard of", &*ontology), kOtherColour);
  EXPECT_EQ(ColourOfType("", nullptr), kOtherColour);
  EXPECT_EQ(HexOf({0xE6, 0x9F, 0x00}), "#E69F00");
}

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

Vector Times(const Matrix& matrix, const Vector& vector) {
  Vector product{};
  for (size_t i = 0; i < 3; ++i) {
    for (size_t k = 0; k < 3; ++k) product[i] += matrix[i][k] * vector[k];
  }
  return product;
}

Vector Linear(Colour colour) {
  Vector linear{};
  const uint8_t parts[] = {colour.red, colour.green, colour.blue};
  for (size_t i = 0; i < 3; ++i) {
    const double part = parts[i] / 255.0;
    linear[i] =
        part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  }
  return linear;
}

// CIE L*a*b* of linear sRGB.
Vector Lab(const Vector& linear) {
  constexpr Matrix kToXyz = {{{0.4124, 0.3576, 0.1805},
                              {0.2126, 0.7152, 0.0722},
                              {0.0193, 0.1192, 0.9505}}};
  constexpr Vector kWhite = {0.9505, 1, 1.089};
  Vector f = Times(kToXyz, linear);
  for (size_t i = 0; i < 3; ++i) {
    const double t = std::max(f[i], 0.0) / kWhite[i];
    f[i] = t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116;
  }
  return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

// How far apart two colours look.
double Distance(const Matrix& sight, Colour a, Colour b) {
  const Vector x = Lab(Times(sight, Linear(a)));
  const Vector y = Lab(Times(sight, Linear(b)));
  return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

// G. M. Machado et al., A Physiologically-based Model for Simulation of Color
// Vision Deficiency (2009), full severity.
constexpr Matrix kAll = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kNoRed = {{{0.152286, 1.052583, -0.204868},
                            {0.114503, 0.786281, 0.099216},
                            {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kNoGreen = {{{0.367322, 0.860646, -0.227968},
                              {0.280085, 0.672501, 0.047413},
                              {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kNoBlue = {{{1.255528, -0.076749, -0.178779},
                             {-0.078411, 0.930809, 0.147602},
                             {0.004733, 0.691367, 0.303900}}};

TEST(PaletteTest, IsToldApartWithoutRedGreenOrBlue) {
  std::vector<Colour> colours = {kOtherColour};
  for (const TypeColour& type : kTypeColours) colours.push_back(type.colour);
  for (const Matrix& sight : {kAll, kNoRed, kNoGreen, kNoBlue}) {
    for (size_t i = 0; i < colours.size(); ++i) {
      for (size_t k = 0; k < i; ++k) {
        EXPECT_GT(Distance(sight, colours[i], colours[k]), 10)
            << HexOf(colours[i]) << " " << HexOf(colours[k]);
      }
    }
    EXPECT_GT(Distance(sight, kAssertedColour, kDeniedColour), 10);
    EXPECT_GT(Distance(sight, kAssertedColour, kUnsureColour), 10);
    EXPECT_GT(Distance(sight, kUnsureColour, kDeniedColour), 10);
  }
}

}  // namespace
}  // namespace griot::exporter
