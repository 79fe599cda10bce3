#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_FEATURE_WRITER_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_FEATURE_WRITER_H_

#include "extract/statements/mentions/antecedent_features.h"

namespace griot {

// Sets features of one candidate.
class FeatureWriter {
 public:
  explicit FeatureWriter(AntecedentFeatures* features) : features_(*features) {}
  void operator()(AntecedentFeature feature, double value = 1) {
    features_[static_cast<size_t>(feature)] = static_cast<float>(value);
  }
  void If(bool condition, AntecedentFeature feature) {
    if (condition) (*this)(feature);
  }

 private:
  AntecedentFeatures& features_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_FEATURE_WRITER_H_
