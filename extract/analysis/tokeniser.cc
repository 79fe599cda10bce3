#include "extract/analysis/tokeniser.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/analysis/typography.h"

namespace griot {
namespace {

constexpr int kLongestChunk = 1000;  // characters
constexpr int kLongestWhole = 16;    // characters of a chunk that is a feature
constexpr int kSide = 8;             // characters of the left and right parts
constexpr int kPadding = 4;          // around the chunk
constexpr char kBefore = '\x02';
constexpr char kAfter = '\x03';

// 32-bit FNV-1a over what was appended.
class Hash {
 public:
  explicit Hash(absl::string_view bytes) { Append(bytes); }
  Hash& Append(absl::string_view bytes) {
    for (const char c : bytes) Append(c);
    return *this;
  }
  Hash& Append(char c) {
    value_ = (value_ ^ static_cast<uint8_t>(c)) * 16777619u;
    return *this;
  }
  uint32_t index() const { return value_ % Tokeniser::kFeatures; }

 private:
  uint32_t value_ = 2166136261u;
};

int32_t Fold(int32_t code) {
  if (code == 0x2018 || code == 0x2019) return '\'';
  if (code == 0x201C || code == 0x201D || code == 0x201E) return '"';
  return utf8proc_tolower(code);
}

char ClassOf(int32_t code) {
  const utf8proc_category_t category = utf8proc_category(code);
  switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return 'A';
    case UTF8PROC_CATEGORY_LL:
      return 'a';
    default:
      break;
  }
  if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) {
    return 'o';
  }
  if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) {
    return '9';
  }
  const int32_t folded = Fold(code);
  if (folded < 128) return static_cast<char>(folded);
  const bool punctuation =
      category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
  return punctuation ? 'p' : 's';
}

bool IsWordClass(char c) {
  return c == 'A' || c == 'a' || c == 'o' || c == '9';
}

// The kind of the next chunk's first character.
char NextKind(absl::string_view next) {
  if (next.empty()) return '0';
  utf8proc_int32_t code = 0;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(next.data()),
                   static_cast<utf8proc_ssize_t>(next.size()), &code);
  const char kind = ClassOf(code);
  if (kind == 'a') return '1';
  if (kind == 'A') return '2';
  if (kind == '9') return '3';
  static constexpr std::array<int32_t, 13> kBrackets = {
      '"',    '\'',   '(',    '[',    '{',  0x201C,
      0x201D, 0x2018, 0x2019, 0x201E, 0xAB, 0xBB};
  const bool bracket =
      code != 0 &&
      std::find(kBrackets.begin(), kBrackets.end(), code) != kBrackets.end();
  return bracket ? '4' : '5';
}

// A chunk's folded characters and classes, with padding on both sides.
class Characters {
 public:
  explicit Characters(const std::vector<int32_t>& codes)
      : size_(static_cast<int>(codes.size())) {
    Pad(kBefore);
    for (const int32_t code : codes) {
      begins_.push_back(folded_.size());
      AppendCodePoint(Fold(code), folded_);
      classes_.push_back(ClassOf(code));
    }
    Pad(kAfter);
    begins_.push_back(folded_.size());
    bare_ = size_;
    while (bare_ > 0 && !IsWordClass(Class(bare_ - 1))) --bare_;
  }

  int size() const { return size_; }
  // From here on there is no letter and no digit.
  int bare() const { return bare_; }
  char Class(int i) const {
    return classes_[static_cast<size_t>(i + kPadding)];
  }
  absl::string_view Classes(int begin, int end) const {
    return absl::string_view(classes_).substr(
        static_cast<size_t>(begin + kPadding),
        static_cast<size_t>(end - begin));
  }
  // The folded text of characters [begin, end), paddings among them.
  absl::string_view Folded(int begin, int end) const {
    const size_t from = begins_[static_cast<size_t>(begin + kPadding)];
    const size_t to = begins_[static_cast<size_t>(end + kPadding)];
    return absl::string_view(folded_).substr(from, to - from);
  }
  absl::string_view All() const { return Folded(0, size_); }

 private:
  void Pad(char c) {
    for (int i = 0; i < kPadding; ++i) {
      begins_.push_back(folded_.size());
      folded_.push_back(c);
      classes_.push_back(c);
    }
  }

  int size_;
  int bare_ = 0;
  std::string folded_;
  std::string classes_;
  std::vector<size_t> begins_;
};

// What kind of address it may be: 1 for a scheme or "www.", 2 for an "@", 4
// for a slash, 8 for a digit; as it stands in the names of features.
std::string AddressKind(const Characters& characters) {
  const absl::string_view all = characters.All();
  const int kind =
      (absl::StrContains(all, "://") || absl::StartsWith(all, "www.") ? 1 : 0) +
      (absl::StrContains(all, "@") ? 2 : 0) +
      (absl::StrContains(all, "/") ? 4 : 0) +
      (absl::StrContains(characters.Classes(0, characters.size()), "9") ? 8
                                                                        : 0);
  return absl::StrCat(kind, ":");
}

// Calls `feature` with the index of each feature of position `i`.
template <typename Feature>
void ForEachFeature(const Characters& chars, int i, char next,
                    absl::string_view address, const Feature& feature) {
  static constexpr absl::string_view kUnigrams[] = {
      "u-4:", "u-3:", "u-2:", "u-1:", "u0:", "u1:", "u2:", "u3:"};
  static constexpr absl::string_view kBigrams[] = {
      "b-3:", "b-2:", "b-1:", "b0:", "b1:", "b2:"};
  static constexpr absl::string_view kTrigrams[] = {
      "t-3:", "t-2:", "t-1:", "t0:", "t1:"};
  static constexpr absl::string_view kClasses[] = {
      "c-4:", "c-3:", "c-2:", "c-1:", "c0:", "c1:", "c2:", "c3:"};
  const auto emit = [&](absl::string_view name, absl::string_view value) {
    feature(Hash(name).Append(value).index());
  };
  for (int o = -4; o <= 3; ++o) {
    emit(kUnigrams[o + 4], chars.Folded(i + o, i + o + 1));
    emit(kClasses[o + 4], chars.Classes(i + o, i + o + 1));
  }
  for (int o = -3; o <= 2; ++o) {
    emit(kBigrams[o + 3], chars.Folded(i + o, i + o + 2));
  }
  for (int o = -3; o <= 1; ++o) {
    emit(kTrigrams[o + 3], chars.Folded(i + o, i + o + 3));
  }
  emit("d4:", chars.Classes(i - 2, i + 2));
  emit("d6:", chars.Classes(i - 3, i + 3));
  emit("d8:", chars.Classes(i - 4, i + 4));
  // The padding is one character as often as it is asked for, but the parts
  // hold it once.
  const int n = chars.size();
  const absl::string_view left =
      i <= kSide ? chars.Folded(-1, i) : chars.Folded(i - kSide, i);
  const absl::string_view right =
      n - i <= kSide ? chars.Folded(i, n + 1) : chars.Folded(i, i + kSide);
  emit("l:", left);
  emit("r:", right);
  feature(Hash("k").Append(address).Append(chars.Folded(i - 1, i + 1)).index());
  feature(
      Hash("j").Append(address).Append(chars.Classes(i - 2, i + 2)).index());
  if (n <= kLongestWhole) {
    feature(Hash(absl::StrCat("w", i, ":")).Append(chars.All()).index());
  }
  if (i >= chars.bare() && n - i <= 4) {
    const absl::string_view rest = chars.Folded(i, n);
    feature(Hash("e").Append(next).Append(':').Append(rest).index());
    feature(Hash("f")
                .Append(next)
                .Append(':')
                .Append(rest)
                .Append('|')
                .Append(left)
                .index());
  }
}

size_t EncodedSize(int32_t code) {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

}  // namespace

Tokeniser::Tokeniser(const int8_t* weights, float scale, const float* bias)
    : weights_(weights), scale_(scale), bias_(bias) {}

void Tokeniser::Segment(absl::string_view chunk, absl::string_view next,
                        std::vector<Piece>& pieces) const {
  std::vector<int32_t> codes = Decode(chunk);
  while (!codes.empty()) {
    const size_t count = std::min(codes.size(), size_t{kLongestChunk});
    const std::vector<int32_t> rest(codes.begin() + static_cast<int64_t>(count),
                                    codes.end());
    codes.resize(count);
    size_t bytes = 0;
    for (const int32_t code : codes) bytes += EncodedSize(code);
    const char kind = NextKind(rest.empty() ? next : chunk.substr(bytes));

    const Characters characters(codes);
    const std::string address = AddressKind(characters);
    // TeX's quotation marks, of two characters, stand for themselves.
    const auto quotes = [&](int at) {
      const absl::string_view two = characters.Folded(at, at + 2);
      return two == "''" || two == "``";
    };
    int mark = quotes(0) ? 2 : 0;  // where one ends, or ended
    // "((Ann", as transcripts mark who speaks: neither bracket is the name's.
    const int brackets = characters.Folded(0, 2) == "((" ? 2 : 0;
    // "[...]" stands for what a quotation leaves out, in brackets.
    const auto begins = [&](int at) {  // of its three tokens
      return characters.Folded(at, at + 5) == "[...]" ||
             characters.Folded(at - 1, at + 4) == "[...]" ||
             characters.Folded(at - 4, at + 1) == "[...]" ||
             characters.Folded(at - 5, at) == "[...]";
    };
    size_t token = pieces.size();  // first piece of the token at hand
    pieces.push_back({EncodedSize(codes[0]), 1});
    for (int i = 1; i < characters.size(); ++i) {
      const size_t size = EncodedSize(codes[static_cast<size_t>(i)]);
      if (i < mark) {
        pieces.back().size += size;
        continue;
      }
      if (quotes(i)) mark = i + 2;
      if (mark == i + 2 || mark == i || i <= brackets || begins(i)) {
        token = pieces.size();
        pieces.push_back({size, 1});
        continue;
      }
      int32_t sums[kClasses] = {};
      ForEachFeature(characters, i, kind, address, [&](uint32_t index) {
        for (int label = 0; label < kClasses; ++label) {
          sums[label] += weights_[label * kFeatures + static_cast<int>(index)];
        }
      });
      int best = 0;
      const auto score = [&](int label) {
        return static_cast<double>(bias_[label]) +
               static_cast<double>(scale_) * sums[label];
      };
      for (int label = 1; label < kClasses; ++label) {
        if (score(label) > score(best)) best = label;
      }
      if (best == 0) {
        pieces.back().size += size;
      } else if (best == 1) {
        token = pieces.size();
        pieces.push_back({size, 1});
      } else {
        ++pieces[token].token_words;
        pieces.push_back({size, 0});
      }
    }
    chunk.remove_prefix(bytes);
    codes = rest;
  }
}

}  // namespace griot
