#ifndef GRIOT_GRAPH_RESOLUTION_TYPE_FAMILY_H_
#define GRIOT_GRAPH_RESOLUTION_TYPE_FAMILY_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace griot::graph {

// Types that go together; how families of one name do, Resolve says.
enum class TypeFamily : uint8_t {
  kPerson,
  kPlace,
  kCountry,
  kGovernment,
  kOrganization,  // and people as a group
  kVehicle,
  kWeapon,
  kEvent,
  kDocument,
  kQuantity,
  kDate,
  kUnknown,
};
inline constexpr size_t kTypeFamilies =
    static_cast<size_t>(TypeFamily::kUnknown) + 1;

absl::string_view Name(TypeFamily family);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_TYPE_FAMILY_H_
