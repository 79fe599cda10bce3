#ifndef GRIOT_GRAPH_STORE_SQLITE_H_
#define GRIOT_GRAPH_STORE_SQLITE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

// SQLite with absl::Status: errors name the file and say what SQLite says, or
// which program is in the way.

namespace griot::graph {

class Sqlite;

// A prepared statement. Binds are numbered from 1, columns from 0; texts bound
// must stay until the step is done, texts read stay until the next step.
class SqlStatement {
 public:
  SqlStatement() = default;
  SqlStatement(SqlStatement&&) = default;
  SqlStatement& operator=(SqlStatement&&) = default;

  SqlStatement& Bind(int index, absl::string_view text);
  SqlStatement& Bind(int index, int64_t number);
  SqlStatement& Bind(int index, double number);
  SqlStatement& BindNull(int index);
  // Null if `text` is empty.
  SqlStatement& BindOrNull(int index, absl::string_view text);
  SqlStatement& BindOrNull(int index, std::optional<double> number);

  // Runs to the end; for what gives no rows. Ready for the next binds then.
  absl::Status Run();
  // True if there is a row to read; false at the end, and ready then. An error
  // in a bind before is given here.
  absl::StatusOr<bool> Step();
  // Ready for the next binds, whatever rows are left.
  void Reset();

  bool IsNull(int column) const;
  absl::string_view Text(int column) const;
  int64_t Integer(int column) const;
  double Real(int column) const;

 private:
  friend class Sqlite;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };

  void Note(int code);

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  const Sqlite* database_ = nullptr;
  int bind_error_ = 0;
};

// What an SQL function is called with; texts stay until it returns.
class SqlArguments {
 public:
  explicit SqlArguments(sqlite3_value** values) : values_(values) {}

  absl::string_view Text(int argument) const;  // empty for null
  int64_t Integer(int argument) const;

 private:
  sqlite3_value** values_;
};

class Sqlite {
 public:
  enum class Mode {
    kRead,
    kUpdate,
    kCreate,
    // A new file that nobody else knows of: there is no journal, so it is of no
    // use after an error, and nothing is safe on the disk before it is asked
    // for (PRAGMA synchronous).
    kPrivate,
  };
  // How long what another program keeps from being done is tried again, in
  // milliseconds, if WaitAtMost says nothing else.
  static constexpr int kPatience = 5000;

  // "3.40.1"
  static std::string LibraryVersion();

  // Heap-allocated so that statements may point to it. Errors name `called`,
  // the path if that is empty.
  static absl::StatusOr<std::unique_ptr<Sqlite>> Open(
      const std::string& path, Mode mode, const std::string& called = "");

  void WaitAtMost(int milliseconds);

  // Gives this connection a function of so many arguments, which depends on
  // them alone.
  using Function = int64_t (*)(const SqlArguments& arguments);
  absl::Status AddFunction(const char* name, int arguments, Function function);

  absl::StatusOr<SqlStatement> Prepare(absl::string_view sql);
  absl::Status Prepare(absl::string_view sql, SqlStatement& out);
  // One or more commands without results.
  absl::Status Run(const std::string& sql);
  absl::StatusOr<int64_t> Integer(absl::string_view sql);
  const std::string& path() const { return path_; }  // as errors name it

  // The file itself, where links lead.
  std::string File() const;
  // Whether that is no longer the file that is open: another has taken its
  // place, or it was removed.
  bool HasMoved() const;
  // Makes the other, which is empty and of Mode kPrivate, a copy of the last
  // complete state of this.
  absl::Status CopyTo(Sqlite& other);

  // The Status that `code` stands for.
  absl::Status Error(int code) const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };

  std::string path_;
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_SQLITE_H_
