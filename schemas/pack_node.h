#ifndef GRIOT_SCHEMAS_PACK_NODE_H_
#define GRIOT_SCHEMAS_PACK_NODE_H_

#include <initializer_list>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "rapidjson/document.h"

namespace griot {

// A JSON value of a pack with its pointer (RFC 6901). Its readers append what
// is wrong to the list of errors, "FILE: /pointer: expected X, got Y", and
// give something empty in its stead, so that one pass finds all errors. Views
// the JSON, the file's name and the list.
class PackNode {
 public:
  using Json = rapidjson::Value;

  PackNode(const Json& value, std::string pointer, absl::string_view file,
           std::vector<std::string>& errors);

  const std::string& pointer() const { return pointer_; }
  // The pointer of a member.
  std::string Pointer(absl::string_view key) const;

  void Expect(absl::string_view pointer, absl::string_view what,
              absl::string_view got) const;

  // Whether this is an object; errors unless it is one with no keys but
  // `keys`, none of them twice.
  bool IsObject(std::initializer_list<absl::string_view> keys) const;
  bool Has(const char* key) const { return Member(key) != nullptr; }

  std::string String(const char* key, bool required = false) const;
  bool Bool(const char* key) const;
  double Fraction(const char* key, double otherwise) const;  // in [0, 1]
  // The elements of an array, none where there is no such member; as strings,
  // where one that is none is empty.
  std::vector<PackNode> Items(const char* key) const;
  std::vector<std::string> Strings(const char* key) const;
  // The member, an empty object where there is none.
  PackNode At(const char* key) const;

 private:
  const Json* Member(const char* key) const;

  const Json* value_;
  std::string pointer_;
  absl::string_view file_;
  std::vector<std::string>& errors_;
};

}  // namespace griot

#endif  // GRIOT_SCHEMAS_PACK_NODE_H_
