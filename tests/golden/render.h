#ifndef GRIOT_TESTS_GOLDEN_RENDER_H_
#define GRIOT_TESTS_GOLDEN_RENDER_H_

#include <string>

#include "schemas/statement.h"

namespace griot {

// One statement on one line, as golden cases write it (README.md).
std::string Render(const Statement& statement);

}  // namespace griot

#endif  // GRIOT_TESTS_GOLDEN_RENDER_H_
