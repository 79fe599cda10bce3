#include "python/objects.h"
#include "python/status.h"
#include "schemas/text_list.h"

namespace griot::python {
namespace {

using graph::DocumentInfo;
using Document = Ref<DocumentInfo>;

}  // namespace

void BindDocuments(nb::module_& module) {
  BindRecord<DocumentInfo>(module, "Document",
                           "A text and what is known of its publication.")
      .def_prop_ro(
          "id", [](const Document& self) { return self.Text(self->id); },
          "The name that the document has in the graph.")
      .def_prop_ro(
          "text",
          [](const Document& self) {
            absl::StatusOr<std::string> text;
            {
              const nb::gil_scoped_release release;
              text = self.source->ReadText(*self);
            }
            return ValueOrRaise(std::move(text));
          },
          "The text, read from the store when it is asked for. All offsets of "
          "the graph count its code points: ``text[begin:end]``.")
      .def_prop_ro(
          "published",
          [](const Document& self) {
            return TextOrNone(self, self->published);
          },
          "Day of publication as in ISO 8601, ``2024-09-17``.")
      .def_prop_ro("publisher",
                   [](const Document& self) {
                     return TextOrNone(self, self->publisher);
                   })
      .def_prop_ro(
          "url",
          [](const Document& self) { return TextOrNone(self, self->url); })
      .def_prop_ro(
          "title",
          [](const Document& self) { return TextOrNone(self, self->title); })
      .def_prop_ro(
          "language",
          [](const Document& self) { return TextOrNone(self, self->language); },
          "Of the text, as in BCP 47.")
      .def_prop_ro(
          "authors",
          [](const Document& self) {
            return TextsOfList(self.Text(self->authors));
          },
          "Names, in the order of the byline.")
      .def_prop_ro(
          "copy_of",
          [](const Document& self) {
            return self.To(self.graph().At(self->copy_of));
          },
          "The first of the near-copies of one text that this one belongs to; "
          "itself, if nobody else printed it.")
      .def("__repr__", [](const Document& self) {
        return Shown("Document", self.Text(self->id));
      });
}

}  // namespace griot::python
