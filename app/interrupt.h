#ifndef GRIOT_APP_INTERRUPT_H_
#define GRIOT_APP_INTERRUPT_H_

#include <functional>
#include <mutex>
#include <string>

#include "absl/status/status.h"

namespace griot {

// Makes SIGINT, SIGTERM and SIGHUP ask for an orderly end: what is under way
// notices at its next CheckInterrupt, and its destructors remove what is half
// done. What has not come to its end within a second is ended by a thread of
// its own, as a second signal ends all at once; registered paths are removed
// before. To be called before any other thread is started. SIGPIPE and SIGXFSZ
// are ignored: write reports what they stand for.
void CatchSignals();

// Makes the process say so and end where no memory is to be had, in the same
// manner: what libraries hold is in no state to be unwound.
void EndIfMemoryEnds();

// Cancelled once a signal came.
absl::Status CheckInterrupt();

// Ends the process by the signal that came, as the shell expects; returns if
// there was none.
void DieOfInterrupt();

// What is to be said where work is ended that has not noticed; called in
// another thread.
void SetLastWords(std::function<std::string()> words);

// While this is held the process is not ended: for making and renaming what is
// registered.
[[nodiscard]] std::unique_lock<std::mutex> HoldOffEnd();
// A file or folder that is not to outlive the process, until it is forgotten.
// For who holds off the end.
void RemoveIfEnded(const std::string& path);
void Forget(const std::string& path);

}  // namespace griot

#endif  // GRIOT_APP_INTERRUPT_H_
