#include "extract/reading/language.h"

#include <string>

#include "gtest/gtest.h"

namespace griot {
namespace {

using Verdict = TextLanguage::Verdict;

Verdict VerdictOn(absl::string_view text, absl::string_view hint = "") {
  return FindLanguage(text, hint).verdict;
}

TEST(FindLanguageTest, NamesOtherLanguages) {
  const struct {
    const char* name;
    const char* text;
  } kTexts[] = {
      {"French",
       "Le pont a été fermé mardi après la crue, et personne ne sait quand il "
       "pourra rouvrir, a dit la maire du village."},
      {"German",
       "Die Brücke wurde am Dienstag nach dem Hochwasser gesperrt, und niemand "
       "weiß, wann sie wieder geöffnet werden kann."},
      {"Spanish",
       "El puente fue cerrado el martes después de la crecida y nadie sabe "
       "cuándo podrá abrirse de nuevo, dijo la alcaldesa."},
      {"Swahili",
       "Daraja hilo lilifungwa siku ya Jumanne baada ya mafuriko na hakuna mtu "
       "anayejua litafunguliwa lini tena, alisema meya."},
      {"Russian",
       "Мост был закрыт во вторник после наводнения, и никто не знает, когда "
       "его снова откроют для движения, сказала мэр."},
      {"Arabic",
       "أغلق الجسر يوم الثلاثاء بعد الفيضان ولا أحد يعرف متى سيفتح من جديد "
       "أمام "
       "حركة المرور كما قالت رئيسة البلدية"},
      {"Chinese",
       "这座桥在洪水过后于星期二关闭，没有人知道它什么时候能够重新"
       "开放通车，镇长在新闻发布会上这样说道。"},
  };
  for (const auto& [name, text] : kTexts) {
    const TextLanguage found = FindLanguage(text, "en");
    EXPECT_EQ(found.verdict, Verdict::kOther) << name;
    EXPECT_EQ(found.name, name);
  }
}

TEST(FindLanguageTest, NeverTakesShortEnglishForAnother) {
  for (const char* text :
       {"Rebels seize town", "Mudslide kills 12 in Java", "Pope dies",
        "RESIDENTS FLEE AS RIVER RISES", "Ecuador votes", "Gas leak, 3 dead",
        "Coup in Orlo: junta takes power, closes border", ""}) {
    for (const char* hint : {"", "fr", "en"}) {
      EXPECT_NE(VerdictOn(text, hint), Verdict::kOther) << text;
    }
  }
}

TEST(FindLanguageTest, KnowsThatNamesAreNoLanguage) {
  EXPECT_NE(VerdictOn("Maria Garcia, Juan Perez, Carlos Hernandez, Pedro de la "
                      "Cruz, Ana Martinez, Jose Rodriguez, Luis Gonzalez"),
            Verdict::kOther);
  EXPECT_NE(VerdictOn("Ouagadougou, Bobo-Dioulasso, Koudougou, Ouahigouya, "
                      "Banfora, Dédougou, Fada N’gourma, Tenkodogo, Houndé"),
            Verdict::kOther);
  EXPECT_NE(VerdictOn("Results: Ajax 2, PSV 1; Feyenoord 0, Utrecht 0; "
                      "Heerenveen 3, Twente 3; van der Berg 2, de Vries 1"),
            Verdict::kOther);
}

TEST(FindLanguageTest, TakesEnglishThatQuotesForEnglish) {
  EXPECT_EQ(VerdictOn("“Nous ne partirons pas, parce que la ville est à nous,” "
                      "he said. “Nous la garderons toute notre vie,” he added "
                      "in a statement that was read by the mayor."),
            Verdict::kEnglish);
}

TEST(FindLanguageTest, HeedsAHintOnlyWhereTheTextAgrees) {
  constexpr char kShort[] = "Le pont rouvre enfin après deux ans de travaux";
  EXPECT_EQ(VerdictOn(kShort), Verdict::kUnknown);
  EXPECT_EQ(VerdictOn(kShort, "fr-CA"), Verdict::kOther);
  EXPECT_EQ(VerdictOn("The bridge was closed on Tuesday after the flood, and "
                      "nobody knows when it will be opened again.",
                      "fr"),
            Verdict::kEnglish);
}

TEST(FindLanguageTest, KnowsLongTextsWithoutEnglishWordsForOthers) {
  // Hausa, which CLD2's small tables do not have.
  EXPECT_EQ(
      VerdictOn(
          "Shugaban kasar ya ce sojoji sun sake kwace garin bayan kwanaki "
          "biyu ana fada da mahara. Mutane da dama sun rasa gidajensu, "
          "wasu kuma suka tsere zuwa kauyukan makwabta domin neman "
          "mafaka. Gwamnati ta yi alkawarin tura abinci, magunguna, "
          "tantuna tare da likitoci kafin karshen mako. Wani mazaunin "
          "garin ya shaida mana cewa har yanzu babu wutar lantarki, haka "
          "nan ruwan sha yana da wuyar samu matuka."),
      Verdict::kOther);
}

TEST(FindLanguageTest, CountsDifferentWords) {
  std::string text = "The rebels took a village";
  for (int i = 0; i < 1000; ++i) text += ", a village";
  EXPECT_EQ(VerdictOn(text), Verdict::kUnknown);
}

}  // namespace
}  // namespace griot
