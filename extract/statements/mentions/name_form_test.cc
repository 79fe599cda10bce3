// Names that are one and names that are two, within one text.

#include "extract/statements/mentions/name_form.h"

#include <utility>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

Variant Between(absl::string_view a, absl::string_view b,
                absl::string_view type, absl::string_view other_type = "") {
  NameForm shorter = ReadNameForm(a, type);
  NameForm longer = ReadNameForm(b, other_type.empty() ? type : other_type);
  if (shorter.words.size() > longer.words.size()) std::swap(shorter, longer);
  return VariantOf(shorter, longer, Lexicon::Get());
}

TEST(NameFormTest, TellsFatherAndSonApart) {
  EXPECT_EQ(Between("Jan Q. Orr", "Jan R. Orr", "person"), Variant::kConflict);
  EXPECT_EQ(Between("Jan Q. Orr", "Jan R. Q. Orr", "person"),
            Variant::kConflict);
  EXPECT_EQ(Between("Jan Q. Orr", "Jan Rolf Quist Orr", "person"),
            Variant::kConflict);
  EXPECT_EQ(Between("Jan Orr Jr.", "Jan Orr Sr.", "person"),
            Variant::kConflict);
  EXPECT_EQ(Between("Jan Orr", "Jan Q. Orr", "person"), Variant::kSame);
  EXPECT_EQ(Between("Jan Q. Orr", "Jan Quist Orr", "person"), Variant::kSame);
}

TEST(NameFormTest, KnowsFullAndShortNamesOfOtherLanguages) {
  // Of two family names the first is used, or both.
  EXPECT_EQ(Between("Andrés Orr", "Andrés Manuel Orr Valdés", "person"),
            Variant::kSame);
  EXPECT_EQ(Between("Orr Valdés", "Andrés Orr Valdés", "person"),
            Variant::kShort);
  EXPECT_EQ(Between("Orr Valdés", "Andrés Manuel Orr Valdés", "person"),
            Variant::kShort);
  EXPECT_EQ(Between("Andres Orr Valdes", "Andrés Orr Valdés", "person"),
            Variant::kSame);
  // The family name may stand first.
  EXPECT_EQ(Between("Lin Wei-orr", "Wei-orr Lin", "person"), Variant::kSame);
  EXPECT_EQ(Between("Lin", "Lin Wei-orr", "person"), Variant::kShort);
  EXPECT_EQ(Between("Ana Orr", "Ben Orr", "person"), Variant::kConflict);
}

TEST(NameFormTest, TellsNumberedThingsApart) {
  EXPECT_EQ(Between("KST-1", "KST-33", "vehicle"), Variant::kConflict);
  EXPECT_EQ(Between("Orr 1", "Orr 11", "event"), Variant::kConflict);
  EXPECT_EQ(Between("F 190", "F 192", "vehicle"), Variant::kConflict);
  EXPECT_EQ(Between("Orr 737", "Orr 737-800", "vehicle", "other"),
            Variant::kNone);
  EXPECT_EQ(Between("F-16", "F16", "vehicle"), Variant::kSame);
}

TEST(NameFormTest, TellsAFirmFromItsDaughterAbroad) {
  EXPECT_EQ(Between("Orrsteel", "Orrsteel Norway", "organization"),
            Variant::kConflict);
  EXPECT_EQ(Between("Orrsteel", "Orrsteel Norway Ltd", "organization"),
            Variant::kConflict);
  EXPECT_EQ(Between("Orrsteel", "Orrsteel Ltd", "organization"),
            Variant::kSame);
  EXPECT_EQ(Between("Orrsteel", "Orrsteel Mills", "organization"),
            Variant::kShort);
}

TEST(NameFormTest, TellsAPlaceFromWhatIsNamedAfterIt) {
  for (const absl::string_view named :
       {"Nairobi Gazette", "Nairobi University", "Nairobi Court"}) {
    EXPECT_EQ(Between("Nairobi", named, "place", "organization"),
              Variant::kNone);
    EXPECT_EQ(Between("Nairobi", named, "organization"), Variant::kNone);
  }
  EXPECT_EQ(Between("New York", "New York Gazette", "organization", "media"),
            Variant::kNone);
  EXPECT_EQ(
      Between("Orr Street", "Orr Street Journal", "organization", "media"),
      Variant::kNone);
  EXPECT_EQ(Between("Orr Gazette", "Daily Orr Gazette", "media"),
            Variant::kShort);
}

TEST(NameFormTest, TakesAnAcronymForAFullName) {
  EXPECT_EQ(Between("OLF", "OLF Hospital", "organization"), Variant::kNone);
  EXPECT_EQ(Between("OLF", "OLF movement", "organization"), Variant::kShort);
  EXPECT_EQ(Between("OLF", "Orr Liberation Front", "organization"),
            Variant::kSame);
}

TEST(NameFormTest, KnowsTheFormsOfAnInstitution) {
  const absl::string_view full = "U.S. Department of Defense";
  for (const absl::string_view form :
       {"US Department of Defense", "United States Department of Defense",
        "U.S. Defense Department", "DOD"}) {
    EXPECT_EQ(Between(form, full, "government"), Variant::kSame) << form;
  }
  EXPECT_EQ(Between("Department of Defense", full, "government"),
            Variant::kShort);
  EXPECT_EQ(Between("Department of Energy", full, "government"),
            Variant::kNone);
  EXPECT_EQ(Between("Norwegian Department of Defense", full, "government"),
            Variant::kConflict);
}

}  // namespace
}  // namespace griot
