#include "export/neo4j/query_api.h"

#include <curl/curl.h>

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "rapidjson/document.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/status_macros.h"

namespace griot::exporter::neo4j {
namespace {

// The answer to a statement that gives no rows is short.
constexpr size_t kMostAnswerBytes = size_t{4} << 20;
constexpr long kConnectSeconds = 10;
constexpr long kAnswerSeconds = 600;
constexpr int kMostAttempts = 8;
constexpr absl::Duration kFirstPause = absl::Milliseconds(250);
constexpr absl::Duration kLongestPause = absl::Seconds(8);
constexpr absl::Duration kCheckEvery = absl::Milliseconds(100);

std::string Member(const rapidjson::Value& object, const char* name) {
  const auto it = object.FindMember(name);
  return it != object.MemberEnd() && it->value.IsString()
             ? std::string(it->value.GetString(), it->value.GetStringLength())
             : "";
}

std::string Body(absl::string_view statement, absl::string_view parameters) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartObject();
  json.Key("statement");
  json.String(statement.data(),
              static_cast<rapidjson::SizeType>(statement.size()));
  json.Key("parameters");
  json.RawValue(parameters.data(), parameters.size(), rapidjson::kObjectType);
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

absl::Status StatusOf(CURLcode code) {
  switch (code) {
    case CURLE_OK:
      return absl::OkStatus();
    case CURLE_COULDNT_CONNECT:
      return absl::UnavailableError(
          "cannot connect: is Neo4j running there, and is this the port of "
          "its HTTP (--http-port)?");
    case CURLE_COULDNT_RESOLVE_HOST:
      return absl::FailedPreconditionError("no host of this name is known");
    case CURLE_OPERATION_TIMEDOUT:
      return absl::UnavailableError("does not answer");
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
      return absl::UnavailableError("has broken off the connection");
    case CURLE_WRITE_ERROR:  // Receive took no more
      return absl::FailedPreconditionError(
          absl::StrCat("answers with more than ", kMostAnswerBytes,
                       " bytes, expected a short answer: is this Neo4j?"));
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
      return absl::FailedPreconditionError(
          "no TLS that this machine trusts: is its certificate known here, and "
          "is this its HTTPS port (--http-port)?");
    default:
      return absl::FailedPreconditionError(
          absl::StrCat("does not talk HTTP as expected (curl's error ",
                       static_cast<int>(code), ")"));
  }
}

// What a server says, which may be anything, short enough to be read.
std::string Cut(std::string text) {
  constexpr size_t kMostBytes = 400;
  if (text.size() <= kMostBytes) return text;
  size_t end = kMostBytes;
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;  // within a character
  return absl::StrCat(text.substr(0, end), "…");
}

class CurlQueryApi : public QueryApi {
 public:
  CurlQueryApi(Server server, Check check)
      : server_(std::move(server)),
        check_(std::move(check)),
        curl_(curl_easy_init(), &curl_easy_cleanup),
        headers_(nullptr, &curl_slist_free_all) {}

  absl::Status Prepare() {
    if (curl_ == nullptr) return absl::ResourceExhaustedError("out of memory");
    const std::unique_ptr<char, decltype(&curl_free)> database(
        curl_easy_escape(curl_.get(), server_.database.data(),
                         static_cast<int>(server_.database.size())),
        &curl_free);
    if (database == nullptr) {
      return absl::InvalidArgumentError("--database: not a name");
    }
    const std::string url =
        absl::StrCat(server_.url, "/db/", database.get(), "/query/v2");
    headers_.reset(curl_slist_append(
        curl_slist_append(nullptr, "Content-Type: application/json"),
        "Accept: application/json"));
    Set(CURLOPT_URL, url.c_str());
    Set(CURLOPT_PROTOCOLS_STR, "http,https");
    Set(CURLOPT_PROXY, "");  // to the server itself
    Set(CURLOPT_NOSIGNAL, 1L);
    Set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    Set(CURLOPT_TIMEOUT, kAnswerSeconds);
    Set(CURLOPT_HTTPHEADER, headers_.get());
    Set(CURLOPT_POST, 1L);
    Set(CURLOPT_WRITEFUNCTION, &CurlQueryApi::Receive);
    Set(CURLOPT_WRITEDATA, this);
    Set(CURLOPT_NOPROGRESS, 0L);
    Set(CURLOPT_XFERINFOFUNCTION, &CurlQueryApi::KeepOn);
    Set(CURLOPT_XFERINFODATA, this);
    if (!server_.password.empty()) {
      Set(CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
      Set(CURLOPT_USERNAME, server_.user.c_str());
      Set(CURLOPT_PASSWORD, server_.password.c_str());
    }
    return Named(Once(Body("RETURN 1", "{}")));
  }

  absl::Status Run(absl::string_view statement,
                   absl::string_view parameters) override {
    const std::string body = Body(statement, parameters);
    absl::Duration pause = kFirstPause;
    for (int attempt = 1;; ++attempt) {
      const absl::Status status = Once(body);
      if (!absl::IsUnavailable(status) || attempt == kMostAttempts) {
        return Named(status);
      }
      GRIOT_RETURN_IF_ERROR(Wait(pause));
      pause = std::min(2 * pause, kLongestPause);
    }
  }

 private:
  template <typename Argument>
  void Set(CURLoption option, Argument argument) {
    curl_easy_setopt(curl_.get(), option, argument);
  }

  static size_t Receive(char* bytes, size_t size, size_t count, void* self) {
    std::string& answer = static_cast<CurlQueryApi*>(self)->answer_;
    if (answer.size() + size * count > kMostAnswerBytes) return 0;
    answer.append(bytes, size * count);
    return size * count;
  }

  // Non-zero ends the transfer.
  static int KeepOn(void* self, curl_off_t, curl_off_t, curl_off_t,
                    curl_off_t) {
    return static_cast<CurlQueryApi*>(self)->check_().ok() ? 0 : 1;
  }

  absl::Status Once(const std::string& body) {
    GRIOT_RETURN_IF_ERROR(check_());
    answer_.clear();
    Set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    Set(CURLOPT_POSTFIELDS, body.data());
    const CURLcode code = curl_easy_perform(curl_.get());
    GRIOT_RETURN_IF_ERROR(check_());
    GRIOT_RETURN_IF_ERROR(StatusOf(code));
    long http_status = 0;
    curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &http_status);
    if (http_status == 401 && server_.password.empty()) {
      return absl::PermissionDeniedError(
          "asks for a password: set the environment variable NEO4J_PASSWORD");
    }
    return StatusOfAnswer(http_status, answer_);
  }

  absl::Status Wait(absl::Duration pause) {
    for (absl::Duration left = pause; left > absl::ZeroDuration();
         left -= kCheckEvery) {
      GRIOT_RETURN_IF_ERROR(check_());
      absl::SleepFor(std::min(left, kCheckEvery));
    }
    return absl::OkStatus();
  }

  absl::Status Named(const absl::Status& status) const {
    if (status.ok() || absl::IsCancelled(status)) return status;
    return {status.code(), absl::StrCat(server_.url, ": ", status.message())};
  }

  Server server_;
  Check check_;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl_;
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers_;
  std::string answer_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<QueryApi>> QueryApi::Connect(Server server,
                                                            Check check) {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) {
    return absl::InternalError(curl_easy_strerror(started));
  }
  auto api =
      std::make_unique<CurlQueryApi>(std::move(server), std::move(check));
  GRIOT_RETURN_IF_ERROR(api->Prepare());
  return api;
}

std::string HttpLibrary() {
  const curl_version_info_data& info = *curl_version_info(CURLVERSION_NOW);
  return absl::StrCat("curl ", info.version,
                      info.ssl_version == nullptr
                          ? " without TLS"
                          : absl::StrCat(" with ", info.ssl_version));
}

absl::Status StatusOfAnswer(long http_status, absl::string_view body) {
  rapidjson::Document answer;
  answer.Parse<rapidjson::kParseIterativeFlag>(body.data(), body.size());
  if (!answer.HasParseError() && answer.IsObject()) {
    const auto errors = answer.FindMember("errors");
    if (errors != answer.MemberEnd() && errors->value.IsArray() &&
        !errors->value.Empty() && errors->value[0].IsObject()) {
      const std::string code = Cut(Member(errors->value[0], "code"));
      const std::string message = Cut(Member(errors->value[0], "message"));
      if (http_status == 401) {
        return absl::PermissionDeniedError(absl::StrCat(
            "refuses the user or the password (--user, NEO4J_PASSWORD): ",
            message));
      }
      const std::string text = absl::StrCat(code, ": ", message);
      return absl::StartsWith(code, "Neo.TransientError.")
                 ? absl::UnavailableError(text)
                 : absl::FailedPreconditionError(text);
    }
    const auto data = answer.FindMember("data");
    if ((http_status == 200 || http_status == 202) &&
        data != answer.MemberEnd() && data->value.IsObject()) {
      return absl::OkStatus();
    }
  }
  const std::string text = absl::StrCat("answers HTTP status ", http_status);
  if (http_status == 429 || (http_status >= 502 && http_status <= 504)) {
    return absl::UnavailableError(text);
  }
  return absl::FailedPreconditionError(absl::StrCat(
      text, " and not as the Query API of Neo4j 5.25 or later does"));
}

}  // namespace griot::exporter::neo4j
