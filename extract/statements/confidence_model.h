#ifndef GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
#define GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_

// Written by bench/calibration.py --fit, which says what each number is.

namespace griot::confidence_model {

// Weights by 2138 statements under gold trees (EWT and GUM dev).
inline constexpr double kOne = 1.7171;
inline constexpr double kAttachmentDoubt = -2.4580;
inline constexpr double kSurroundingsDoubt = -1.0516;
inline constexpr double kLogWords = 0.4216;
inline constexpr double kCopula = 0.3961;
inline constexpr double kEventNoun = 0.3817;
inline constexpr double kDescription = 0.1405;

// Weights by 2276 statements of news that were read, and of pronouns and
// descriptions by 505 subjects, objects and sources (GUM dev) too.
inline constexpr double kBase = 0.5893;
inline constexpr double kTree = 0.4862;
inline constexpr double kVerbless = 0.0845;
inline constexpr double kDescribed = 0.5596;
inline constexpr double kLong = -0.3075;
inline constexpr double kSubjectWords = 0.3243;
inline constexpr double kObjectWords = 0.2729;
inline constexpr double kDistance = -0.2290;
inline constexpr double kBehind = 0.4460;
inline constexpr double kArguments = 0.1145;
inline constexpr double kUntyped = -0.0960;
inline constexpr double kLacking = -0.4171;
inline constexpr double kNames = 0.0668;
inline constexpr double kMarked = -0.1829;
inline constexpr double kPossible = -0.2803;
inline constexpr double kDated = -0.2479;
inline constexpr double kAsked = 0.0000;
inline constexpr double kSaid = -0.1047;
inline constexpr double kTold = 0.1639;
inline constexpr double kUnsaid = -0.1947;
inline constexpr double kUnheard = -0.1179;
inline constexpr double kResolved = -0.3241;
inline constexpr double kUnresolved = -0.3925;
inline constexpr double kRenamed = -0.5440;

// Confidence stays within.
inline constexpr double kLeast = 0.05;
inline constexpr double kMost = 0.99;

}  // namespace griot::confidence_model

#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
