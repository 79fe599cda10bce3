#ifndef GRIOT_SCHEMAS_CAUGHT_H_
#define GRIOT_SCHEMAS_CAUGHT_H_

#include <exception>
#include <new>
#include <system_error>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace griot {

// What `work` returns, a status or something with one; what libraries throw on
// the way becomes a status too: ResourceExhausted where memory or threads are
// at an end, else Internal.
template <typename Work>
auto Caught(Work work) -> decltype(work()) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return absl::ResourceExhaustedError("there is not enough memory");
  } catch (const std::system_error& error) {
    return absl::ResourceExhaustedError(
        absl::StrCat("the system gives no more threads: ", error.what()));
  } catch (const std::exception& error) {
    return absl::InternalError(error.what());
  }
}

}  // namespace griot

#endif  // GRIOT_SCHEMAS_CAUGHT_H_
