#ifndef GRIOT_APP_SYNC_FOLDER_H_
#define GRIOT_APP_SYNC_FOLDER_H_

#include <string>

namespace griot {

// Puts the names in a folder on the disk: a file that was renamed is safe only
// then. Empty for the current folder; where it cannot be done, it is not.
void SyncFolder(const std::string& folder);

}  // namespace griot

#endif  // GRIOT_APP_SYNC_FOLDER_H_
