#include "python/objects.h"

NB_MODULE(_engine, module) {
  module.doc() = "The engine of griot; `griot` is what to import.";
  griot::python::BindDocuments(module);
  griot::python::BindEntities(module);
  griot::python::BindStatements(module);
  griot::python::BindFacts(module);
  griot::python::BindConflicts(module);
  griot::python::BindGraph(module);
  griot::python::BindReading(module);
  griot::python::BindDocumentRows(module);
  griot::python::BindSlices(module);
  griot::python::BindNeo4j(module);
}
