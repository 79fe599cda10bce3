#ifndef GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
#define GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_

// Written by bench/calibration.py --fit, which says what each number is.

namespace griot::confidence_model {

// Weights by 2195 statements under gold trees (EWT and GUM dev).
inline constexpr double kOne = 1.9780;
inline constexpr double kAttachmentDoubt = -2.2067;
inline constexpr double kSurroundingsDoubt = -0.8090;
inline constexpr double kLogWords = 0.1461;
inline constexpr double kCopula = 0.3534;
inline constexpr double kEventNoun = 0.3175;
inline constexpr double kDescription = -0.3957;

// Weights by 2006 statements of news that were read, and of pronouns and
// descriptions by 502 subjects, objects and sources (GUM dev) too.
inline constexpr double kBase = 0.2887;
inline constexpr double kTree = 0.4882;
inline constexpr double kVerbless = -0.0225;
inline constexpr double kDescribed = 0.4215;
inline constexpr double kLong = -0.1260;
inline constexpr double kSubjectWords = 0.4219;
inline constexpr double kObjectWords = 0.1773;
inline constexpr double kDistance = -0.2081;
inline constexpr double kBehind = 0.1834;
inline constexpr double kArguments = 0.1214;
inline constexpr double kUntyped = -0.2224;
inline constexpr double kLacking = -1.0146;
inline constexpr double kNames = 0.0920;
inline constexpr double kMarked = -0.2510;
inline constexpr double kPossible = -0.2385;
inline constexpr double kDated = -0.2990;
inline constexpr double kAsked = -0.4571;
inline constexpr double kSaid = -0.1492;
inline constexpr double kTold = -0.1790;
inline constexpr double kUnsaid = -0.7899;
inline constexpr double kUnheard = 0.0000;
inline constexpr double kResolved = -0.3976;
inline constexpr double kUnresolved = -0.5286;
inline constexpr double kRenamed = -0.9986;

// Confidence stays within.
inline constexpr double kLeast = 0.05;
inline constexpr double kMost = 0.99;

}  // namespace griot::confidence_model

#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
