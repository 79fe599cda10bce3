#ifndef GRIOT_APP_INTERRUPT_H_
#define GRIOT_APP_INTERRUPT_H_

#include "absl/status/status.h"

namespace griot {

// Makes SIGINT, SIGTERM and SIGHUP ask for an orderly end: what is under way
// notices at its next CheckInterrupt, and its destructors remove what is half
// done. A second signal ends the process at once. SIGPIPE and SIGXFSZ are
// ignored: write reports what they stand for.
void CatchSignals();

// Cancelled once a signal came.
absl::Status CheckInterrupt();

// Ends the process by the signal that came, as the shell expects; returns if
// there was none.
void DieOfInterrupt();

}  // namespace griot

#endif  // GRIOT_APP_INTERRUPT_H_
