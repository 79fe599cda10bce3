#ifndef GRIOT_APP_SERVER_TARGET_H_
#define GRIOT_APP_SERVER_TARGET_H_

#include <optional>
#include <string>
#include <vector>

#include "app/flags.h"
#include "export/neo4j/query_api.h"

namespace griot {

// The server that an export goes to, with its password from the environment;
// none if --to names a file. What is wrong is added to `errors`.
std::optional<exporter::neo4j::Server> ResolveServer(
    const Flags& flags, std::vector<std::string>& errors);

}  // namespace griot

#endif  // GRIOT_APP_SERVER_TARGET_H_
