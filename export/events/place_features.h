#ifndef GRIOT_EXPORT_EVENTS_PLACE_FEATURES_H_
#define GRIOT_EXPORT_EVENTS_PLACE_FEATURES_H_

#include <array>
#include <cstddef>

#include "absl/strings/string_view.h"

// What speaks for a place that a report names being where an event happened.

namespace griot::exporter {

enum class PlaceFeature {
  kOne,         // always
  kSaid,        // within the event's own words for where
  kOfDoer,      // where who does it is: "police in Kano arrested"
  kActedOn,     // it is what was attacked, seized, visited, left
  kKnownWhere,  // a text says that what was hit is there
  kOfAnother,   // where other words for who or what has a part in it put that
  kOpening,     // its sentence opens with it: "In Kano, officials said"
  kSentence,    // it is where something is, elsewhere in the sentence
  kOfNoForce,   // its sentence's, not of its own words, and it is not of force
  kBefore,      // it is where something is in the sentence before
  kAfter,       // in the one after
  kNear,        // in one two or three away
  kFar,         // farther away
  kLead,        // in the headline or the first sentence
  kSameActor,   // of others' sentences: who has a part in the event has in it
  kSameDeed,    // there: the same relation, or that "it" happened
  kRegion,      // it is a region
  kCountry,     // it is a country
  kFiner,       // it lies in a wider place that the event's sentence names
  kOutside,     // it does not lie in the place that the event's words tell
  kOldElsewhere,  // another sentence's, and the event is no news of the report
  kOfRelease,     // not of its own words, and somebody goes or is set free
  kDoersLand,     // whose doer is: "Saudi police"
  kVictimsLand,   // whose what is hit is: "an Iranian diplomat"
  kHome,          // whose doer is, and the event is an arrest, a trial, a ban
  kFinerElsewhere,  // another sentence's, in a wider one that its own tells
  kOnlyDeed,        // another sentence's, the one place of the report's force
  kSameAct,  // another sentence's that calls it the same: "in the attack"
};

inline constexpr size_t kPlaceFeatureCount = 28;
inline constexpr std::array<absl::string_view, kPlaceFeatureCount>
    kPlaceFeatureNames = {"one",           "said",
                          "of_doer",       "acted_on",
                          "known_where",   "of_another",
                          "opening",       "sentence",
                          "of_no_force",   "before",
                          "after",         "near",
                          "far",           "lead",
                          "same_actor",    "same_deed",
                          "region",        "country",
                          "finer",         "outside",
                          "old_elsewhere", "of_release",
                          "doers_land",    "victims_land",
                          "home",          "finer_elsewhere",
                          "only_deed",     "same_act"};

using PlaceFeatures = std::array<double, kPlaceFeatureCount>;

inline double& At(PlaceFeatures& features, PlaceFeature which) {
  return features[static_cast<size_t>(which)];
}
inline double At(const PlaceFeatures& features, PlaceFeature which) {
  return features[static_cast<size_t>(which)];
}

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_PLACE_FEATURES_H_
