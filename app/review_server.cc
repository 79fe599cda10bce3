#include "app/review_server.h"

#include <httplib.h>
#include <sys/random.h>

#include <array>
#include <chrono>
#include <mutex>
#include <thread>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr char kLoopback[] = "127.0.0.1";
constexpr size_t kMostBody = size_t{1} << 20;
constexpr time_t kPatience = 10;  // seconds, with a slow client
constexpr size_t kThreads = 4;
constexpr char kRows[] = "application/jsonl";

absl::StatusOr<std::string> RandomToken() {
  std::array<char, 16> bytes;
  if (getrandom(bytes.data(), bytes.size(), 0) !=
      static_cast<ssize_t>(bytes.size())) {
    return absl::UnavailableError("no random numbers for the token");
  }
  return absl::BytesToHexString({bytes.data(), bytes.size()});
}

// In the same time wherever they differ.
bool AreSame(absl::string_view a, absl::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned char differs = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    differs |= static_cast<unsigned char>(a[i] ^ b[i]);
  }
  return differs == 0;
}

std::string ErrorJson(absl::string_view message) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartObject();
  json.Key("error");
  json.String(message.data(), static_cast<rapidjson::SizeType>(message.size()));
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize());
}

int StatusOf(const absl::Status& status) {
  if (absl::IsInvalidArgument(status)) return 409;
  if (absl::IsNotFound(status)) return 404;
  return 500;
}

void Refuse(int status, absl::string_view message, httplib::Response& out) {
  out.status = status;
  out.set_content(ErrorJson(message), "application/json");
}

}  // namespace

struct ReviewServer::Parts {
  httplib::Server http;
  ReviewAnswers answers;
  std::mutex mutex;  // of the answers
  std::string token;
  std::string url;
  std::string hosts[2];  // what a request may call this server

  bool IsOwnHost(absl::string_view host) const {
    return host == hosts[0] || host == hosts[1];
  }

  // Why the request is refused, with its status; 0 for one that is not.
  std::pair<int, absl::string_view> Check(const httplib::Request& in) const {
    if (in.get_header_value_count("Host") != 1 ||
        !IsOwnHost(in.get_header_value("Host"))) {
      return {403, "another host"};
    }
    absl::string_view path = in.path;
    if (!absl::ConsumePrefix(&path, "/") ||
        !AreSame(path.substr(0, token.size()), token) ||
        path.substr(token.size(), 1) != "/") {
      return {403, "another token"};
    }
    if (in.has_header("Origin")) {
      const std::string value = in.get_header_value("Origin");
      absl::string_view origin = value;
      if (!absl::ConsumePrefix(&origin, "http://") || !IsOwnHost(origin)) {
        return {403, "another origin"};
      }
    }
    if (in.method == "GET") return {0, ""};
    if (in.method != "POST") return {405, "expected GET or POST"};
    if (in.has_header("Sec-Fetch-Site") &&
        in.get_header_value("Sec-Fetch-Site") != "same-origin") {
      return {403, "another origin"};
    }
    // A form of another page cannot send it.
    if (in.get_header_value("Content-Type") != kRows) {
      return {415, "expected application/jsonl"};
    }
    return {0, ""};
  }

  void Give(const std::function<absl::StatusOr<std::string>()>& answer,
            const char* type, httplib::Response& out) {
    const std::lock_guard<std::mutex> lock(mutex);
    absl::StatusOr<std::string> text = answer();
    if (!text.ok()) {
      Refuse(StatusOf(text.status()), text.status().message(), out);
      return;
    }
    out.set_content(*text, type);
  }

  // Does something, then gives the decisions so far.
  template <typename Do>
  void Change(const Do& change, httplib::Response& out) {
    Give(
        [&]() -> absl::StatusOr<std::string> {
          GRIOT_RETURN_IF_ERROR(change());
          return answers.decisions();
        },
        "application/json", out);
  }

  void Route() {
    const std::string root = absl::StrCat("/", token, "/");
    http.Get(root, [this](const httplib::Request&, httplib::Response& out) {
      Give(answers.page, "text/html; charset=utf-8", out);
    });
    const std::string decisions = root + "decisions";
    http.Get(decisions,
             [this](const httplib::Request&, httplib::Response& out) {
               Give(answers.decisions, "application/json", out);
             });
    http.Post(decisions,
              [this](const httplib::Request& in, httplib::Response& out) {
                Change([&] { return answers.add(in.body); }, out);
              });
    http.Post(root + "withdrawals",
              [this](const httplib::Request& in, httplib::Response& out) {
                Change([&] { return answers.withdraw(in.body); }, out);
              });
    http.Post(root + "merges",
              [this](const httplib::Request&, httplib::Response& out) {
                Change([&] { return answers.apply(); }, out);
              });
  }
};

ReviewServer::ReviewServer(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts)) {}
ReviewServer::~ReviewServer() = default;
ReviewServer::ReviewServer(ReviewServer&&) noexcept = default;
ReviewServer& ReviewServer::operator=(ReviewServer&&) noexcept = default;

absl::StatusOr<ReviewServer> ReviewServer::Open(int port,
                                                ReviewAnswers answers) {
  auto parts = std::make_unique<Parts>();
  parts->answers = std::move(answers);
  GRIOT_ASSIGN_OR_RETURN(parts->token, RandomToken());
  httplib::Server& http = parts->http;
  http.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  http.set_payload_max_length(kMostBody);
  http.set_read_timeout(kPatience);
  http.set_write_timeout(kPatience);
  http.set_keep_alive_timeout(1);
  http.set_default_headers(
      {{"Cache-Control", "no-store"},
       {"Content-Security-Policy", "frame-ancestors 'none'"},
       {"Cross-Origin-Resource-Policy", "same-origin"},
       {"Referrer-Policy", "no-referrer"},
       {"X-Content-Type-Options", "nosniff"}});
  // Before the body is read.
  http.set_pre_routing_handler(
      [p = parts.get()](const httplib::Request& in, httplib::Response& out) {
        const auto [status, why] = p->Check(in);
        if (status == 0) return httplib::Server::HandlerResponse::Unhandled;
        Refuse(status, why, out);
        return httplib::Server::HandlerResponse::Handled;
      });
  if (port == 0) {
    port = http.bind_to_any_port(kLoopback);
  } else if (!http.bind_to_port(kLoopback, port)) {
    port = -1;
  }
  if (port <= 0) {
    return absl::UnavailableError(
        "--port: cannot listen there, expected one that is free");
  }
  parts->hosts[0] = absl::StrCat(kLoopback, ":", port);
  parts->hosts[1] = absl::StrCat("localhost:", port);
  parts->url = absl::StrCat("http://", parts->hosts[0], "/", parts->token, "/");
  parts->Route();
  return ReviewServer(std::move(parts));
}

const std::string& ReviewServer::url() const { return parts_->url; }

absl::Status ReviewServer::Serve(const std::function<bool()>& ended) {
  httplib::Server& http = parts_->http;
  std::thread watch([&] {
    constexpr auto kStep = std::chrono::milliseconds(100);
    while (!ended()) std::this_thread::sleep_for(kStep);
    http.stop();
  });
  const bool served = http.listen_after_bind();
  watch.join();
  if (served) return absl::OkStatus();
  return absl::UnavailableError(absl::StrCat(url(), ": cannot be served"));
}

}  // namespace griot
