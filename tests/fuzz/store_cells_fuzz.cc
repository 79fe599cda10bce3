#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/questions/sources.h"
#include "graph/selection/names_part.h"
#include "graph/selection/part_reader.h"
#include "graph/selection/selection.h"
#include "graph/store/sqlite.h"
#include "graph/store/store.h"
#include "schemas/testing/random_statements.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/file.h"

// A store of which single cells are overwritten, in a file that SQLite takes
// for sound, is read, asked, checked and changed, or refused. The input is a
// list of such changes.
namespace {

using griot::fuzz::Check;
using griot::graph::Sqlite;
using griot::graph::Store;

constexpr int kMostChanges = 16;

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string MakeStore() {
  const griot::fuzz::File file(".griot", "");
  const auto corpus = griot::testing::MakeRandomCorpus(7, 3, 8);
  griot::graph::MergeOptions options;
  options.decisions.emplace(2);
  (*options.decisions)[0].first.name = "Ada";
  (*options.decisions)[0].second.name = "Ada Roe";
  (*options.decisions)[1].kind = griot::graph::Decision::Kind::kWrong;
  (*options.decisions)[1].first.name = "Ada";
  (*options.decisions)[1].value = "leave";
  options.known_names.emplace({griot::graph::KnownName{"Ada", "Q42"}});
  auto store = Store::Open(file.path(), Store::Mode::kCreate, options);
  Check(store.ok() && store->Begin().ok(), "a store is begun");
  for (const griot::Document& document : corpus.documents) {
    Check(store->PutDocument(document, "x").ok(), "a document is put");
  }
  for (const griot::Statement& statement : corpus.statements) {
    Check(store->PutStatement(statement).ok(), "a statement is put");
  }
  const auto counts = store->Finish();
  Check(counts.ok(), std::string(counts.status().message()));
  return ReadFile(file.path());
}

struct Column {
  std::string table;
  std::string name;
};

std::vector<Column> ColumnsOf(Sqlite& database) {
  std::vector<Column> columns;
  auto select = database.Prepare(
      "SELECT tables.name, columns.name FROM sqlite_master AS tables, "
      "pragma_table_info(tables.name) AS columns WHERE tables.type = 'table' "
      "ORDER BY tables.name, columns.cid");
  Check(select.ok(), "columns are listed");
  while (select->Step().value()) {
    columns.push_back(
        {std::string(select->Text(0)), std::string(select->Text(1))});
  }
  return columns;
}

// The input, piece by piece; zeros behind its end.
class Pieces {
 public:
  explicit Pieces(absl::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return bytes_.empty(); }
  size_t Byte() {
    const absl::string_view byte = Text(1);
    return byte.empty() ? 0 : static_cast<uint8_t>(byte[0]);
  }
  int64_t Integer() {
    int64_t number = 0;
    const absl::string_view bytes = Text(sizeof number);
    std::memcpy(&number, bytes.data(), bytes.size());
    return number;
  }
  absl::string_view Text(size_t size) {
    const absl::string_view text = bytes_.substr(0, size);
    bytes_.remove_prefix(text.size());
    return text;
  }

 private:
  absl::string_view bytes_;
};

void Change(Sqlite& database, const std::vector<Column>& columns,
            Pieces& pieces) {
  const Column& column = columns[pieces.Byte() % columns.size()];
  const auto row = static_cast<int64_t>(pieces.Byte());
  const std::string table = absl::StrCat("\"", column.table, "\"");
  // What has no rows by number is changed as a whole.
  const std::string where = absl::StrCat(" WHERE rowid = (SELECT rowid FROM ",
                                         table, " LIMIT 1 OFFSET ", row, ")");
  const size_t kind = pieces.Byte() % 7;
  const std::string what =
      kind == 0
          ? absl::StrCat("DELETE FROM ", table)
          : absl::StrCat("UPDATE OR IGNORE ", table, " SET \"", column.name,
                         "\" = ", kind == 6 ? "CAST(?1 AS BLOB)" : "?1");
  auto change = database.Prepare(what + where);
  if (!change.ok()) change = database.Prepare(what);
  if (!change.ok()) return;
  double real = 0;
  const int64_t number = kind >= 2 && kind <= 3 ? pieces.Integer() : 0;
  std::memcpy(&real, &number, sizeof real);
  switch (kind) {
    case 0:
      break;
    case 1:
      change->Bind(1, static_cast<int64_t>(static_cast<int8_t>(pieces.Byte())));
      break;
    case 2:
      change->Bind(1, number);
      break;
    case 3:
      change->Bind(1, real);
      break;
    case 4:
      change->BindNull(1);
      break;
    default:
      change->Bind(1, pieces.Text(pieces.Byte()));
  }
  change->Run().IgnoreError();
}

// As questions on the store that need but some of its rows.
void AskRows(Sqlite& database) {
  namespace graph = griot::graph;
  const auto names =
      graph::ReadNames(database, {{"Ada", "Roe"}, true, true, true, true});
  if (!names.ok()) return;
  const graph::FactFilter all;
  std::vector<int64_t> facts = {1, 2, 3};
  for (const graph::Order order :
       {graph::Order::kSalience, graph::Order::kDate}) {
    const auto selected = graph::SelectFacts(database, *names, all, order, 5);
    if (selected.ok()) facts = selected->rows;
    graph::SelectClaims(database, *names, all, std::nullopt, order, 5)
        .status()
        .IgnoreError();
    graph::SelectDyads(database, *names, all, order, 5).status().IgnoreError();
  }
  graph::ReadFacts(database, facts).status().IgnoreError();
  std::vector<int64_t> entities = {1, 2, 3};
  const auto selected = graph::SelectEntities(
      database, *names, {}, all, std::nullopt, graph::Order::kSalience, 5);
  if (selected.ok()) entities = selected->rows;
  graph::ReadEntities(database, entities).status().IgnoreError();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const std::string& sound = *new std::string(MakeStore());
  const griot::fuzz::File file(".griot", sound);
  {
    auto database = Sqlite::Open(file.path(), Sqlite::Mode::kUpdate);
    Check(database.ok() && (*database)
                               ->Run("PRAGMA journal_mode=OFF; "
                                     "PRAGMA synchronous=OFF; "
                                     "PRAGMA ignore_check_constraints=ON")
                               .ok(),
          "the store is a database");
    static const std::vector<Column>& columns =
        *new std::vector<Column>(ColumnsOf(**database));
    Pieces pieces(griot::fuzz::Text(data, size));
    for (int i = 0; i < kMostChanges && !pieces.at_end(); ++i) {
      Change(**database, columns, pieces);
    }
  }
  auto store = Store::Open(file.path(), Store::Mode::kUpdate);
  if (!store.ok()) return 0;
  store->Verify([](absl::string_view) {}).IgnoreError();
  if (Sqlite* const rows = store->Rows()) AskRows(*rows);
  auto graph = store->LoadGraph();
  if (graph.ok()) store->Why(*graph, "Ada", "Ada Roe").status().IgnoreError();
  store
      ->ForEachDocument(
          [](const auto&, const auto&) { return absl::OkStatus(); })
      .IgnoreError();
  if (store->Begin().ok()) store->Finish().status().IgnoreError();
  return 0;
}
