#include "absl/strings/str_cat.h"
#include "python/objects.h"
#include "schemas/statement_json.h"

namespace griot::python {
namespace {

using Fact = Ref<graph::Fact>;
using Qualifier = Ref<graph::Qualifier>;
using Figure = Ref<graph::Figure>;

void BindQualifiers(nb::module_& module) {
  BindRecord<graph::Qualifier>(
      module, "Qualifier",
      "What else is said of a fact: where, against whom, with what.")
      .def_prop_ro(
          "role",
          [](const Qualifier& self) { return std::string(Name(self->role)); },
          "As of an argument.")
      .def_prop_ro(
          "marker",
          [](const Qualifier& self) { return TextOrNone(self, self->marker); },
          "The preposition before it.")
      .def_prop_ro(
          "entity",
          [](const Qualifier& self) { return EntityAt(self, self->entity); })
      .def("__repr__", [](const Qualifier& self) {
        return Shown("Qualifier",
                     self.Text(self.graph().At(self->entity).name));
      });
}

void BindFigures(nb::module_& module) {
  BindRecord<graph::Figure>(module, "Figure",
                            "How many of something a fact has to do with.")
      .def_prop_ro(
          "role",
          [](const Figure& self) { return std::string(Name(self->role)); },
          "Of what is counted.")
      .def_prop_ro(
          "marker",
          [](const Figure& self) { return TextOrNone(self, self->marker); })
      .def_prop_ro(
          "counted",
          [](const Figure& self) { return self.Text(self->counted); },
          "Head word: ``soldiers``.")
      .def_prop_ro("quantity",
                   [](const Figure& self) { return self->quantity.value; })
      .def_prop_ro(
          "bound",
          [](const Figure& self) {
            return std::string(Name(self->quantity.bound));
          },
          "``exactly``, ``at least``, ``at most`` or ``about``.")
      .def_prop_ro(
          "most", [](const Figure& self) { return self->quantity.most; },
          "Upper end of a range that starts at ``quantity``.")
      .def_prop_ro(
          "statements",
          [](const Figure& self) {
            return AllAt<graph::StatementRecord>(self, self->statements);
          },
          "Those that say so.")
      .def("__repr__", [](const Figure& self) {
        std::string text = absl::StrCat("<Figure ", Name(self->quantity.bound),
                                        " ", self->quantity.value);
        if (self->quantity.most) {
          absl::StrAppend(&text, " to ", *self->quantity.most);
        }
        return text + ">";
      });
}

std::string Arrow(const Fact& self) {
  const auto name = [&](graph::EntityId id) {
    return id.valid() ? self.Text(self.graph().At(id).name) : std::string("?");
  };
  return absl::StrCat(name(self->subject), " –",
                      self.graph().PredicateOf(*self), "→ ",
                      name(self->object));
}

// What it says.
void BindContent(nb::class_<Fact>& bound) {
  bound
      .def_prop_ro(
          "id", [](const Fact& self) { return self.Text(self->id); },
          "Stays the same from build to build.")
      .def_prop_ro(
          "subject",
          [](const Fact& self) { return EntityOrNone(self, self->subject); })
      .def_prop_ro(
          "predicate",
          [](const Fact& self) {
            return std::string(self.graph().PredicateOf(*self));
          },
          "The relation, or the lemma where the fact has none.")
      .def_prop_ro(
          "object",
          [](const Fact& self) { return EntityOrNone(self, self->object); })
      .def_prop_ro(
          "relation",
          [](const Fact& self) { return TextOrNone(self, self->relation); },
          "In the ontology, as ``expels``.")
      .def_prop_ro(
          "lemma", [](const Fact& self) { return self.Text(self->lemma); },
          "Of the verb or noun that says it most often.")
      .def_prop_ro(
          "polarity",
          [](const Fact& self) { return std::string(Name(self->polarity)); },
          "``positive`` or ``negative``: what is denied.")
      .def_prop_ro(
          "modality",
          [](const Fact& self) {
            return std::string(graph::Name(self->modality));
          },
          "``asserted``, ``attempted``, ``intended``, ``possible`` or "
          "``generic``.")
      .def_prop_ro(
          "time", [](const Fact& self) { return TextOrNone(self, self->time); },
          "The narrowest time that is told, ISO 8601 at its true precision.")
      .def_prop_ro(
          "granularity",
          [](const Fact& self) -> std::optional<std::string> {
            if (self->time == graph::StringPool::kEmpty) return std::nullopt;
            return std::string(Name(self->granularity));
          },
          "Of ``time``: ``year``, ``month``, ``week``, ``day``, ``hour`` or "
          "``interval``.")
      .def_prop_ro("qualifiers",
                   [](const Fact& self) {
                     return AllOf<graph::Qualifier>(self, self->qualifiers);
                   })
      .def_prop_ro("figures", [](const Fact& self) {
        return AllOf<graph::Figure>(self, self->figures);
      });
}

// What it stands on.
void BindSupport(nb::class_<Fact>& bound) {
  bound
      .def_prop_ro(
          "statements",
          [](const Fact& self) {
            return AllAt<graph::StatementRecord>(self, self->statements);
          },
          "The statements beneath it: its evidence.")
      .def_prop_ro("documents",
                   [](const Fact& self) {
                     return AllAt<graph::DocumentInfo>(self, self->documents);
                   })
      .def_prop_ro("publishers",
                   [](const Fact& self) {
                     std::vector<std::string> publishers;
                     for (const graph::StringId id : self->publishers) {
                       publishers.push_back(self.Text(id));
                     }
                     return publishers;
                   })
      .def_prop_ro(
          "speakers",
          [](const Fact& self) {
            return AllAt<graph::Entity>(self, self->speakers);
          },
          "Who, in the texts, says so.")
      .def_prop_ro(
          "sources", [](const Fact& self) { return self->sources; },
          "How many sources that are independent of each other say it.")
      .def_prop_ro("confidence",
                   [](const Fact& self) { return self->confidence; })
      .def_prop_ro(
          "salience", [](const Fact& self) { return self->salience; },
          "How much it matters to who reads the news, from 0 to 1.")
      .def_prop_ro(
          "backbone",
          [](const Fact& self) { return std::string(Name(self->backbone)); },
          "What it is in the backbone, the graph that is drawn: an edge, an "
          "event that is a node, or none.")
      .def_prop_ro(
          "inferred", [](const Fact& self) { return self->inferred; },
          "Whether a rule concluded it, and no text states it.")
      .def_prop_ro(
          "first_said",
          [](const Fact& self) { return TextOrNone(self, self->first_said); },
          "First day of publication.")
      .def_prop_ro(
          "last_said",
          [](const Fact& self) { return TextOrNone(self, self->last_said); },
          "Last day of publication.")
      .def("__repr__",
           [](const Fact& self) { return Shown("Fact", Arrow(self)); });
}

}  // namespace

void BindFacts(nb::module_& module) {
  BindQualifiers(module);
  BindFigures(module);
  nb::class_<Fact> bound = BindRecord<graph::Fact>(
      module, "Fact",
      "What one or more statements say: who did what to whom, and when. "
      "*Asserted* means that somebody asserts it.");
  BindContent(bound);
  BindSupport(bound);
}

}  // namespace griot::python
