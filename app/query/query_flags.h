#ifndef GRIOT_APP_QUERY_QUERY_FLAGS_H_
#define GRIOT_APP_QUERY_QUERY_FLAGS_H_

#include "app/query/query_options.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's name
class App;
}

namespace griot {

// Gives `query` its questions, filters and their help.
void AddQueryFlags(CLI::App* query, QueryFlags& flags);

}  // namespace griot

#endif  // GRIOT_APP_QUERY_QUERY_FLAGS_H_
