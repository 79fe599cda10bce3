#ifndef GRIOT_APP_EXIT_STATUS_H_
#define GRIOT_APP_EXIT_STATUS_H_

namespace griot {

inline constexpr int kExitSuccess = 0;
inline constexpr int kExitFailed = 1;  // the work failed or a check found it so
inline constexpr int kExitUsage = 2;   // the command line is wrong

}  // namespace griot

#endif  // GRIOT_APP_EXIT_STATUS_H_
