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

// Weights by 1625 statements of news that were read, and of pronouns and
// descriptions by 505 subjects, objects and sources (GUM dev) too.
inline constexpr double kBase = 1.7142;
inline constexpr double kTree = 0.5459;
inline constexpr double kVerbless = -0.0522;
inline constexpr double kDescribed = 0.7420;
inline constexpr double kLong = -0.5563;
inline constexpr double kSubjectWords = 0.2696;
inline constexpr double kObjectWords = 0.3271;
inline constexpr double kDistance = -0.0603;
inline constexpr double kBehind = 0.3237;
inline constexpr double kArguments = 0.1068;
inline constexpr double kUntyped = -0.2116;
inline constexpr double kLacking = -0.3233;
inline constexpr double kNames = -0.0633;
inline constexpr double kMarked = -0.2282;
inline constexpr double kPossible = -0.3968;
inline constexpr double kDated = -0.0764;
inline constexpr double kAsked = -0.2110;
inline constexpr double kSaid = -0.0952;
inline constexpr double kTold = -0.1049;
inline constexpr double kUnsaid = -0.6898;
inline constexpr double kUnheard = -0.3303;
inline constexpr double kResolved = -0.1850;
inline constexpr double kUnresolved = -0.5477;
inline constexpr double kRenamed = -0.6467;

// Confidence stays within.
inline constexpr double kLeast = 0.05;
inline constexpr double kMost = 0.99;

}  // namespace griot::confidence_model

#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
