#ifndef GRIOT_EXTRACT_READING_INPUT_IDS_H_
#define GRIOT_EXTRACT_READING_INPUT_IDS_H_

#include <vector>

#include "extract/reading/inputs.h"

namespace griot {

// Of several inputs that are one file, by path, keeps the one that lies deepest
// in the folder that was given, at the first one's place.
void RemoveRepeats(std::vector<Input>& inputs);

// Sets the ids of articles: the path below the folder that was given, without
// endings. Where two folders have articles of one id, all of these folders'
// begin with what tells them apart, as in "mirror-a/index"; whatever the order
// of inputs. What is no file has the last part of its path, standard input
// "stdin".
void GiveIds(std::vector<Input>& inputs);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_INPUT_IDS_H_
