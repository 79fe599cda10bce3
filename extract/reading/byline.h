#ifndef GRIOT_EXTRACT_READING_BYLINE_H_
#define GRIOT_EXTRACT_READING_BYLINE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace griot {

// What commas do in a byline: part one name from the other, as in lists that
// programs write, or what is behind a name from it: "Ada Roe, New York". Even
// then they part names before "and".
enum class Commas { kPartNames, kEndNames };

// The names in a byline, each once, in its order, as it writes them: without
// "By", "Posted by", …; jobs, places and addresses; and outlets, unless one
// stands alone. "Roe, Ada" is Ada Roe. Names are parted by line ends,
// semicolons and bars too; what is a list in JSON or Python is read as one.
std::vector<std::string> AuthorsIn(absl::string_view byline, Commas commas);

// Takes out the name of the publisher, which authors pages by the paper itself.
void RemovePublisher(absl::string_view publisher,
                     std::vector<std::string>& authors);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_BYLINE_H_
