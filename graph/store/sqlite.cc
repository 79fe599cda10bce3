#include "graph/store/sqlite.h"

#include <system_error>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "graph/store/lock_holder.h"
#include "schemas/status_macros.h"
#include "sqlite3.h"

namespace griot::graph {
namespace {

absl::StatusCode CodeOf(int code) {
  // Removed by the program that has just been writing it.
  if (code == SQLITE_READONLY_DBMOVED) return absl::StatusCode::kUnavailable;
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return absl::StatusCode::kUnavailable;
    case SQLITE_FULL:
    case SQLITE_NOMEM:
      return absl::StatusCode::kResourceExhausted;
    case SQLITE_NOTADB:
      return absl::StatusCode::kFailedPrecondition;
    case SQLITE_CORRUPT:
      return absl::StatusCode::kDataLoss;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return absl::StatusCode::kPermissionDenied;
    case SQLITE_CANTOPEN:
      return absl::StatusCode::kNotFound;
    default:
      return absl::StatusCode::kInternal;
  }
}

void Call(sqlite3_context* context, int, sqlite3_value** values) {
  const auto function =
      *static_cast<Sqlite::Function*>(sqlite3_user_data(context));
  sqlite3_result_int64(context, function(SqlArguments(values)));
}

}  // namespace

absl::string_view SqlArguments::Text(int argument) const {
  const auto* text = sqlite3_value_text(values_[argument]);
  const int size = sqlite3_value_bytes(values_[argument]);
  if (text == nullptr) return "";
  return {reinterpret_cast<const char*>(text), static_cast<size_t>(size)};
}

int64_t SqlArguments::Integer(int argument) const {
  return sqlite3_value_int64(values_[argument]);
}

void SqlStatement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

void SqlStatement::Note(int code) {
  if (code != SQLITE_OK && bind_error_ == SQLITE_OK) bind_error_ = code;
}

SqlStatement& SqlStatement::Bind(int index, absl::string_view text) {
  Note(sqlite3_bind_text64(statement_.get(), index,
                           text.empty() ? "" : text.data(), text.size(),
                           SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

SqlStatement& SqlStatement::Bind(int index, int64_t number) {
  Note(sqlite3_bind_int64(statement_.get(), index, number));
  return *this;
}

SqlStatement& SqlStatement::Bind(int index, double number) {
  Note(sqlite3_bind_double(statement_.get(), index, number));
  return *this;
}

SqlStatement& SqlStatement::BindNull(int index) {
  Note(sqlite3_bind_null(statement_.get(), index));
  return *this;
}

SqlStatement& SqlStatement::BindOrNull(int index, absl::string_view text) {
  return text.empty() ? BindNull(index) : Bind(index, text);
}

SqlStatement& SqlStatement::BindOrNull(int index,
                                       std::optional<double> number) {
  return number ? Bind(index, *number) : BindNull(index);
}

absl::StatusOr<bool> SqlStatement::Step() {
  if (bind_error_ != SQLITE_OK) {
    return database_->Error(std::exchange(bind_error_, SQLITE_OK));
  }
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  const absl::Status status =
      code == SQLITE_DONE ? absl::OkStatus() : database_->Error(code);
  Reset();
  GRIOT_RETURN_IF_ERROR(status);
  return false;
}

absl::Status SqlStatement::Run() {
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool row, Step());
    if (!row) return absl::OkStatus();
  }
}

void SqlStatement::Reset() { sqlite3_reset(statement_.get()); }

bool SqlStatement::IsNull(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

absl::string_view SqlStatement::Text(int column) const {
  const auto* text = sqlite3_column_text(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  if (text == nullptr) return "";
  return {reinterpret_cast<const char*>(text), static_cast<size_t>(size)};
}

int64_t SqlStatement::Integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double SqlStatement::Real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

void Sqlite::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

absl::StatusOr<std::unique_ptr<Sqlite>> Sqlite::Open(
    const std::string& path, Mode mode, const std::string& called) {
  auto result = std::make_unique<Sqlite>();
  result->path_ = called.empty() ? path : called;
  // Readers too may have to undo what a killed writer left, so they open the
  // file for writing where they may (SQLite falls back by itself) and are
  // then kept from changing anything else.
  int flags = SQLITE_OPEN_READWRITE;
  if (mode == Mode::kCreate || mode == Mode::kPrivate) {
    flags |= SQLITE_OPEN_CREATE;
  }
  // Reading is the work of one thread; locks are a tenth of a question's time.
  if (mode == Mode::kRead) flags |= SQLITE_OPEN_NOMUTEX;
  sqlite3* handle = nullptr;
  // "./" keeps names such as ":memory:" from meaning anything but a file.
  const std::string name =
      absl::StartsWith(path, "/") ? path : absl::StrCat("./", path);
  const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
  result->database_.reset(handle);
  if (code != SQLITE_OK) return result->Error(code);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kPatience);
  if (mode == Mode::kPrivate) {
    GRIOT_RETURN_IF_ERROR(
        result->Run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=OFF; "
                    "PRAGMA synchronous=OFF"));
  }
  // A store may come from anywhere: no function of it may reach out.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (mode == Mode::kRead) {
    GRIOT_RETURN_IF_ERROR(result->Run("PRAGMA query_only = ON"));
  }
  return result;
}

std::string Sqlite::LibraryVersion() { return sqlite3_libversion(); }

void Sqlite::WaitAtMost(int milliseconds) {
  sqlite3_busy_timeout(database_.get(), milliseconds);
}

absl::Status Sqlite::AddFunction(const char* name, int arguments,
                                 Function function) {
  const int code = sqlite3_create_function_v2(
      database_.get(), name, arguments,
      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
      new Function(function), Call, nullptr, nullptr,
      [](void* held) { delete static_cast<Function*>(held); });
  return code == SQLITE_OK ? absl::OkStatus() : Error(code);
}

absl::StatusOr<SqlStatement> Sqlite::Prepare(absl::string_view sql) {
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v3(
      database_.get(), sql.data(), static_cast<int>(sql.size()),
      SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
  SqlStatement statement;
  statement.statement_.reset(handle);
  statement.database_ = this;
  if (code != SQLITE_OK) return Error(code);
  return statement;
}

absl::Status Sqlite::Prepare(absl::string_view sql, SqlStatement& out) {
  GRIOT_ASSIGN_OR_RETURN(out, Prepare(sql));
  return absl::OkStatus();
}

absl::Status Sqlite::Run(const std::string& sql) {
  const int code =
      sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  return code == SQLITE_OK ? absl::OkStatus() : Error(code);
}

absl::StatusOr<int64_t> Sqlite::Integer(absl::string_view sql) {
  GRIOT_ASSIGN_OR_RETURN(SqlStatement statement, Prepare(sql));
  GRIOT_ASSIGN_OR_RETURN(const bool row, statement.Step());
  return row ? statement.Integer(0) : 0;
}

std::string Sqlite::File() const {
  const char* const file = sqlite3_db_filename(database_.get(), "main");
  return file == nullptr ? "" : file;
}

bool Sqlite::HasMoved() const {
  int moved = 0;
  sqlite3_file_control(database_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

absl::Status Sqlite::CopyTo(Sqlite& other) {
  sqlite3_backup* const backup = sqlite3_backup_init(
      other.database_.get(), "main", database_.get(), "main");
  if (backup == nullptr) {
    return other.Error(sqlite3_errcode(other.database_.get()));
  }
  sqlite3_backup_step(backup, -1);
  const int code = sqlite3_backup_finish(backup);
  return code == SQLITE_OK ? absl::OkStatus() : other.Error(code);
}

absl::Status Sqlite::Error(int code) const {
  if ((code & 0xFF) == SQLITE_BUSY) {
    return absl::Status(CodeOf(code),
                        absl::StrCat(path_, ": ", SomebodyWrites(File())));
  }
  const char* const message = database_ == nullptr
                                  ? sqlite3_errstr(code)
                                  : sqlite3_errmsg(database_.get());
  const int system =
      database_ == nullptr ? 0 : sqlite3_system_errno(database_.get());
  const std::string reason =
      system == 0
          ? ""
          : absl::StrCat(" (", std::system_category().message(system), ")");
  return absl::Status(CodeOf(code), absl::StrCat(path_, ": ", message, reason));
}

}  // namespace griot::graph
