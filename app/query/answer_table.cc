#include <algorithm>
#include <numeric>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "app/query/answer_writer.h"
#include "app/text/text_layout.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr absl::string_view kGap = "  ";
constexpr absl::string_view kIndent = "    ";
constexpr int kMinWidth = 40;
// A column is not made narrower than this for others to have room.
constexpr int kFairWidth = 4;
constexpr int kMostSource = 28;

bool IsNumber(const Value& value) {
  return std::holds_alternative<int64_t>(value.data) ||
         std::holds_alternative<double>(value.data);
}

// Takes columns from the widest until all fit into `room`.
void Shrink(std::vector<int>& widths, int room) {
  while (std::accumulate(widths.begin(), widths.end(), 0) > room) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= kFairWidth) return;
    --*widest;
  }
}

class TableAnswer : public AnswerWriter {
 public:
  TableAnswer(std::vector<AnswerColumn> columns, int width, bool style,
              ByteSink sink)
      : columns_(std::move(columns)),
        width_(std::max(width, kMinWidth)),
        style_(style),
        sink_(std::move(sink)) {}

  absl::Status Write(const Row& row) override {
    Line& line = lines_.emplace_back();
    for (size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].head.empty()) continue;
      const size_t at = line.cells.size();
      line.cells.push_back(ToText(row.cells[i]));
      numbers_.resize(std::max(numbers_.size(), at + 1));
      numbers_[at] = numbers_[at] || IsNumber(row.cells[i]);
    }
    line.notes = row.notes;
    return absl::OkStatus();
  }

  absl::Status Finish() override {
    if (lines_.empty()) return absl::OkStatus();
    Line heads;
    for (const AnswerColumn& column : columns_) {
      if (!column.head.empty()) heads.cells.push_back(column.head);
    }
    const std::vector<int> widths = Widths(heads);
    GRIOT_RETURN_IF_ERROR(
        sink_(absl::StrCat(style_ ? "\033[1m" : "", Laid(heads, widths),
                           style_ ? "\033[0m" : "", "\n")));
    for (const Line& line : lines_) {
      GRIOT_RETURN_IF_ERROR(sink_(absl::StrCat(Laid(line, widths), "\n")));
      for (const Note& note : line.notes) {
        GRIOT_RETURN_IF_ERROR(sink_(Laid(note)));
      }
    }
    return absl::OkStatus();
  }

 private:
  struct Line {
    std::vector<std::string> cells;
    std::vector<Note> notes;
  };

  std::vector<int> Widths(const Line& heads) const {
    std::vector<int> widths(heads.cells.size());
    const auto widen = [&](const Line& line) {
      for (size_t i = 0; i < widths.size(); ++i) {
        // What is cut anyway need not be measured to its end.
        widths[i] = std::max(widths[i], WidthOf(Fit(line.cells[i], width_)));
      }
    };
    widen(heads);
    for (const Line& line : lines_) widen(line);
    const int gaps = static_cast<int>((widths.size() - 1) * kGap.size());
    Shrink(widths, width_ - gaps);
    return widths;
  }

  std::string Laid(const Line& line, const std::vector<int>& widths) const {
    std::string out;
    for (size_t i = 0; i < line.cells.size(); ++i) {
      absl::StrAppend(
          &out, i > 0 ? kGap : "",
          Pad(Fit(line.cells[i], widths[i]), widths[i], numbers_[i]));
    }
    absl::StripTrailingAsciiWhitespace(&out);
    return out;
  }

  std::string Laid(const Note& note) const {
    const int room = width_ - static_cast<int>(kIndent.size());
    const std::string source =
        note.source.empty()
            ? ""
            : absl::StrCat(" [", Fit(note.source, kMostSource), "]");
    if (!note.whole) {
      return absl::StrCat(kIndent,
                          Fit(note.text, room - WidthOf(source), note.center),
                          source, "\n");
    }
    std::string out;
    for (const std::string& line :
         Wrap(absl::StrCat(note.text, source), room)) {
      absl::StrAppend(&out, kIndent, line, "\n");
    }
    return out;
  }

  std::vector<AnswerColumn> columns_;
  int width_;
  bool style_;
  ByteSink sink_;
  std::vector<Line> lines_;
  std::vector<bool> numbers_;  // whether a column of the table has numbers
};

}  // namespace

std::unique_ptr<AnswerWriter> MakeTableWriter(std::vector<AnswerColumn> columns,
                                              int width, bool style,
                                              ByteSink sink) {
  return std::make_unique<TableAnswer>(std::move(columns), width, style,
                                       std::move(sink));
}

}  // namespace griot
