#ifndef GRIOT_GRAPH_STORE_STORE_H_
#define GRIOT_GRAPH_STORE_STORE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merging/merge_limits.h"
#include "graph/merging/why.h"
#include "graph/resolution/decisions.h"
#include "schemas/document.h"
#include "schemas/document_origin.h"
#include "schemas/mention.h"
#include "schemas/statement.h"

namespace griot {
class Ontology;
}

namespace griot::graph {

class Sqlite;

struct StoreCounts {
  int64_t documents = 0;
  int64_t statements = 0;
  int64_t entities = 0;
  int64_t facts = 0;
};

struct MergeOptions {
  // Gives the parents of types, and which relations are symmetric or inverses.
  // Null: as the store was merged last. Must outlive the store.
  const Ontology* ontology = nullptr;
  // What people say of names, in place of what they said before; if not given,
  // that goes on to count.
  std::optional<std::vector<Decision>> decisions = std::nullopt;
  std::optional<std::vector<KnownName>> known_names = std::nullopt;
  // Its folder is that of the store, whatever is given. A graph that is held
  // whole is kept until it is loaded.
  MergeLimits limits = {};
};

// NEWS.griot: one SQLite file that holds documents with their statements, and
// the entities and facts merged from them. Changes are made between Begin and
// Finish, which is one transaction: whatever ends a build before Finish returns
// OK (an error, a kill, a full disk) leaves the last complete state; a file
// that Open made is removed by the destructor if nothing was ever finished in
// it. Errors of the file name it and end the change: what is called after gives
// the same error until Begin. Not thread-safe.
class Store {
 public:
  enum class Mode {
    kRead,    // NotFound if there is no file
    kUpdate,  // the same, and may be changed
    kCreate,  // a file is made if there is none
  };

  // Whether the file at `path` begins as a store does, of whatever format.
  static bool IsAt(const std::string& path);

  // FailedPrecondition if the file is no store or of another format version.
  static absl::StatusOr<Store> Open(const std::string& path, Mode mode,
                                    const MergeOptions& options = {});
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  // Unavailable, with who it is, if another program is writing for longer than
  // `patience`, in milliseconds.
  absl::Status Begin(int patience = 5000);

  // The id under which the document is to be put, as what was read from this
  // origin before has it in the last complete state. AlreadyExists if the store
  // has another document of its id.
  absl::StatusOr<std::string> IdOf(const Document& document,
                                   const DocumentOrigin& origin);
  // Whether the document is stored with this text, by this extractor, and with
  // this metadata, so that PutDocument would change nothing.
  absl::StatusOr<bool> HasDocument(const Document& document,
                                   absl::string_view extractor);
  // What this extractor has made of the same text, published on the same day,
  // if some document has it in the last complete state; else false. Not
  // between Begin and Finish.
  absl::StatusOr<bool> ReadExtraction(const Document& document,
                                      absl::string_view extractor,
                                      std::vector<Statement>& statements,
                                      std::vector<EntityMention>& mentions);

  // Stores a document. One stored before under this id is replaced and loses
  // its statements if its text or its day of publication (from which times
  // count) differs, or if another extractor read it; with an empty `extractor`
  // (statements of other programs, which carry their own) only a different text
  // replaces it. AlreadyExists if this id was put since Begin and anything
  // differs, or if what is stored with another text is another document; the
  // same again changes nothing.
  absl::Status PutDocument(const Document& document,
                           absl::string_view extractor,
                           const DocumentOrigin& origin = {});
  // Their document must have been put since Begin (NotFound otherwise);
  // repeats change nothing. InvalidArgument if CheckForm refuses; offsets are
  // the caller's to check.
  absl::Status PutStatement(const Statement& statement);
  absl::Status PutMention(const EntityMention& mention);

  // NotFound if the store has no such document; FailedPrecondition if it was
  // put since Begin.
  absl::Status RemoveDocument(absl::string_view id);

  // Merges all statements of the store, writes entities and facts, commits.
  absl::StatusOr<StoreCounts> Finish();

  // The graph of the last complete state, merged by the rules it was written
  // with. Not between Begin and Finish.
  absl::StatusOr<Graph> LoadGraph();
  // Why two names are one entity of this graph, or why not
  // (graph/merging/why.h).
  absl::StatusOr<WhyAnswer> Why(Graph& graph, absl::string_view a,
                                absl::string_view b);
  // Calls for every document, in order of id, with its text and statements.
  absl::Status ForEachDocument(
      const std::function<absl::Status(const Document&,
                                       absl::Span<const Statement>)>& visit);
  // The tables, for who reads some rows of the last complete state
  // (graph/selection). Null in a store of an older format, which lacks what
  // that takes.
  Sqlite* Rows();
  // The text of a document; NotFound if the store has no such document.
  absl::StatusOr<std::string> ReadText(absl::string_view id);
  absl::StatusOr<StoreCounts> Counts();

  // Checks the last complete state anew: every page, hash, offset and quote,
  // and whether merging the statements gives what is stored. Calls for each
  // fault that it finds; not OK if the check could not be made.
  absl::Status Verify(
      const std::function<void(absl::string_view fault)>& report);

 private:
  struct Parts;
  explicit Store(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORE_H_
