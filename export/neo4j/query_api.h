#ifndef GRIOT_EXPORT_NEO4J_QUERY_API_H_
#define GRIOT_EXPORT_NEO4J_QUERY_API_H_

#include <functional>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot::exporter::neo4j {

// Whether `target` of an export is a server: bolt://, neo4j://, http:// or
// https://, and the first two with +s, which asks for TLS.
bool IsServer(absl::string_view target);

struct Server {
  std::string url;  // http://HOST:PORT or https://HOST:PORT
  std::string database = "neo4j";
  std::string user = "neo4j";
  std::string password;      // empty: none is sent
  bool is_loopback = false;  // this machine
};

// Fills in `url` and `is_loopback` of what IsServer. The port of bolt:// and
// neo4j:// is that of another protocol: `http_port` is taken, else 7474, or
// 7473 with TLS. InvalidArgument for a bad URL, and for one with a password,
// which other users of the machine could read.
absl::StatusOr<Server> ParseServer(const std::string& target, int http_port);

// A connection to Neo4j's Query API (HTTP, Neo4j 5.19 or later; on by default
// from 5.25).
class QueryApi {
 public:
  // Asked now and then while there is something to wait for; an error ends it.
  using Check = std::function<absl::Status()>;

  // Asks the server whether it is there and lets one in.
  static absl::StatusOr<std::unique_ptr<QueryApi>> Connect(Server server,
                                                           Check check);
  virtual ~QueryApi() = default;

  // Runs a statement in a transaction of its own. What may pass by itself (a
  // lock, a broken connection, a leader election) is tried again for some 30
  // seconds, with growing pauses: the statement may so be run twice.
  virtual absl::Status Run(absl::string_view statement,
                           absl::string_view parameters) = 0;
};

// "curl 7.88.1 with OpenSSL/3.0.11": what talks to the server.
std::string HttpLibrary();

// What the answer of the Query API to a statement means: OK, Unavailable for
// what may pass by itself, or the error that it holds. `http_status` 0: none.
absl::Status StatusOfAnswer(long http_status, absl::string_view body);

}  // namespace griot::exporter::neo4j

#endif  // GRIOT_EXPORT_NEO4J_QUERY_API_H_
