#include "extract/statements/words/figures.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extract/statements/words/time_words.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

constexpr absl::string_view kCurrencies[] = {
    "us$", "a$", "c$",  "hk$", "nz$", "s$", "r$", "$", "£",   "€",
    "¥",   "₹",  "₽", "₦",   "₪",   "₩",  "₺",  "₴", "rs.", "rs"};

bool IsDash(absl::string_view word) {
  return word == "-" || word == "–" || word == "—" || word == "‑";
}

bool IsCurrency(absl::string_view word) {
  return std::find(std::begin(kCurrencies), std::end(kCurrencies), word) !=
         std::end(kCurrencies);
}

// The factor of a letter or a word glued to digits; 0 if it is none. A lone "m"
// or "b" is one behind a currency only: "£40m", but "a 40m wall".
double Suffix(absl::string_view word, bool money) {
  if (word == "k") return 1e3;
  if (word == "mn" || word == "mln") return 1e6;
  if (word == "bn" || word == "bln") return 1e9;
  if (word == "tn" || word == "trn") return 1e12;
  if (money && word == "m") return 1e6;
  if (money && word == "b") return 1e9;
  return 0;
}

// Hundred, thousand and up, the dozen: what counts by itself as a unit.
double Scale(absl::string_view word, const Lexicon& lexicon) {
  const double value = lexicon.NumberOf(word).value_or(0);
  return value >= 100 || word == "dozen" ? value : 0;
}

// "dozens", "tens", "scores", "thousands".
double PluralScale(absl::string_view word, const Lexicon& lexicon) {
  if (!absl::ConsumeSuffix(&word, "s")) return 0;
  if (word == "ten" || word == "score") {
    return lexicon.NumberOf(word).value_or(0);
  }
  return Scale(word, lexicon);
}

// The digits at the front of a word: "2,500", "2.7"; what follows stays.
std::optional<double> TakeDigits(absl::string_view& word) {
  std::string digits;
  size_t i = 0;
  bool point = false;
  const auto digit = [&](size_t at) {
    return at < word.size() &&
           absl::ascii_isdigit(static_cast<unsigned char>(word[at]));
  };
  for (; i < word.size(); ++i) {
    const char c = word[i];
    if (digit(i)) {
      digits.push_back(c);
    } else if (c == ',' && !digits.empty() && digit(i + 1) && digit(i + 2) &&
               digit(i + 3) && !digit(i + 4)) {
      continue;
    } else if (c == '.' && !point && digit(i + 1)) {
      point = true;
      digits.push_back(c);
    } else {
      break;
    }
  }
  double value = 0;
  if (digits.empty() || !absl::SimpleAtod(digits, &value)) return std::nullopt;
  word.remove_prefix(i);
  return value;
}

// Reads numbers of a sentence, each from a word on.
class CardinalReader {
 public:
  CardinalReader(WordAt words, const Lexicon& lexicon)
      : words_(words), lexicon_(lexicon) {}

  std::optional<Cardinal> Read(int begin) {
    at_ = begin;
    found_ = Cardinal();
    if (IsCurrency(words_(at_))) {
      found_.money = true;
      ++at_;
    }
    const bool read = ReadDigits() || ReadVague() || ReadWords();
    if (!read) return std::nullopt;
    found_.end = at_;
    return found_;
  }

 private:
  double Number(int i) const {
    return lexicon_.NumberOf(words_(i)).value_or(-1);
  }

  // "and a half"
  void TakeHalf() {
    if (words_(at_) == "and" && words_(at_ + 1) == "a" &&
        words_(at_ + 2) == "half") {
      found_.value += 0.5 * (found_.last_scale > 1 ? found_.last_scale : 1);
      at_ += 3;
    }
  }

  void TakeScales() {
    for (double scale = Scale(words_(at_), lexicon_); scale > 0;
         scale = Scale(words_(at_), lexicon_)) {
      found_.value *= scale;
      found_.last_scale *= scale;
      ++at_;
    }
  }

  bool ReadDigits() {
    absl::string_view word = words_(at_);
    for (const absl::string_view currency : kCurrencies) {
      if (word.size() > currency.size() &&
          absl::ConsumePrefix(&word, currency)) {
        found_.money = true;
        break;
      }
    }
    const auto digits = TakeDigits(word);
    if (!digits) return false;
    found_.value = *digits;
    if (!word.empty()) {
      if (word == "½") {
        found_.value += 0.5;
      } else if (word != "+" && word != "%") {
        double factor = Suffix(word, found_.money || CountsPeople(at_ + 1));
        if (factor == 0) factor = Scale(word, lexicon_);
        if (factor == 0) return false;  // "12th", "5km"
        found_.value *= factor;
        found_.last_scale = factor;
      }
      ++at_;
      return true;
    }
    ++at_;
    if (words_(at_) == "1/2" || words_(at_) == "½") {
      found_.value += 0.5;
      ++at_;
    }
    if (const double factor =
            Suffix(words_(at_), found_.money || CountsPeople(at_ + 1));
        factor > 0) {
      found_.value *= factor;
      found_.last_scale = factor;
      ++at_;
      return true;
    }
    TakeHalf();
    TakeScales();
    return true;
  }

  // "40m people" counts millions, "a 40m wall" metres.
  bool CountsPeople(int i) const {
    const absl::string_view word = words_(i);
    return word == "people" || (word.size() > 3 && word.back() == 's');
  }

  // "dozens", "hundreds of thousands", "several hundred", "a few thousand".
  bool ReadVague() {
    int i = at_;
    if (words_(i) == "a" && words_(i + 1) == "few") ++i;
    if (words_(i) == "several" || words_(i) == "few") {
      const double scale = Scale(words_(i + 1), lexicon_);
      if (scale == 0) return false;
      at_ = i + 1;
      found_.value = 2;
      found_.vague = true;
      TakeScales();
      return true;
    }
    double scale = PluralScale(words_(at_), lexicon_);
    if (scale == 0) return false;
    found_.value = 2;
    found_.vague = true;
    while (true) {
      found_.value *= scale;
      found_.last_scale *= scale;
      ++at_;
      scale = words_(at_) == "of" ? PluralScale(words_(at_ + 1), lexicon_) : 0;
      if (scale == 0) return true;
      ++at_;
    }
  }

  // Numbers in words: units and tens make a group below a hundred, groups are
  // counted by scales that fall from left to right.
  bool ReadWords() {
    const absl::string_view first = words_(at_);
    if (first == "half") {
      if (words_(at_ + 1) == "of") {  // "half of the herd": a share
        found_.value = 0.5;
        ++at_;
        return true;
      }
      const bool article = words_(at_ + 1) == "a" || words_(at_ + 1) == "an";
      const int scale = at_ + (article ? 2 : 1);
      if (Scale(words_(scale), lexicon_) == 0) return false;
      at_ = scale;
      found_.value = 0.5;
      TakeScales();
      return true;
    }
    if (first == "a" || first == "an") {
      const absl::string_view next = words_(at_ + 1);
      if (next == "half") {
        ++at_;
        return ReadWords();
      }
      if (next == "couple" || next == "pair") {
        at_ += 2;
        found_.value = 2;
        if (words_(at_) == "of") ++at_;
        TakeScales();
        if (words_(at_ - 1) == "of") --at_;
        return true;
      }
      ++at_;
      found_.value = 1;
      if (Scale(words_(at_), lexicon_) == 0) {
        found_.article = !TakeShare();
        return true;
      }
      TakeScales();
      TakeHalf();
      return true;
    }
    double total = 0;
    double group = 0;   // below a thousand
    double lowest = 0;  // the last scale of the total; 0 for none
    bool any = false;
    while (true) {
      const double number = Number(at_);
      const double scale = Scale(words_(at_), lexicon_);
      const double tens = group - 100 * static_cast<int>(group / 100);
      if (number >= 0 && scale == 0 && number == static_cast<int>(number)) {
        const bool fits = !any || tens == 0 ||
                          (tens >= 20 && number > 0 && number < 10 &&
                           static_cast<int>(tens) % 10 == 0);
        if (!fits || (any && number == 0)) break;
        group += number;
      } else if (scale == 100 && group > 0 && group < 100) {
        group *= 100;
      } else if (scale > 0 && !any) {
        group = scale;  // "hundred villagers"
      } else if (scale > 0 && group > 0 && (lowest == 0 || scale < lowest)) {
        total += group * scale;
        lowest = scale;
        group = 0;
      } else if (any && (IsDash(words_(at_))) && tens >= 20 &&
                 static_cast<int>(tens) % 10 == 0 && Number(at_ + 1) > 0 &&
                 Number(at_ + 1) < 10) {
        // "eighty-four"
      } else if (any && words_(at_) == "and" && words_(at_ + 1) == "a" &&
                 words_(at_ + 2) == "half") {
        if (lowest > 0 && group == 0) {
          total += 0.5 * lowest;
        } else {
          group += 0.5;
        }
        at_ += 2;
      } else if (any && words_(at_) == "and" && Number(at_ + 1) > 0 &&
                 Scale(words_(at_ + 1), lexicon_) == 0 &&
                 (lowest > 0 || group >= 100) && tens == 0 &&
                 !IsHundredth(at_ + 1, lowest)) {
        // "one hundred and five"
      } else {
        break;
      }
      any = true;
      ++at_;
    }
    if (!any) return false;
    found_.value = total + group;
    TakeShare();
    found_.last_scale = group == 0 && lowest > 0 ? lowest : 1;
    return true;
  }

  // "three quarters of", "two-thirds of", "a fifth of"
  bool TakeShare() {
    const int unit = IsDash(words_(at_)) ? at_ + 1 : at_;
    const auto share = ShareNamed(words_(unit));
    if (!share || words_(unit + 1) != "of" || found_.value >= 1 / *share) {
      return false;
    }
    found_.value *= *share;
    at_ = unit + 1;
    return true;
  }

  // Whether the number at `i` has a scale of its own that the one so far cannot
  // take: "two million and three million".
  bool IsHundredth(int i, double lowest) const {
    const double scale = Scale(words_(i + 1), lexicon_);
    return scale > 100 && lowest > 0 && scale >= lowest;
  }

  WordAt words_;
  const Lexicon& lexicon_;
  int at_ = 0;
  Cardinal found_;
};

bool LooksLikeYear(double value) { return value >= 1500 && value < 2200; }

class FigureReader {
 public:
  FigureReader(WordAt words, const Lexicon& lexicon)
      : words_(words), lexicon_(lexicon) {}

  std::optional<Figure> Read(int begin) const {
    std::optional<Figure> figure = Between(begin);
    if (!figure) figure = Plain(begin);
    if (figure) ReadBounds(*figure);
    return figure;
  }

 private:
  std::optional<Cardinal> CardinalAt(int i) const {
    auto found = ReadCardinal(words_, i, lexicon_);
    if (found && found->article) return std::nullopt;
    return found;
  }

  // The range from `low` to `high`; nothing if it is none: "2-1", "1994-1998".
  static std::optional<Quantity> Range(const Cardinal& low,
                                       const Cardinal& high) {
    double least = low.value;
    // "10 to 15 million" counts millions on both sides.
    const double most = high.value;
    if (low.last_scale == 1 && high.last_scale > 1 &&
        least < most / high.last_scale) {
      least *= high.last_scale;
    }
    if (!(least < most)) return std::nullopt;
    return Quantity{least, Quantity::Bound::kAtLeast, most};
  }

  std::optional<Figure> Between(int i) const {
    if (words_(i) != "between") return std::nullopt;
    const auto low = CardinalAt(i + 1);
    if (!low || words_(low->end) != "and") return std::nullopt;
    const auto high = CardinalAt(low->end + 1);
    if (!high || (LooksLikeYear(low->value) && LooksLikeYear(high->value))) {
      return std::nullopt;
    }
    const auto range = Range(*low, *high);
    if (!range) return std::nullopt;
    return Figure{i, high->end, *range};
  }

  std::optional<Figure> Plain(int i) const {
    // A day of the month counts nothing, nor does an hour.
    if (i > 0 && MonthNamed(words_(i - 1))) return std::nullopt;
    const auto low = CardinalAt(i);
    if (!low) return std::nullopt;
    if (const absl::string_view next = words_(low->end);
        next == "a.m." || next == "p.m." || next == "o'clock" ||
        next == "o’clock") {
      return std::nullopt;
    }
    Figure figure{i, low->end, {low->value}};
    if (low->vague) figure.quantity.bound = Quantity::Bound::kAtLeast;
    const absl::string_view link = words_(low->end);
    // "rose from 30 to 40" is no range.
    const bool links = IsDash(link) || link == "or" ||
                       (link == "to" && (i == 0 || words_(i - 1) != "from"));
    if (!links) return figure;
    const auto high = CardinalAt(low->end + 1);
    if (!high || (LooksLikeYear(low->value) && LooksLikeYear(high->value))) {
      return figure;
    }
    if (const auto range = Range(*low, *high)) {
      return Figure{i, high->end, *range};
    }
    return figure;
  }

  void ReadBounds(Figure& figure) const {
    if (figure.quantity.most) return;
    std::string phrase;
    std::optional<Quantity::Bound> bound;
    for (int i = figure.begin - 1; i >= 0 && i >= figure.begin - 3; --i) {
      phrase = phrase.empty() ? std::string(words_(i))
                              : absl::StrCat(words_(i), " ", phrase);
      if (const auto found = lexicon_.BoundOf(phrase)) bound = found;
    }
    if (bound) figure.quantity.bound = *bound;
    const absl::string_view last = words_(figure.end - 1);
    if (absl::EndsWith(last, "+")) {
      figure.quantity.bound = Quantity::Bound::kAtLeast;
    }
    if (words_(figure.end) == "or") {
      const absl::string_view more = words_(figure.end + 1);
      if (more == "more") {
        figure.quantity.bound = Quantity::Bound::kAtLeast;
      } else if (more == "so") {
        figure.quantity.bound = Quantity::Bound::kAbout;
      } else if (more == "fewer" || more == "less") {
        figure.quantity.bound = Quantity::Bound::kAtMost;
      } else {
        return;
      }
      figure.end += 2;
    } else if (IsDash(words_(figure.end)) &&
               (words_(figure.end + 1) == "odd" ||
                words_(figure.end + 1) == "plus")) {
      figure.quantity.bound = words_(figure.end + 1) == "plus"
                                  ? Quantity::Bound::kAtLeast
                                  : Quantity::Bound::kAbout;
      figure.end += 2;
    }
  }

  WordAt words_;
  const Lexicon& lexicon_;
};

}  // namespace

std::optional<double> ShareNamed(absl::string_view word) {
  if (word == "halves") return 0.5;
  absl::ConsumeSuffix(&word, "s");
  if (word == "half") return 0.5;
  if (word == "quarter") return 0.25;
  const auto nth = OrdinalNamed(word);
  if (!nth || *nth < 3 || absl::ascii_isdigit(word.front()))
    return std::nullopt;
  return 1.0 / *nth;
}

std::optional<Cardinal> ReadCardinal(WordAt words, int begin,
                                     const Lexicon& lexicon) {
  return CardinalReader(words, lexicon).Read(begin);
}

std::optional<Figure> ReadFigure(WordAt words, int begin,
                                 const Lexicon& lexicon) {
  return FigureReader(words, lexicon).Read(begin);
}

std::vector<Figure> FindFigures(WordAt words, int size,
                                const Lexicon& lexicon) {
  std::vector<Figure> figures;
  for (int i = 0; i < size;) {
    const auto figure = ReadFigure(words, i, lexicon);
    i = figure ? figure->end : i + 1;
    if (figure) figures.push_back(*figure);
  }
  return figures;
}

}  // namespace griot
