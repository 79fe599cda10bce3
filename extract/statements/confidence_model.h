#ifndef GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
#define GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_

// Written by bench/calibration.py --fit, which says what each number is.

namespace griot::confidence_model {

// Weights by 2262 statements under gold trees (EWT and GUM dev).
inline constexpr double kOne = 2.1535;
inline constexpr double kAttachmentDoubt = -2.2849;
inline constexpr double kSurroundingsDoubt = -0.8010;
inline constexpr double kLogWords = 0.0989;
inline constexpr double kCopula = 0.3554;
inline constexpr double kEventNoun = 0.3286;
inline constexpr double kDescription = -0.3851;

// Weights by 231 statements of news that were read, and of pronouns and
// descriptions by 517 subjects, objects and sources (GUM dev) too.
inline constexpr double kBase = 1.2269;
inline constexpr double kTree = 0.4597;
inline constexpr double kVerbless = -0.3523;
inline constexpr double kDescribed = 0.4472;
inline constexpr double kLong = -0.1718;
inline constexpr double kNames = 0.0598;
inline constexpr double kMarked = -0.2582;
inline constexpr double kAsked = -0.2175;
inline constexpr double kSaid = -0.4983;
inline constexpr double kTold = -0.3785;
inline constexpr double kUnsaid = -0.5843;
inline constexpr double kUnheard = -0.4494;
inline constexpr double kResolved = -0.6779;
inline constexpr double kUnresolved = -1.4810;
inline constexpr double kRenamed = -0.5371;

// Confidence stays within.
inline constexpr double kLeast = 0.05;
inline constexpr double kMost = 0.99;

}  // namespace griot::confidence_model

#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
