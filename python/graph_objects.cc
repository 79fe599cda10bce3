#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>

#include "absl/strings/str_cat.h"
#include "export/events/event_table.h"
#include "export/tables/tables.h"
#include "graph/questions/entity_search.h"
#include "graph/store/store.h"
#include "python/graph_object.h"
#include "python/objects.h"
#include "python/status.h"
#include "python/table_columns.h"
#include "schemas/content_hash.h"
#include "schemas/ontology.h"

namespace griot::python {
namespace {

// One table of a graph, as a Python sequence whose items can be had by their
// ids too.
template <typename Record>
struct RecordTable {
  GraphHandle source;
  const std::vector<Record>* records;

  Ref<Record> At(size_t i) const { return {source, &(*records)[i]}; }
};

std::string IdOf(const graph::Graph&, const graph::StatementRecord& record) {
  return ToHex(record.hash);
}
template <typename Record>
absl::string_view IdOf(const graph::Graph& graph, const Record& record) {
  return graph.Text(record.id);
}

template <typename Record>
const Record* Find(const RecordTable<Record>& table, const std::string& id) {
  const graph::Graph& graph = table.source->graph();
  const auto found = std::find_if(
      table.records->begin(), table.records->end(),
      [&](const Record& record) { return IdOf(graph, record) == id; });
  return found == table.records->end() ? nullptr : &*found;
}

template <typename Record>
void BindTable(nb::module_& module, const char* name, const char* record) {
  using Table = RecordTable<Record>;
  const std::string iterator = absl::StrCat(
      "def __iter__(self) -> collections.abc.Iterator[", record, "]");
  nb::class_<Table>(module, name,
                    "A table of a graph, in its order: a sequence whose items "
                    "can be had by position and by id.")
      .def("__len__", [](const Table& self) { return self.records->size(); })
      .def(
          "__getitem__",
          [](const Table& self, Py_ssize_t index) {
            const Py_ssize_t size = std::ssize(*self.records);
            const Py_ssize_t i = index < 0 ? index + size : index;
            if (i < 0 || i >= size) throw nb::index_error();
            return self.At(static_cast<size_t>(i));
          },
          nb::arg("index"))
      .def(
          "__getitem__",
          [](const Table& self, const std::string& id) {
            const Record* found = nullptr;
            {
              const nb::gil_scoped_release release;
              found = Find(self, id);
            }
            if (found == nullptr) throw nb::key_error(id.c_str());
            return Ref<Record>{self.source, found};
          },
          nb::arg("id"))
      .def(
          "__contains__",
          [](const Table& self, const std::string& id) {
            return Find(self, id) != nullptr;
          },
          nb::arg("id"))
      .def(
          "__iter__",
          [](nb::handle self) { return nb::steal(PySeqIter_New(self.ptr())); },
          nb::sig(iterator.c_str()));
}

template <typename Record>
RecordTable<Record> TableOf(const GraphObject& graph,
                            std::vector<Record> graph::Graph::*records) {
  return {graph.handle, &(graph.handle->graph().*records)};
}

GraphHandle Open(const nb::bytes& path) {
  absl::StatusOr<graph::Store> store;
  absl::StatusOr<graph::Graph> graph;
  const std::string file(path.c_str(), path.size());
  {
    const nb::gil_scoped_release release;
    store = graph::Store::Open(file, graph::Store::Mode::kRead);
    if (store.ok()) graph = store->LoadGraph();
  }
  RaiseIfError(store.status());
  const auto texts = std::make_shared<graph::Store>(*std::move(store));
  return std::make_shared<LoadedGraph>(
      ValueOrRaise(std::move(graph)),
      [texts](const std::string& id) { return texts->ReadText(id); });
}

// Of the default packs; they are part of the program and always right.
const Ontology& DefaultOntology() {
  static const Ontology* const ontology =
      new Ontology(ValueOrRaise(LoadOntology({})));
  return *ontology;
}

// Events as a table (export/events/event_table.h), which is none of the export
// of tables: it is made anew each time.
constexpr absl::string_view kEvents = "events";

// A list of (name, type, values), one for each column.
nb::list ColumnsNamed(const GraphObject& graph, const std::string& name) {
  const exporter::Table* table = exporter::FindTable(name);
  std::optional<exporter::Table> events;
  if (name == kEvents) {
    table = &events.emplace(exporter::EventTable(DefaultOntology()));
  }
  if (table == nullptr) throw nb::key_error(name.c_str());
  return ColumnsOf(*table, graph.handle->graph());
}

std::vector<std::string> TableNames() {
  std::vector<std::string> names;
  for (const exporter::Table& table : exporter::Tables()) {
    names.emplace_back(table.name);
  }
  names.emplace_back(kEvents);
  return names;
}

std::vector<Ref<graph::Entity>> FindEntities(const GraphObject& graph,
                                             const std::string& name) {
  std::vector<graph::EntityId> found;
  {
    const nb::gil_scoped_release release;
    found = graph::FindEntities(graph.handle->graph(), name);
  }
  std::vector<Ref<graph::Entity>> entities;
  entities.reserve(found.size());
  for (const graph::EntityId id : found) {
    entities.push_back({graph.handle, &graph.handle->graph().At(id)});
  }
  return entities;
}

void BindTables(nb::class_<GraphObject>& bound) {
  bound
      .def_prop_ro(
          "documents",
          [](const GraphObject& self) {
            return TableOf(self, &graph::Graph::documents);
          },
          "All documents.")
      .def_prop_ro(
          "statements",
          [](const GraphObject& self) {
            return TableOf(self, &graph::Graph::statements);
          },
          "All that single texts say.")
      .def_prop_ro(
          "entities",
          [](const GraphObject& self) {
            return TableOf(self, &graph::Graph::entities);
          },
          "All that the texts speak of.")
      .def_prop_ro(
          "facts",
          [](const GraphObject& self) {
            return TableOf(self, &graph::Graph::facts);
          },
          "All that the texts say together.")
      .def_prop_ro(
          "conflicts",
          [](const GraphObject& self) {
            return TableOf(self, &graph::Graph::conflicts);
          },
          "All that cannot be so together.");
}

}  // namespace

void BindGraph(nb::module_& module) {
  BindTable<graph::DocumentInfo>(module, "DocumentTable", "Document");
  BindTable<graph::StatementRecord>(module, "StatementTable", "Statement");
  BindTable<graph::Entity>(module, "EntityTable", "Entity");
  BindTable<graph::Fact>(module, "FactTable", "Fact");
  BindTable<graph::Conflict>(module, "ConflictTable", "Conflict");

  nb::class_<GraphObject> bound(
      module, "Graph",
      "A merged graph. It does not change; its objects keep it in memory.");
  BindTables(bound);
  bound
      .def("find", &FindEntities, nb::arg("name"),
           "The entities that a person may mean by ``name``, those mentioned "
           "most first: an id or its beginning, else a name but for case, "
           "accents and punctuation, else an alias, else some words of a name. "
           "A type may stand in brackets behind: ``Bangui (place)``.")
      .def(
          "to_networkx",
          [](nb::handle self) {
            return nb::module_::import_("griot.networks")
                .attr("to_networkx")(self);
          },
          nb::sig("def to_networkx(self) -> networkx.MultiDiGraph"),
          "The graph for networkx: a node for each entity, an edge for each "
          "fact from its subject to its object, under its id as key. A fact "
          "that lacks one of the two is a node with an edge to each "
          "participant. ImportError without networkx.")
      .def(
          "to_pandas",
          [](nb::handle self) {
            return nb::module_::import_("griot.frames").attr("to_pandas")(self);
          },
          nb::sig("def to_pandas(self) -> dict[str, pandas.DataFrame]"),
          "A data frame for each table, under its name: the tables of the CSV "
          "export, and ``events``, one row an event. ImportError without "
          "pandas.")
      .def("_columns", &ColumnsNamed, nb::arg("table"),
           nb::sig("def _columns(self, table: str) -> list[tuple[str, str, "
                   "list[typing.Any]]]"))
      .def("__repr__", [](const GraphObject& self) {
        const graph::Graph& graph = self.handle->graph();
        return absl::StrCat("<Graph of ", graph.documents.size(),
                            " documents, ", graph.statements.size(),
                            " statements, ", graph.entities.size(),
                            " entities, ", graph.facts.size(), " facts>");
      });
  module.def(
      "open", [](const nb::bytes& path) { return GraphObject{Open(path)}; },
      nb::arg("path"));
  module.def("table_names", &TableNames);
}

}  // namespace griot::python
