#ifndef GRIOT_APP_QUERY_COLUMNS_H_
#define GRIOT_APP_QUERY_COLUMNS_H_

#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "app/query/answer.h"
#include "app/query/answer_writer.h"
#include "app/query/values.h"
#include "graph/graph.h"

// Rows made of what a question finds: a table of columns says what they are
// called and how their cells are had.

namespace griot {

// A column with the way to its cells; each T found is a row.
template <typename T>
struct ColumnOf {
  std::string key;  // as AnswerColumn has them
  std::string head;
  std::function<Value(const graph::Graph&, const T&)> cell;
  bool entity = false;
};

template <typename T>
using ColumnTable = std::vector<ColumnOf<T>>;

template <typename T>
ColumnTable<T> Joined(std::initializer_list<ColumnTable<T>> parts) {
  ColumnTable<T> all;
  for (const ColumnTable<T>& part : parts) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

// The way to a cell that is a member of what is found, as ValueOf (values.h)
// shows it.
template <typename T, typename Member>
auto Of(Member T::*member) {
  return [member](const graph::Graph& graph, const T& found) {
    return ValueOf(graph, found.*member);
  };
}

// Columns of something that each T has; `part` gives it.
template <typename T, typename Part, typename GetPart>
ColumnTable<T> Within(const ColumnTable<Part>& columns, GetPart part) {
  ColumnTable<T> all;
  for (const ColumnOf<Part>& column : columns) {
    all.push_back(
        {column.key, column.head,
         [cell = column.cell, part](const graph::Graph& graph, const T& found) {
           return cell(graph, part(graph, found));
         },
         column.entity});
  }
  return all;
}

// Begins an answer and adds what is found to it.
template <typename T>
class AnswerRows {
 public:
  using NotesOf =
      std::function<std::vector<Note>(const graph::Graph&, const T&)>;

  // `graph` and `answer` must outlive this; `notes` may be empty.
  AnswerRows(const graph::Graph& graph, ColumnTable<T> columns, NotesOf notes,
             Answer& answer)
      : graph_(graph),
        columns_(std::move(columns)),
        notes_(std::move(notes)),
        answer_(answer) {
    std::vector<AnswerColumn> names;
    for (const ColumnOf<T>& column : columns_) {
      names.push_back({column.key, column.head, column.entity});
    }
    answer_.Begin(std::move(names));
  }

  absl::Status Add(const T& found) {
    return answer_.Add([&] {
      Row row;
      for (const ColumnOf<T>& column : columns_) {
        row.cells.push_back(column.cell(graph_, found));
      }
      if (notes_) row.notes = notes_(graph_, found);
      return row;
    });
  }

 private:
  const graph::Graph& graph_;
  ColumnTable<T> columns_;
  NotesOf notes_;
  Answer& answer_;
};

}  // namespace griot

#endif  // GRIOT_APP_QUERY_COLUMNS_H_
