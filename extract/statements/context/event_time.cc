#include "extract/statements/context/event_time.h"

#include <algorithm>
#include <iterator>

#include "extract/statements/context/own_stand.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/words/time_words.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

bool HasMark(const Tree& tree, int word, absl::string_view form) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kMark && tree.lower(child) == form) {
      return true;
    }
  }
  return false;
}

// "a month after it freed him": at another time than what it is told of.
bool IsApart(const Tree& tree, int clause) {
  const int mark = tree.Child(clause, Rel::kMark);
  if (mark < 1 ||
      (tree.lower(mark) != "after" && tree.lower(mark) != "before")) {
    return false;
  }
  const int measure = mark - 1;
  return UnitNamed(tree.lemma(measure)).has_value();
}

// Longer than a day: what came after something else in it may have been later.
bool IsCoarse(const TimeExpression& time) {
  return time.period && time.period->granularity != Granularity::kDay &&
         time.period->granularity != Granularity::kHour;
}

// Longer than months: what else is told with it may have been at any other
// part of it.
bool IsLong(const TimeExpression& time) {
  return time.period && (time.period->granularity == Granularity::kYear ||
                         time.period->granularity == Granularity::kInterval);
}

// "Occupied by troops, it became a state in 1806": what came to be before.
bool IsBackground(const Tree& tree, int clause) {
  const int head = tree.head(clause);
  if (head < clause || tree.Has(clause, Rel::kMark)) return false;
  if (tree.xpos(clause) == "VBN") return true;
  const int aux = tree.Child(clause, Rel::kAux);
  return aux >= 0 && tree.lower(aux) == "having";
}

// "In the Southern District": where a court sits, behind the crime, and the
// verdict above that it gave. -1: it is none.
int VerdictIn(const Tree& tree, int next, int word) {
  static constexpr absl::string_view kVerdicts[] = {"acquit", "convict",
                                                    "indict", "sentence"};
  constexpr int kLongest = 5;  // words before the court's own
  const int end = std::min(tree.size(), next + kLongest);
  int court = next;
  while (court < end && tree.lower(court) != "district" &&
         tree.lower(court) != "court") {
    ++court;
  }
  if (court == end || tree.lower(next) != "in") return -1;
  while (word >= 0 && std::find(std::begin(kVerdicts), std::end(kVerdicts),
                                tree.lemma(word)) == std::end(kVerdicts)) {
    word = tree.head(word);
  }
  return word;
}

// "Convicted of fraud in 2010 in the Southern District": where stands at once
// behind when and belongs to a verb above, so that both do. -1: there is none.
int VerbOfNext(const Tree& tree, const TimeExpression& time, int word) {
  const int next = time.range.end;
  if (word < 0 || next >= tree.size() || tree.rel(next) != Rel::kCase) {
    return -1;
  }
  if (const int verdict = VerdictIn(tree, next, word); verdict >= 0) {
    return verdict;
  }
  const int place = tree.head(next);
  const int verb = place > next && tree.rel(place) == Rel::kObl &&
                           tree.word(place).mention == "place"
                       ? tree.head(place)
                       : -1;
  return verb >= 0 && verb < time.range.begin && verb != word &&
                 tree.Below(word, verb)
             ? verb
             : -1;
}

// The word that an expression dates: up through adverbs and time nouns that
// only carry it ("earlier Tuesday", "late on Monday").
int DatedWord(const Tree& tree, const TimeExpression& time) {
  int word = tree.head(time.head);
  while (word >= 0 &&
         (tree.pos(word) == Pos::kAdv || tree.pos(word) == Pos::kAdp ||
          tree.rel(word) == Rel::kNummod)) {
    word = tree.head(word);
  }
  if (const int verb = VerbOfNext(tree, time, word); verb >= 0) return verb;
  // "Born in Oslo on 3 May 1941, he left it": the day of birth, wherever the
  // tree hangs it.
  if (tree.lower(0) == "born" && word >= time.range.end &&
      time.range.end < tree.size() && tree.lower(time.range.end) == ",") {
    return 0;
  }
  // "said on Monday it would send": before the clause it dates the saying.
  if (word >= 0 && tree.rel(word) == Rel::kCcomp && tree.head(word) >= 0 &&
      tree.head(word) < time.range.begin) {
    const int subject = tree.Child(word, Rel::kNsubj);
    const int mark = tree.Child(word, Rel::kMark);
    if (subject > time.head && (mark < 0 || mark > time.head)) {
      return tree.head(word);
    }
  }
  // "did it to avenge the killing of X last month": a past time after a
  // purpose dates what the purpose is about.
  if (word >= 0 && time.range.begin > 0 && tree.rel(time.head) == Rel::kObl &&
      time.head > word) {
    for (const int clause : tree.children(word)) {
      if (clause < word || clause > time.range.begin ||
          tree.rel(clause) != Rel::kAdvcl || !HasMark(tree, clause, "to") ||
          !tree.Below(time.range.begin - 1, clause)) {
        continue;
      }
      const int event = tree.Child(clause, Rel::kObj);
      if (event >= 0 && tree.word(event).mention == "event") return event;
    }
  }
  // "arrested him after the murder of a priest in May"
  if (word >= 0 && IsCoarse(time) && time.head > word) {
    int before = time.range.begin - 1;
    if (before > 0 && tree.rel(before) == Rel::kCase) --before;
    for (const int event : tree.children(word)) {
      const std::string marker = tree.rel(event) == Rel::kObl && event > word
                                     ? MarkerOf(tree, event)
                                     : std::string();
      if ((marker == "after" || marker == "following") &&
          tree.word(event).mention == "event" &&
          (before == event || tree.Below(before, event))) {
        return event;
      }
    }
  }
  return word;
}

const TimeExpression* At(const Tree& tree,
                         const std::vector<TimeExpression>& times, int word) {
  const TimeExpression* found = nullptr;
  for (const TimeExpression& time : times) {
    if (time.compared || DatedWord(tree, time) != word) continue;
    if (found == nullptr || (!found->period && time.period)) found = &time;
  }
  return found;
}

// "were killed when a bomb exploded on Friday": what a past event coincides
// with dates it.
const TimeExpression* OfWhenClause(const Tree& tree,
                                   const std::vector<TimeExpression>& times,
                                   int word) {
  if (tree.pos(word) != Pos::kVerb) return nullptr;
  for (const int clause : tree.children(word)) {
    if (tree.rel(clause) != Rel::kAdvcl || tree.pos(clause) != Pos::kVerb ||
        !tree.HasFeature(clause, "Tense=Past")) {
      continue;
    }
    for (const int mark : tree.children(clause)) {
      const absl::string_view form = tree.lower(mark);
      if (mark < clause && (form == "when" || form == "as") &&
          (tree.rel(mark) == Rel::kAdvmod || tree.rel(mark) == Rel::kMark)) {
        const TimeExpression* time = At(tree, times, clause);
        if (time != nullptr && time->period) return time;
      }
    }
  }
  return nullptr;
}

// "Killed her by strangling her in 2016": the means is the deed.
const TimeExpression* OfMeans(const Tree& tree,
                              const std::vector<TimeExpression>& times,
                              int word) {
  for (const int clause : tree.children(word)) {
    if (clause > word && tree.rel(clause) == Rel::kAdvcl &&
        tree.xpos(clause) == "VBG" && HasMark(tree, clause, "by")) {
      if (const TimeExpression* time = At(tree, times, clause)) return time;
    }
  }
  return nullptr;
}

// "Were suspended by May as …", "was one until 1991, when …": how long that of
// the clause above lasted.
bool IsLimit(const TimeExpression& time) {
  return time.period && time.period->open_first;
}

// "when it became one", "as they left", but not "killing two"
bool IsTimeClause(const Tree& tree, int clause) {
  return tree.Has(clause, Rel::kNsubj) && tree.xpos(clause) != "VBG" &&
         tree.xpos(clause) != "VBN";
}

// "until 1991, when it fell": it fell in 1991.
void WithoutPreposition(TimeExpression& time) {
  if (!time.period) return;
  Period& period = *time.period;
  if (period.last < period.first) {  // "before 1991, when"
    time.period.reset();
  } else if (period.open_first || period.open_last) {
    period.open_first = period.open_last = false;
    period.granularity = period.precision;
  }
}

// "Did not endorse her until July": it did, in July.
const TimeExpression* NotUntil(const Tree& tree,
                               const std::vector<TimeExpression>& times,
                               int verb) {
  if (!IsOnlyUntil(tree, verb)) return nullptr;
  bool denied = false;
  for (const int child : tree.children(verb)) {
    denied |= tree.lemma(child) == "not";
  }
  if (!denied) return nullptr;
  for (const TimeExpression& time : times) {
    if (time.head > verb && DatedWord(tree, time) == verb &&
        MarkerOf(tree, time.head) == "until") {
      return &time;
    }
  }
  return nullptr;
}

// "The attack on Friday killed nine", "a 2002 coup that ousted him": what an
// event did.
const TimeExpression* OfEventThatDidIt(const SentenceView& view,
                                       const Proposition& proposition) {
  const int verb = proposition.word;
  if (proposition.kind != Proposition::Kind::kVerb ||
      view.tree.xpos(verb) != "VBD" || view.clauses[verb].passive) {
    return nullptr;
  }
  for (const int subject : view.clauses[verb].subjects) {
    if (view.tree.word(subject).mention != "event") continue;
    const TimeExpression* time = At(view.tree, view.times, subject);
    if (time != nullptr && time->period) return time;
  }
  return nullptr;
}

// The expression right before a clause that "when" opens: "until his death in
// 1978, when X took power". Null if there is none.
const TimeExpression* BeforeWhen(const Tree& tree,
                                 const std::vector<TimeExpression>& times,
                                 int clause) {
  int when = -1;
  for (const int child : tree.children(clause)) {
    if (child < clause && tree.lower(child) == "when") when = child;
    // "until 1991, at which point it fell"
    if (child < clause && child > 1 && tree.lower(child) == "point" &&
        tree.lower(child - 1) == "which" && tree.lower(child - 2) == "at") {
      when = child - 2;
    }
  }
  if (when < 2) return nullptr;
  const int end = tree.lower(when - 1) == "," ? when - 1 : when;
  for (const TimeExpression& time : times) {
    if (time.range.end == end && !time.compared) return &time;
  }
  return nullptr;
}

// "As of Monday": tells how things stand then.
bool IsOfState(const Tree& tree, const TimeExpression& time) {
  return time.range.begin > 1 && tree.lower(time.range.begin - 1) == "of" &&
         tree.lower(time.range.begin - 2) == "as";
}

// Whether what stands behind the preposition is when or how it happened.
bool IsWithin(absl::string_view marker) {
  return marker == "in" || marker == "at" || marker == "during" ||
         marker == "on" || marker == "with" || marker == "by" ||
         marker == "amid" || marker.empty();
}

// "April 20": a day with its month.
bool IsCalendarDay(const Tree& tree, const TimeExpression& time) {
  bool month = false;
  bool day = false;
  for (int i = time.range.begin; i < time.range.end; ++i) {
    const absl::string_view form = tree.lower(i);
    month |= MonthNamed(form).has_value();
    day |= form.size() <= 2 && tree.pos(i) == Pos::kNum;
    if (form == "every" || form == "each") return false;
  }
  return month && day;
}

}  // namespace

bool IsScheduled(const Tree& tree, const std::vector<TimeExpression>& times,
                 const Proposition& proposition, std::optional<Day> published) {
  const int verb = proposition.word;
  if (proposition.kind != Proposition::Kind::kVerb) return false;
  bool present = tree.xpos(verb) == "VBZ" || tree.xpos(verb) == "VBP";
  for (const int child : tree.children(verb)) {
    if (tree.rel(child) != Rel::kAux) continue;
    present = tree.xpos(verb) == "VBG" &&
              (tree.xpos(child) == "VBZ" || tree.xpos(child) == "VBP");
  }
  const TimeExpression* time = present ? At(tree, times, verb) : nullptr;
  if (time == nullptr) return false;
  const absl::string_view before =
      time->range.begin > 0 ? tree.lower(time->range.begin - 1) : "";
  if (before == "since" || before == "from" || before == "until") return false;
  if (time->period && published) return time->period->first > *published;
  return IsCalendarDay(tree, *time) && (!time->period || !published);
}

namespace {

// As TimeOf; `at_point`: what it says is meant without its preposition.
const TimeExpression* Find(const SentenceView& view,
                           const Proposition& proposition, bool& at_point) {
  const Tree& tree = view.tree;
  const std::vector<TimeExpression>& times = view.times;
  if (times.empty()) return nullptr;
  if (proposition.kind == Proposition::Kind::kDescription) return nullptr;
  if (const TimeExpression* then = NotUntil(tree, times, proposition.word)) {
    at_point = true;
    return then;
  }
  if (const TimeExpression* own = At(tree, times, proposition.word)) {
    return own;
  }
  if (const int other = view.clauses[proposition.word].gap_partner;
      other >= 0) {
    const TimeExpression* shared = At(tree, times, other);
    if (shared != nullptr &&
        shared->range.begin > std::max(proposition.word, other)) {
      return shared;
    }
  }
  // A time in the phrase of an oblique or object of the predicate itself:
  // "in an attack on Tuesday".
  for (const Slot& slot : proposition.slots) {
    if (slot.role == Role::kSubject || slot.role == Role::kTime) continue;
    if (tree.head(slot.word) != proposition.word) continue;
    if (slot.role == Role::kObject &&
        proposition.kind != Proposition::Kind::kVerb) {
      continue;
    }
    const TimeExpression* in = At(tree, times, slot.word);
    if (in == nullptr) continue;
    // "In Monday's attack", but "to discuss Monday's attack".
    if (in->head < slot.word &&
        !(slot.role == Role::kOblique && !slot.marker.empty() &&
          IsWithin(slot.marker) && tree.word(slot.word).mention == "event" &&
          tree.sub(in->head) == Sub::kPoss)) {
      continue;
    }
    // "Since the campaign on 20 November": of a time that began then.
    if (slot.role == Role::kOblique && slot.marker == "since") continue;
    // "Was blamed in bombings in 2003": the year of those.
    if (slot.role == Role::kOblique && IsCoarse(*in) &&
        (view.lexicon.StanceOf(tree.lemma(proposition.word)) & kAccuse) != 0) {
      continue;
    }
    // "since the crisis of 2004", "after the murder of a priest in May",
    // "accused of robbing a bank on Friday"
    if (slot.role == Role::kOblique && !IsWithin(slot.marker) &&
        (IsCoarse(*in) || tree.pos(slot.word) == Pos::kVerb)) {
      continue;
    }
    // "announced losses for the second quarter"
    if (slot.role == Role::kObject && IsCoarse(*in) &&
        MarkerOf(tree, in->head) == "for") {
      continue;
    }
    return in;
  }
  if (const TimeExpression* when =
          OfWhenClause(tree, times, proposition.word)) {
    return when;
  }
  if (const TimeExpression* means = OfMeans(tree, times, proposition.word)) {
    return means;
  }
  if (const TimeExpression* event = OfEventThatDidIt(view, proposition)) {
    return event;
  }
  int word = proposition.word;
  bool told = false;   // that it be done
  bool apart = false;  // in a clause of time with a subject of its own
  for (int head = tree.head(word); head >= 0;
       word = head, head = tree.head(head)) {
    const Rel rel = tree.rel(word);
    bool shares = false;
    switch (rel) {
      case Rel::kXcomp: {
        // "agreed last month to sell": the day of the promise.
        const uint32_t stance = view.lexicon.StanceOf(tree.lemma(head));
        const TimeExpression* time = At(tree, times, head);
        shares = (stance & (kPlan | kVow | kOrder)) == 0 || time == nullptr ||
                 time->head > word;
        told |= (stance & kOrder) != 0;
        break;
      }
      case Rel::kConj: {
        const TimeExpression* time = At(tree, times, head);
        // A time before the first verb holds for all that follow.
        if (time != nullptr && time->head > head &&
            view.clauses[word].is_clause &&
            !view.clauses[word].shares_subject) {
          return nullptr;
        }
        // "converted in 1993 and engaged with them": it may have taken years.
        if (time != nullptr && time->head > head && time->range.end <= word &&
            IsLong(*time)) {
          return nullptr;
        }
        shares = true;
        if (const TimeExpression* when = OfWhenClause(tree, times, head)) {
          if (time == nullptr) return when;
        }
        break;
      }
      case Rel::kCcomp:
        shares = HasMark(tree, word, "to");
        break;
      case Rel::kAdvcl:
        shares = !IsApart(tree, word) && !IsBackground(tree, word) &&
                 !HasMark(tree, word, "if") && !HasMark(tree, word, "since") &&
                 !HasMark(tree, word, "because");
        // "After he had left, they moved on Friday"
        if (const TimeExpression* time = At(tree, times, head);
            time != nullptr && word < head && time->head > head &&
            HasMark(tree, word, "after")) {
          shares = false;
        }
        // "rates dropped in May after two had died", but "became king in 1970
        // after overthrowing his father"
        if (const TimeExpression* time = At(tree, times, head);
            time != nullptr && IsCoarse(*time) &&
            (HasMark(tree, word, "after") || HasMark(tree, word, "before"))) {
          shares = tree.xpos(word) == "VBG" && HasMark(tree, word, "after") &&
                   time->period->granularity == Granularity::kYear;
        }
        if (const TimeExpression* time = At(tree, times, head);
            time != nullptr && IsOfState(tree, *time)) {
          shares = false;
        }
        // "convicted in May of selling it": the verdict's day
        if (HasMark(tree, word, "of") || HasMark(tree, word, "for")) {
          shares = false;
        }
        if (const TimeExpression* time = BeforeWhen(tree, times, word)) {
          at_point = true;
          return time;
        }
        break;
      case Rel::kAcl:
        shares = false;
        break;
      case Rel::kObl: {
        // "Was sentenced on Friday for her murder": what it is done for or
        // after was before.
        const int marker = tree.Child(word, Rel::kCase);
        shares = proposition.kind == Proposition::Kind::kEventNoun &&
                 IsWithin(marker < 0 ? "" : tree.lower(marker));
        break;
      }
      case Rel::kNsubj:
      case Rel::kObj:
        // What is announced today did not happen today.
        shares = proposition.kind == Proposition::Kind::kEventNoun &&
                 (view.lexicon.StanceOf(tree.lemma(head)) & kReport) == 0;
        break;
      default:
        break;
    }
    if (!shares) return nullptr;
    apart |= rel == Rel::kAdvcl && IsTimeClause(tree, word);
    if (const TimeExpression* time = At(tree, times, head)) {
      // "had gone by May as the army came"
      if (apart && IsLimit(*time)) return nullptr;
      // "On Monday he joined calls asking it to leave": the day of the asking.
      return told && time->head < proposition.word ? nullptr : time;
    }
  }
  return nullptr;
}

}  // namespace

std::optional<TimeExpression> TimeOf(const SentenceView& view,
                                     const Proposition& proposition) {
  bool at_point = false;
  const TimeExpression* found = Find(view, proposition, at_point);
  if (found == nullptr) return std::nullopt;
  TimeExpression time = *found;
  if (at_point) WithoutPreposition(time);
  return time;
}

}  // namespace griot
