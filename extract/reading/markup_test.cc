#include "extract/reading/markup.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

std::string Repeated(absl::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) absl::StrAppend(&all, text);
  return all;
}

TEST(SimplifyMarkupTest, QuotesAttributesAndKeepsThoseThatAreRead) {
  EXPECT_EQ(
      SimplifyMarkup("<DIV Class=a ID='b' onclick=\"x>y\" class=c>x</DIV>"),
      "<div class=\"a\" id=\"b\">x</div>");
  EXPECT_EQ(SimplifyMarkup("<p title='a > b' hidden>x"), "<p hidden=\"\">x");
  EXPECT_EQ(SimplifyMarkup("<a href=/x?a=1&amp;b=2/>x</a>"),
            "<a href=\"/x?a=1&amp;b=2/\">x</a>");
}

TEST(SimplifyMarkupTest, ResolvesReferencesAndEscapesWhatIsNoMarkup) {
  EXPECT_EQ(SimplifyMarkup("a < b & c &lt;p&gt; &eacute;&#8217; &bogus; x<"),
            "a &lt; b &amp; c &lt;p&gt; é’ &amp;bogus; x&lt;");
}

TEST(SimplifyMarkupTest, LeavesScriptsStylesAndCommentsOut) {
  EXPECT_EQ(SimplifyMarkup("a<script>if (1<2) '</p>';</script>b"
                           "<STYLE>p{}</style >c<!-- <p> -->d<!-->e<!--->f"
                           "<!doctype html><?php x ?></ x>g"
                           "<textarea><p></textarea>"),
            "abcdefg");
  EXPECT_EQ(SimplifyMarkup("a<script>b"), "a");
  EXPECT_EQ(SimplifyMarkup("a<!-- b"), "a");
}

TEST(SimplifyMarkupTest, KeepsJsonLdUnambiguous) {
  EXPECT_EQ(SimplifyMarkup("<script id=x type='application/ld+json'>"
                           "{\"a\": \"<b>\"}</script>"),
            "<script type=\"application/ld+json\">{\"a\": \"\\u003Cb>\"}"
            "</script>");
}

TEST(SimplifyMarkupTest, LeavesBareFormattingOut) {
  EXPECT_EQ(SimplifyMarkup("<p><b>a <i>b</b></i> <em class=\"caption\">c</em>"),
            "<p>a b <em class=\"caption\">c</em>");
}

TEST(SimplifyMarkupTest, LeavesStrayEndTagsOut) {
  EXPECT_EQ(SimplifyMarkup("</div><div>a</div></div></p></body>b"),
            "<div>a</div>b");
}

TEST(SimplifyMarkupTest, FlattensWhatNestsTooDeep) {
  const std::string deep = SimplifyMarkup(Repeated("<div>", 100'000) + "x" +
                                          Repeated("</div>", 100'000));
  EXPECT_EQ(deep, Repeated("<div>", kMaxMarkupDepth) + "x" +
                      Repeated("</div>", kMaxMarkupDepth));
}

TEST(SimplifyMarkupTest, BoundsTheNumberOfTags) {
  const std::string many = SimplifyMarkup(Repeated("<p>x", 300'000));
  EXPECT_EQ(std::count(many.begin(), many.end(), '<'), kMaxMarkupTags);
  EXPECT_EQ(std::count(many.begin(), many.end(), 'x'), 300'000);
}

TEST(SimplifyMarkupTest, KeepsTheLinesOfThePage) {
  const std::string html =
      "<!--\n\n--><div\nonclick='\n'\nclass=x>a<script>\n</script>b\n<p>c";
  const std::string simple = SimplifyMarkup(html);
  EXPECT_EQ(std::count(simple.begin(), simple.end(), '\n'),
            std::count(html.begin(), html.end(), '\n'));
  EXPECT_EQ(simple, "<div class=\"x\"\n\n\n\n\n>ab\n<p\n>c");
}

TEST(SimplifyMarkupTest, DropsCharactersThatNoTextHas) {
  EXPECT_EQ(SimplifyMarkup(absl::string_view("a\0b\x01"
                                             "c\r\nd",
                                             8)),
            "ab c \nd");
}

}  // namespace
}  // namespace griot
