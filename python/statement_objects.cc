#include "python/objects.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"

namespace griot::python {
namespace {

using Statement = Ref<graph::StatementRecord>;
using Argument = Ref<graph::ArgumentRecord>;
using Attribution = Ref<graph::AttributionRecord>;

// How many the argument counts; null if it counts nothing.
const Quantity* QuantityOf(const Argument& argument) {
  return argument->quantity.valid() ? &argument.graph().At(argument->quantity)
                                    : nullptr;
}

std::string ShownStatement(const Statement& self) {
  return Shown("Statement", self.Text(self->quote));
}

void BindArguments(nb::module_& module) {
  BindRecord<graph::ArgumentRecord>(module, "Argument",
                                    "A participant as one statement has it.")
      .def_prop_ro(
          "role",
          [](const Argument& self) { return std::string(Name(self->role)); },
          "``subject``, ``object``, ``indirect_object``, ``complement``, "
          "``oblique``, ``place`` or ``time``.")
      .def_prop_ro(
          "marker",
          [](const Argument& self) { return TextOrNone(self, self->marker); },
          "The preposition before it.")
      .def_prop_ro(
          "entity",
          [](const Argument& self) { return EntityAt(self, self->entity); })
      .def_prop_ro("begin",
                   [](const Argument& self) { return self->span.begin; })
      .def_prop_ro("end", [](const Argument& self) { return self->span.end; })
      .def_prop_ro(
          "text", [](const Argument& self) { return self.Text(self->text); },
          "What the document has from ``begin`` to ``end``.")
      .def_prop_ro("type",
                   [](const Argument& self) { return self.Text(self->type); })
      .def_prop_ro(
          "kind",
          [](const Argument& self) { return std::string(Name(self->mention)); },
          "``name``, ``nominal`` or ``pronoun``.")
      .def_prop_ro(
          "quantity",
          [](const Argument& self) -> std::optional<double> {
            const Quantity* quantity = QuantityOf(self);
            if (quantity == nullptr) return std::nullopt;
            return quantity->value;
          },
          "How many, where the text counts.")
      .def_prop_ro(
          "bound",
          [](const Argument& self) -> std::optional<std::string> {
            const Quantity* quantity = QuantityOf(self);
            if (quantity == nullptr) return std::nullopt;
            return std::string(Name(quantity->bound));
          },
          "Of ``quantity``: ``exactly``, ``at least``, ``at most``, ``about``.")
      .def_prop_ro(
          "most",
          [](const Argument& self) -> std::optional<double> {
            const Quantity* quantity = QuantityOf(self);
            if (quantity == nullptr) return std::nullopt;
            return quantity->most;
          },
          "Upper end of a range that starts at ``quantity``.")
      .def_prop_ro(
          "counted",
          [](const Argument& self) { return TextOrNone(self, self->counted); },
          "Of ``quantity``: the head word of what is counted.")
      .def("__repr__", [](const Argument& self) {
        return Shown("Argument", self.Text(self->text));
      });
}

void BindAttributions(nb::module_& module) {
  BindRecord<graph::AttributionRecord>(
      module, "Attribution", "Somebody who, in the text, says a statement.")
      .def_prop_ro(
          "source",
          [](const Attribution& self) { return EntityAt(self, self->source); })
      .def_prop_ro("begin",
                   [](const Attribution& self) { return self->span.begin; })
      .def_prop_ro("end",
                   [](const Attribution& self) { return self->span.end; })
      .def_prop_ro(
          "text", [](const Attribution& self) { return self.Text(self->text); },
          "The source as the document has it from ``begin`` to ``end``.")
      .def_prop_ro(
          "type", [](const Attribution& self) { return self.Text(self->type); })
      .def_prop_ro(
          "cue", [](const Attribution& self) { return self.Text(self->cue); },
          "The word of saying.")
      .def_prop_ro(
          "medium",
          [](const Attribution& self) {
            return TextOrNone(self, self->medium);
          },
          "Where it was said: a broadcast, a website.")
      .def("__repr__", [](const Attribution& self) {
        return Shown("Attribution", self.Text(self->text));
      });
}

}  // namespace

void BindStatements(nb::module_& module) {
  BindArguments(module);
  BindAttributions(module);
  BindRecord<graph::StatementRecord>(module, "Statement",
                                     "One thing that one text says.")
      .def_prop_ro(
          "id", [](const Statement& self) { return ToHex(self->hash); },
          "A hash of all of it.")
      .def_prop_ro("document",
                   [](const Statement& self) {
                     return self.To(self.graph().At(self->document));
                   })
      .def_prop_ro(
          "fact",
          [](const Statement& self) {
            return self.To(self.graph().At(self->fact));
          },
          "What it says, as do perhaps others.")
      .def_prop_ro(
          "begin", [](const Statement& self) { return self->evidence.begin; },
          "Where its sentence begins, in code points of the text.")
      .def_prop_ro(
          "end", [](const Statement& self) { return self->evidence.end; },
          "Where its sentence ends.")
      .def_prop_ro(
          "quote", [](const Statement& self) { return self.Text(self->quote); },
          "The sentence: ``document.text[begin:end]``.")
      .def_prop_ro(
          "predicate",
          [](const Statement& self) { return self.Text(self->predicate); },
          "The words that say it.")
      .def_prop_ro(
          "predicate_begin",
          [](const Statement& self) { return self->predicate_span.begin; })
      .def_prop_ro(
          "predicate_end",
          [](const Statement& self) { return self->predicate_span.end; })
      .def_prop_ro("lemma",
                   [](const Statement& self) { return self.Text(self->lemma); })
      .def_prop_ro(
          "relation",
          [](const Statement& self) {
            return TextOrNone(self, self->relation);
          },
          "In the ontology, as ``expels``.")
      .def_prop_ro("arguments",
                   [](const Statement& self) {
                     return AllOf<graph::ArgumentRecord>(
                         self, self.graph().ArgumentsOf(*self));
                   })
      .def_prop_ro(
          "attribution",
          [](const Statement& self) {
            return AllOf<graph::AttributionRecord>(
                self, self.graph().AttributionsOf(*self));
          },
          "Who says so, nearest to the words first; empty: the document.")
      .def_prop_ro(
          "polarity",
          [](const Statement& self) {
            return std::string(Name(self->polarity));
          },
          "``positive`` or ``negative``.")
      .def_prop_ro(
          "modality",
          [](const Statement& self) {
            return std::string(Name(self->modality));
          },
          "``asserted``, ``attempted``, ``planned``, ``possible``, "
          "``conditional``, ``ordered`` or ``generic``.")
      .def_prop_ro(
          "time",
          [](const Statement& self) { return TextOrNone(self, self->time); },
          "When it happened, ISO 8601 at its true precision.")
      .def_prop_ro(
          "granularity",
          [](const Statement& self) -> std::optional<std::string> {
            if (self->time == graph::StringPool::kEmpty) return std::nullopt;
            return std::string(Name(self->granularity));
          },
          "Of ``time``: ``year``, ``month``, ``week``, ``day``, ``hour`` or "
          "``interval``.")
      .def_prop_ro(
          "confidence",
          [](const Statement& self) { return double{self->confidence}; })
      .def_prop_ro(
          "rule",
          [](const Statement& self) { return TextOrNone(self, self->rule); },
          "The rule of the ontology that inferred it; None: the text states "
          "it.")
      .def_prop_ro(
          "extractor",
          [](const Statement& self) { return self.Text(self->extractor); },
          "The program that found it.")
      .def("__repr__", &ShownStatement);
}

}  // namespace griot::python
