#ifndef GRIOT_SCHEMAS_COORDINATES_H_
#define GRIOT_SCHEMAS_COORDINATES_H_

namespace griot {

// A point on the earth, WGS 84, in degrees.
struct Coordinates {
  double latitude = 0;   // north
  double longitude = 0;  // east

  bool operator==(const Coordinates&) const = default;
};

}  // namespace griot

#endif  // GRIOT_SCHEMAS_COORDINATES_H_
