#ifndef GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
#define GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_

// Written by bench/calibration.py --fit, which says what each number is.

namespace griot::confidence_model {

// Weights by 2142 statements under gold trees (EWT and GUM dev).
inline constexpr double kOne = 1.8940;
inline constexpr double kAttachmentDoubt = -2.2706;
inline constexpr double kSurroundingsDoubt = -0.8291;
inline constexpr double kLogWords = 0.1717;
inline constexpr double kCopula = 0.3637;
inline constexpr double kEventNoun = 0.3343;
inline constexpr double kDescription = -0.3820;

// Weights by 1765 statements of news that were read, and of pronouns and
// descriptions by 485 subjects, objects and sources (GUM dev) too.
inline constexpr double kBase = 0.9477;
inline constexpr double kTree = 0.4791;
inline constexpr double kVerbless = -0.1116;
inline constexpr double kDescribed = 0.5356;
inline constexpr double kLong = -0.2115;
inline constexpr double kSubjectWords = 0.4021;
inline constexpr double kObjectWords = 0.2469;
inline constexpr double kDistance = -0.1609;
inline constexpr double kBehind = 0.1472;
inline constexpr double kArguments = 0.0561;
inline constexpr double kUntyped = -0.3140;
inline constexpr double kLacking = -0.4755;
inline constexpr double kNames = -0.0446;
inline constexpr double kMarked = -0.3145;
inline constexpr double kPossible = -0.1427;
inline constexpr double kDated = -0.2595;
inline constexpr double kAsked = -0.2936;
inline constexpr double kSaid = -0.0230;
inline constexpr double kTold = -0.4623;
inline constexpr double kUnsaid = -0.7390;
inline constexpr double kUnheard = 0.0000;
inline constexpr double kResolved = -0.4946;
inline constexpr double kUnresolved = -0.6287;
inline constexpr double kRenamed = -0.9221;

// Confidence stays within.
inline constexpr double kLeast = 0.05;
inline constexpr double kMost = 0.99;

}  // namespace griot::confidence_model

#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
