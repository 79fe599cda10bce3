#include "schemas/statement_bytes.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace griot {
namespace {

static_assert(std::endian::native == std::endian::little,
              "numbers are written as they lie in memory");

// Counts the bytes that a Writer would write.
class Sizer {
 public:
  template <typename T>
  void Number(T number) {
    size_ += sizeof(number);
  }
  void Text(absl::string_view text) { size_ += sizeof(uint32_t) + text.size(); }
  size_t size() const { return size_; }

 private:
  size_t size_ = 0;
};

// Writes to where there is room enough.
class Writer {
 public:
  explicit Writer(char* next) : next_(next) {}

  template <typename T>
  void Number(T number) {
    std::memcpy(next_, &number, sizeof(number));
    next_ += sizeof(number);
  }
  void Text(absl::string_view text) {
    Number(static_cast<uint32_t>(text.size()));
    std::memcpy(next_, text.data(), text.size());
    next_ += text.size();
  }

 private:
  char* next_;
};

// What a statement is made of, to a Sizer or a Writer.
template <typename Base>
class Output : public Base {
 public:
  using Base::Base;

  void Range(const Span& span) {
    this->Number(span.begin);
    this->Number(span.end);
  }
  template <typename Enum>
  void Kind(Enum value) {
    this->Number(static_cast<uint8_t>(value));
  }
};

class Input {
 public:
  explicit Input(absl::string_view bytes) : rest_(bytes) {}

  template <typename T>
  T Number() {
    T number;
    std::memcpy(&number, rest_.data(), sizeof(number));
    rest_.remove_prefix(sizeof(number));
    return number;
  }
  absl::string_view Text() {
    const auto size = Number<uint32_t>();
    const absl::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
  }
  Span Range() {
    const auto begin = Number<int32_t>();
    return {begin, Number<int32_t>()};
  }
  template <typename Enum>
  Enum Kind() {
    return static_cast<Enum>(Number<uint8_t>());
  }

 private:
  absl::string_view rest_;
};

// Stands for the bound of a range, which its upper end follows.
enum class Ranged : uint8_t { kAtLeast = 4 };

template <typename Base>
void Write(const Quantity& quantity, Output<Base>& out) {
  out.Number(quantity.value + 0.0);  // no negative zero
  if (quantity.most) {
    out.Kind(Ranged::kAtLeast);
    out.Number(*quantity.most + 0.0);
  } else {
    out.Kind(quantity.bound);
  }
}

template <typename Base>
void Write(const Argument& argument, Output<Base>& out) {
  out.Kind(argument.role);
  out.Text(argument.marker);
  out.Range(argument.span);
  out.Text(argument.text);
  out.Range(argument.head);
  out.Text(argument.type);
  out.Kind(argument.mention);
  out.Text(argument.entity);
  out.Kind(argument.quantity.has_value());
  if (argument.quantity) Write(*argument.quantity, out);
}

template <typename Base>
void Write(const Attribution& link, Output<Base>& out) {
  out.Range(link.source.span);
  out.Text(link.source.text);
  out.Text(link.source.entity);
  out.Text(link.source.type);
  out.Text(link.cue);
  out.Range(link.span);
  out.Text(link.medium);
}

template <typename Base>
void Write(const Time& time, Output<Base>& out) {
  out.Text(time.value);
  out.Kind(time.granularity);
  out.Kind(time.span.has_value());
  if (time.span) {
    out.Range(*time.span);
    out.Text(time.text);
  }
}

void Read(Input& in, StatementView::Argument& out) {
  out.role = in.Kind<Role>();
  out.marker = in.Text();
  out.span = in.Range();
  out.text = in.Text();
  out.head = in.Range();
  out.type = in.Text();
  out.mention = in.Kind<MentionKind>();
  out.entity = in.Text();
  out.quantity.reset();
  if (!in.Kind<bool>()) return;
  Quantity& quantity = out.quantity.emplace();
  quantity.value = in.Number<double>();
  const auto kind = in.Number<uint8_t>();
  if (kind == static_cast<uint8_t>(Ranged::kAtLeast)) {
    quantity.bound = Quantity::Bound::kAtLeast;
    quantity.most = in.Number<double>();
  } else {
    quantity.bound = static_cast<Quantity::Bound>(kind);
  }
}

void Read(Input& in, StatementView::Attribution& out) {
  out.source_span = in.Range();
  out.source_text = in.Text();
  out.source_entity = in.Text();
  out.source_type = in.Text();
  out.cue = in.Text();
  out.span = in.Range();
  out.medium = in.Text();
}

void Read(Input& in, StatementView::Time& out) {
  out.value = in.Text();
  out.granularity = in.Kind<Granularity>();
  if (!in.Kind<bool>()) return;
  out.span = in.Range();
  out.text = in.Text();
}

template <typename Base>
void Write(const Statement& statement, Output<Base>& out) {
  out.Text(statement.document);
  out.Text(statement.predicate.lemma);
  out.Text(statement.predicate.text);
  out.Range(statement.predicate.span);
  out.Text(statement.predicate.relation);
  out.Number(static_cast<uint32_t>(statement.arguments.size()));
  for (const Argument& argument : statement.arguments) Write(argument, out);
  out.Number(static_cast<uint32_t>(statement.attribution.size()));
  for (const Attribution& link : statement.attribution) Write(link, out);
  out.Kind(statement.polarity);
  out.Kind(statement.modality);
  out.Text(statement.rule);
  out.Kind(statement.time.has_value());
  if (statement.time) Write(*statement.time, out);
  out.Number(statement.confidence + 0.0);
  out.Range(statement.evidence.span);
  out.Text(statement.evidence.quote);
  out.Text(statement.extractor);
}

}  // namespace

void ToBytes(const Statement& statement, std::string& buffer) {
  Output<Sizer> size;
  Write(statement, size);
  buffer.resize(size.size());
  Output<Writer> out(buffer.data());
  Write(statement, out);
}

void ReadBytes(absl::string_view bytes, StatementView& out) {
  Input in(bytes);
  out.document = in.Text();
  out.lemma = in.Text();
  out.predicate = in.Text();
  out.predicate_span = in.Range();
  out.relation = in.Text();
  out.arguments.resize(in.Number<uint32_t>());
  for (StatementView::Argument& argument : out.arguments) Read(in, argument);
  out.attribution.resize(in.Number<uint32_t>());
  for (StatementView::Attribution& link : out.attribution) Read(in, link);
  out.polarity = in.Kind<Polarity>();
  out.modality = in.Kind<Modality>();
  out.rule = in.Text();
  out.time.reset();
  if (in.Kind<bool>()) Read(in, out.time.emplace());
  out.confidence = in.Number<double>();
  out.evidence = in.Range();
  out.quote = in.Text();
  out.extractor = in.Text();
}

}  // namespace griot
