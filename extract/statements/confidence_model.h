#ifndef GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
#define GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_

// Written by bench/calibration.py --fit, which says what each number is.

namespace griot::confidence_model {

// Weights by 2233 statements under gold trees (EWT and GUM dev).
inline constexpr double kOne = 2.4108;
inline constexpr double kAttachmentDoubt = -2.5657;
inline constexpr double kSurroundingsDoubt = -0.9300;
inline constexpr double kLogWords = 0.0504;
inline constexpr double kCopula = 0.5052;
inline constexpr double kEventNoun = 0.0338;
inline constexpr double kDescription = -0.1642;

// Factors by 491 subjects, objects and sources (GUM dev) and 130 statements
// of news that were read.
inline constexpr double kResolved = 0.8347;
inline constexpr double kUnresolved = 0.3467;
inline constexpr double kRenamed = 0.7823;
inline constexpr double kVerbFactor = 0.9168;
inline constexpr double kCopulaFactor = 1.0729;
inline constexpr double kEventNounFactor = 0.9573;
inline constexpr double kDescriptionFactor = 1.0550;
// Of what is negated or not asserted.
inline constexpr double kMarked = 0.9428;

// Of the product's log-odds, by the same statements.
inline constexpr double kShift = 0.0794;
inline constexpr double kScale = 0.9970;

}  // namespace griot::confidence_model

#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_
