#include "python/objects.h"

namespace griot::python {
namespace {

using Conflict = Ref<graph::Conflict>;
using Side = Ref<graph::ConflictSide>;

}  // namespace

void BindConflicts(nb::module_& module) {
  BindRecord<graph::ConflictSide>(module, "ConflictSide",
                                  "One of the accounts in a conflict.")
      .def_prop_ro(
          "fact",
          [](const Side& self) { return self.To(self.graph().At(self->fact)); })
      .def_prop_ro(
          "figure",
          [](const Side& self) -> std::optional<Ref<graph::Figure>> {
            if (self->figure == nullptr) return std::nullopt;
            return self.To(*self->figure);
          },
          "Of the fact, where figures differ.")
      .def_prop_ro("statements", [](const Side& self) {
        return AllAt<graph::StatementRecord>(self, self->statements);
      });
  BindRecord<graph::Conflict>(
      module, "Conflict",
      "What is said that cannot all be so, or not of one day. Nothing is "
      "decided: all of it stays.")
      .def_prop_ro("id",
                   [](const Conflict& self) { return self.Text(self->id); })
      .def_prop_ro(
          "kind",
          [](const Conflict& self) {
            return std::string(graph::Name(self->kind));
          },
          "``figure``, ``development``, ``denial`` or ``exclusive``.")
      .def_prop_ro(
          "sides",
          [](const Conflict& self) {
            return AllOf<graph::ConflictSide>(self, self->sides);
          },
          "Two at least.")
      .def("__repr__", [](const Conflict& self) {
        return Shown("Conflict", std::string(graph::Name(self->kind)));
      });
}

}  // namespace griot::python
