#ifndef GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
#define GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_

// Written by bench/calibration.py --fit, which says what each number is.

namespace griot::confidence_model {

// Weights by 2140 statements under gold trees (EWT and GUM dev).
inline constexpr double kOne = 1.7023;
inline constexpr double kAttachmentDoubt = -2.4699;
inline constexpr double kSurroundingsDoubt = -1.0862;
inline constexpr double kLogWords = 0.4284;
inline constexpr double kCopula = 0.4038;
inline constexpr double kEventNoun = 0.3865;
inline constexpr double kDescription = 0.1579;

// Weights by 1666 statements of news that were read, and of pronouns and
// descriptions by 506 subjects, objects and sources (GUM dev) too.
inline constexpr double kBase = 1.8319;
inline constexpr double kTree = 0.5180;
inline constexpr double kVerbless = -0.0200;
inline constexpr double kDescribed = 0.5945;
inline constexpr double kLong = -0.5664;
inline constexpr double kSubjectWords = 0.3151;
inline constexpr double kObjectWords = 0.2869;
inline constexpr double kDistance = -0.1023;
inline constexpr double kBehind = 0.4107;
inline constexpr double kArguments = 0.1128;
inline constexpr double kUntyped = -0.1922;
inline constexpr double kLacking = -0.2145;
inline constexpr double kNames = -0.1753;
inline constexpr double kMarked = -0.1985;
inline constexpr double kPossible = -0.4759;
inline constexpr double kDated = -0.0862;
inline constexpr double kAsked = -0.1881;
inline constexpr double kSaid = -0.1182;
inline constexpr double kTold = -0.0766;
inline constexpr double kUnsaid = -0.7015;
inline constexpr double kUnheard = -0.3898;
inline constexpr double kResolved = -0.1941;
inline constexpr double kUnresolved = -0.5744;
inline constexpr double kRenamed = -0.7770;

// Confidence stays within.
inline constexpr double kLeast = 0.05;
inline constexpr double kMost = 0.99;

}  // namespace griot::confidence_model

#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
