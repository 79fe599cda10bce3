#include "export/drawing/xml.h"

#include <string>

#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

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

}  // namespace
}  // namespace griot::exporter
