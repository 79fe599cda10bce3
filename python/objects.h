#ifndef GRIOT_PYTHON_OBJECTS_H_
#define GRIOT_PYTHON_OBJECTS_H_

#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "python/loaded_graph.h"

// The classes of the module that stand for records of a graph: each is a Ref.

namespace griot::python {

namespace nb = nanobind;

void BindDocuments(nb::module_& module);     // Document
void BindEntities(nb::module_& module);      // Entity, Mention
void BindStatements(nb::module_& module);    // Statement, Argument, Attribution
void BindFacts(nb::module_& module);         // Fact, Qualifier, Figure
void BindConflicts(nb::module_& module);     // Conflict, ConflictSide
void BindGraph(nb::module_& module);         // Graph and its tables
void BindReading(nb::module_& module);       // build, Extractor
void BindDocumentRows(nb::module_& module);  // files, for griot.spark
void BindSlices(nb::module_& module);        // what griot.spark stands on
void BindNeo4j(nb::module_& module);  // the same, for its folder for Neo4j

// None for the empty text.
template <typename Record>
std::optional<std::string> TextOrNone(const Ref<Record>& ref,
                                      graph::StringId id) {
  if (id == graph::StringPool::kEmpty) return std::nullopt;
  return ref.Text(id);
}

template <typename Record>
Ref<graph::Entity> EntityAt(const Ref<Record>& ref, graph::EntityId id) {
  return ref.To(ref.graph().At(id));
}
template <typename Record>
std::optional<Ref<graph::Entity>> EntityOrNone(const Ref<Record>& ref,
                                               graph::EntityId id) {
  if (!id.valid()) return std::nullopt;
  return EntityAt(ref, id);
}

// The records that `ids` name.
template <typename Target, typename Record, typename Id>
std::vector<Ref<Target>> AllAt(const Ref<Record>& ref,
                               absl::Span<const Id> ids) {
  std::vector<Ref<Target>> all;
  all.reserve(ids.size());
  for (const Id id : ids) all.push_back(ref.To(ref.graph().At(id)));
  return all;
}

// References to the records themselves.
template <typename Part, typename Record>
std::vector<Ref<Part>> AllOf(const Ref<Record>& ref,
                             absl::Span<const Part> parts) {
  std::vector<Ref<Part>> all;
  all.reserve(parts.size());
  for (const Part& part : parts) all.push_back(ref.To(part));
  return all;
}

// A class whose objects are equal if they stand for the same record.
template <typename Record>
nb::class_<Ref<Record>> BindRecord(nb::module_& module, const char* name,
                                   const char* doc) {
  nb::class_<Ref<Record>> bound(module, name, nb::is_final(), doc);
  bound
      .def(
          "__eq__",
          [](const Ref<Record>& self, nb::handle other) {
            return nb::isinstance<Ref<Record>>(other) &&
                   self == nb::cast<const Ref<Record>&>(other);
          },
          nb::arg("other").none())
      .def("__hash__", [](const Ref<Record>& self) {
        return std::hash<const Record*>()(self.record);
      });
  return bound;
}

// `<NAME 'what'>` for __repr__.
inline std::string Shown(const char* name, const std::string& what) {
  const nb::object quoted = nb::repr(nb::str(what.data(), what.size()));
  return std::string("<") + name + " " + nb::cast<std::string>(quoted) + ">";
}

}  // namespace griot::python

#endif  // GRIOT_PYTHON_OBJECTS_H_
