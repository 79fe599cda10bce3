#include "app/server_target.h"

#include <cstdlib>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace griot {

std::optional<exporter::neo4j::Server> ResolveServer(
    const Flags& flags, std::vector<std::string>& errors) {
  if (!exporter::neo4j::IsServer(flags.out)) {
    if (!flags.user.empty() || !flags.database.empty() ||
        flags.http_port != 0 || flags.insecure) {
      errors.push_back(absl::StrCat(
          "--user, --database, --http-port, --insecure: ", flags.out,
          " is no server, expected --to bolt://HOST or http://HOST"));
    }
    return std::nullopt;
  }
  absl::StatusOr<exporter::neo4j::Server> server =
      exporter::neo4j::ParseServer(flags.out, flags.http_port);
  if (!server.ok()) {
    errors.push_back(absl::StrCat("--to: ", server.status().message()));
    return exporter::neo4j::Server();
  }
  if (!flags.format.empty()) {
    errors.push_back(
        absl::StrCat("--format ", flags.format, ": a server takes no format"));
  }
  if (!flags.user.empty()) server->user = flags.user;
  if (!flags.database.empty()) server->database = flags.database;
  if (const char* password = std::getenv("NEO4J_PASSWORD")) {
    server->password = password;
  }
  if (!server->password.empty() && !server->is_loopback && !flags.insecure &&
      absl::StartsWith(server->url, "http://")) {
    errors.push_back(absl::StrCat(
        "--to ", flags.out, ": the password would go to ", server->url,
        " as plain text, expected https:// or bolt+s://, or --insecure"));
  }
  return *std::move(server);
}

}  // namespace griot
