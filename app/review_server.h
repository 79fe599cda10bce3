#ifndef GRIOT_APP_REVIEW_SERVER_H_
#define GRIOT_APP_REVIEW_SERVER_H_

#include <functional>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot {

// What a review answers with; errors go to who asked.
struct ReviewAnswers {
  // The page of the store.
  std::function<absl::StatusOr<std::string>()> page;
  // Decisions so far, as JSON.
  std::function<absl::StatusOr<std::string>()> decisions;
  // Adds rows (JSON Lines), takes one back, merges the store anew by all.
  std::function<absl::Status(absl::string_view rows)> add;
  std::function<absl::Status(absl::string_view row)> withdraw;
  std::function<absl::Status()> apply;
};

// Serves a review to the browsers of this machine: it listens on loopback, at
// an address that a random token is part of, and refuses requests that name
// another host (so that no name on the web can be made to mean this server) or
// come from another origin, and bodies that are large. Answers are asked for
// one at a time.
class ReviewServer {
 public:
  // `port` 0 takes one that is free. Unavailable if it is taken.
  static absl::StatusOr<ReviewServer> Open(int port, ReviewAnswers answers);
  ~ReviewServer();
  ReviewServer(ReviewServer&&) noexcept;
  ReviewServer& operator=(ReviewServer&&) noexcept;

  // "http://127.0.0.1:PORT/TOKEN/"
  const std::string& url() const;
  // Serves until `ended` says so.
  absl::Status Serve(const std::function<bool()>& ended);

 private:
  struct Parts;
  explicit ReviewServer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace griot

#endif  // GRIOT_APP_REVIEW_SERVER_H_
