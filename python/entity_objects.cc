#include "python/objects.h"
#include "schemas/statement_json.h"

namespace griot::python {
namespace {

using Entity = Ref<graph::Entity>;
using Mention = Ref<graph::Mention>;

graph::EntityId IdOf(const Entity& self) {
  return graph::EntityId(
      static_cast<size_t>(self.record - self.graph().entities.data()));
}

std::optional<double> OfCoordinates(const Entity& self,
                                    double Coordinates::*part) {
  if (!self->coordinates) return std::nullopt;
  return (*self->coordinates).*part;
}

void BindMentions(nb::module_& module) {
  BindRecord<graph::Mention>(module, "Mention",
                             "A place where a text speaks of an entity.")
      .def_prop_ro("document",
                   [](const Mention& self) {
                     return self.To(self.graph().At(self->document));
                   })
      .def_prop_ro(
          "begin", [](const Mention& self) { return self->span.begin; },
          "First code point of the document's text.")
      .def_prop_ro(
          "end", [](const Mention& self) { return self->span.end; },
          "The code point behind the last.")
      .def_prop_ro(
          "text", [](const Mention& self) { return self.Text(self->text); },
          "``document.text[begin:end]``.")
      .def_prop_ro("type",
                   [](const Mention& self) { return self.Text(self->type); })
      .def_prop_ro(
          "kind",
          [](const Mention& self) { return std::string(Name(self->kind)); },
          "``name``, ``nominal`` or ``pronoun``.")
      .def_prop_ro(
          "representative",
          [](const Mention& self) { return self.Text(self->representative); },
          "What the entity is called in this document.")
      .def("__repr__", [](const Mention& self) {
        return Shown("Mention", self.Text(self->text));
      });
}

}  // namespace

void BindEntities(nb::module_& module) {
  BindMentions(module);
  BindRecord<graph::Entity>(
      module, "Entity",
      "Somebody or something that texts speak of, under one or several names.")
      .def_prop_ro(
          "id", [](const Entity& self) { return self.Text(self->id); },
          "Stays the same from build to build.")
      .def_prop_ro("name",
                   [](const Entity& self) { return self.Text(self->name); })
      .def_prop_ro(
          "type", [](const Entity& self) { return self.Text(self->type); },
          "In the ontology: ``person``, ``armed_group``, …")
      .def_prop_ro(
          "kind",
          [](const Entity& self) { return std::string(Name(self->kind)); },
          "``name``: the same across documents; ``nominal`` or ``pronoun``: of "
          "one document.")
      .def_prop_ro(
          "document",
          [](const Entity& self) -> std::optional<Ref<graph::DocumentInfo>> {
            if (!self->document.valid()) return std::nullopt;
            return self.To(self.graph().At(self->document));
          },
          "The only document that speaks of it, unless it is a name.")
      .def_prop_ro(
          "aliases",
          [](const Entity& self) {
            std::vector<std::string> aliases;
            for (const graph::StringId id : self->aliases) {
              aliases.push_back(self.Text(id));
            }
            return aliases;
          },
          "Its other names, sorted.")
      .def_prop_ro("mentions",
                   [](const Entity& self) {
                     return AllOf<graph::Mention>(self, self->mentions);
                   })
      .def_prop_ro(
          "salience", [](const Entity& self) { return self->salience; },
          "How much it matters to who reads the news, from 0 to 1.")
      .def_prop_ro(
          "backbone", [](const Entity& self) { return self->in_backbone; },
          "Whether it is a node of the backbone, the graph that is drawn.")
      .def_prop_ro(
          "known_id",
          [](const Entity& self) { return TextOrNone(self, self->known_id); },
          "Its id in the table given by ``known_names``, as ``Q42``.")
      .def_prop_ro(
          "country",
          [](const Entity& self) {
            return self->country.empty() ? std::nullopt
                                         : std::optional(self->country);
          },
          "Of a place in the gazetteer: ISO 3166-1 alpha-2.")
      .def_prop_ro(
          "latitude",
          [](const Entity& self) {
            return OfCoordinates(self, &Coordinates::latitude);
          },
          "Of a place in the gazetteer: degrees north.")
      .def_prop_ro(
          "longitude",
          [](const Entity& self) {
            return OfCoordinates(self, &Coordinates::longitude);
          },
          "Of a place in the gazetteer: degrees east.")
      .def_prop_ro(
          "facts",
          [](const Entity& self) {
            std::vector<graph::FactId> facts;
            {
              const nb::gil_scoped_release release;
              facts = self.source->FactsOf(IdOf(self));
            }
            return AllAt<graph::Fact>(self,
                                      absl::Span<const graph::FactId>(facts));
          },
          "The facts that it takes part in: as subject, as object, or as a "
          "qualifier.")
      .def("__repr__", [](const Entity& self) {
        return Shown("Entity", self.Text(self->name));
      });
}

}  // namespace griot::python
