#ifndef GRIOT_GAZETTEER_TABLE_H_
#define GRIOT_GAZETTEER_TABLE_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

// The tables that make_table.py writes at build time.
namespace griot::gazetteer_table {

struct PlaceRow {
  uint32_t name;  // offset into Text()
  uint8_t name_size;
  uint32_t code;
  uint8_t code_size;
  char country[3];
  uint8_t kind;  // as PlaceKind
  uint8_t capital;
  int32_t region;  // index of the place's first-level region, or -1
  float latitude;  // degrees; beyond 90 where it is not known
  float longitude;
  uint32_t population;
};

struct NameRow {
  uint32_t key;  // offset into Text()
  uint8_t key_size;
  uint8_t abbreviation;
  uint8_t senses;  // how many
  uint32_t first;  // index into Senses()
};

struct PeopleRow {
  uint32_t name;  // offset into Text()
  uint8_t name_size;
  uint32_t country;  // index into Places()
};

absl::string_view Text();
absl::Span<const PlaceRow> Places();
absl::Span<const NameRow> Names();      // by key, bytewise
absl::Span<const uint32_t> Senses();    // indexes into Places()
absl::Span<const PeopleRow> Peoples();  // by name, bytewise

}  // namespace griot::gazetteer_table

#endif  // GRIOT_GAZETTEER_TABLE_H_
