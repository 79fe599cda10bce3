#include <arpa/inet.h>
#include <curl/curl.h>

#include <cstdint>
#include <memory>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "export/neo4j/query_api.h"

namespace griot::exporter::neo4j {
namespace {

struct Scheme {
  absl::string_view name;
  bool tls;
  bool http;  // its port is the one to talk to
};

constexpr Scheme kSchemes[] = {
    {"bolt://", false, false},  {"bolt+s://", true, false},
    {"neo4j://", false, false}, {"neo4j+s://", true, false},
    {"http://", false, true},   {"https://", true, true}};

const Scheme* FindScheme(absl::string_view target) {
  for (const Scheme& scheme : kSchemes) {
    if (absl::StartsWithIgnoreCase(target, scheme.name)) return &scheme;
  }
  return nullptr;
}

// A part of the URL, or "" if it has none.
std::string Part(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return "";
  std::string copied = text;
  curl_free(text);
  return copied;
}

bool IsLoopback(const std::string& host) {
  constexpr uint32_t kNetwork = 127;  // 127.0.0.0/8
  in_addr address = {};
  if (inet_pton(AF_INET, host.c_str(), &address) == 1) {
    return ntohl(address.s_addr) >> 24 == kNetwork;
  }
  return host == "localhost" || host == "[::1]";
}

absl::Status Bad(const std::string& what) {
  return absl::InvalidArgumentError(absl::StrCat(
      what,
      ", expected bolt://HOST, neo4j://HOST or http://HOST, each with "
      ":PORT if it is another than Neo4j's own"));
}

}  // namespace

bool IsServer(absl::string_view target) {
  return FindScheme(target) != nullptr;
}

absl::StatusOr<Server> ParseServer(const std::string& target, int http_port) {
  const Scheme* scheme = FindScheme(target);
  if (scheme == nullptr) return Bad("not the address of a server");
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url(
      curl_url(), &curl_url_cleanup);
  if (url == nullptr) return absl::ResourceExhaustedError("out of memory");
  const std::string as_http =
      absl::StrCat("http://", target.substr(scheme->name.size()));
  if (curl_url_set(url.get(), CURLUPART_URL, as_http.c_str(), 0) != CURLUE_OK) {
    return Bad("not a URL");
  }
  if (!Part(url.get(), CURLUPART_PASSWORD).empty() ||
      !Part(url.get(), CURLUPART_USER).empty()) {
    return absl::InvalidArgumentError(
        "a user or a password in the address, expected --user and the "
        "environment variable NEO4J_PASSWORD");
  }
  const std::string path = Part(url.get(), CURLUPART_PATH);
  if ((!path.empty() && path != "/") ||
      !Part(url.get(), CURLUPART_QUERY).empty() ||
      !Part(url.get(), CURLUPART_FRAGMENT).empty()) {
    return Bad("something behind the host");
  }
  const std::string host = Part(url.get(), CURLUPART_HOST);
  if (host.empty()) return Bad("no host");
  const std::string own_port = Part(url.get(), CURLUPART_PORT);
  std::string port = scheme->tls ? "7473" : "7474";
  if (http_port > 0) {
    port = absl::StrCat(http_port);
  } else if (scheme->http && !own_port.empty()) {
    port = own_port;
  }
  Server server;
  server.url =
      absl::StrCat(scheme->tls ? "https://" : "http://", host, ":", port);
  server.is_loopback = IsLoopback(host);
  return server;
}

}  // namespace griot::exporter::neo4j
