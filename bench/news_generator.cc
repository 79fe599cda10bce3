#include "bench/news_generator.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "schemas/utf8.h"

namespace griot::bench {
namespace {

constexpr size_t kStoriesAtOnce = 40;
constexpr size_t kPublishers = 150;
constexpr size_t kDocumentsADay = 90;

// What a name, a verb or a nominal is, by its rank.
struct Name {
  std::string text;
  absl::string_view type;
};

std::string Syllables(size_t number, size_t least) {
  static constexpr absl::string_view kSyllables[] = {
      "ba", "do", "ka",  "lé",  "mo",  "ni",  "ro",  "sa",
      "tu", "vé", "gan", "her", "jol", "kin", "mar", "zad"};
  std::string word;
  for (size_t rest = number, length = 0; rest > 0 || length < least; ++length) {
    absl::StrAppend(&word, kSyllables[rest % std::size(kSyllables)]);
    rest /= std::size(kSyllables);
  }
  return word;
}

std::string Capitalised(std::string word) {
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

Name NameOf(size_t rank) {
  static constexpr absl::string_view kTypes[] = {
      "person",      "place", "person", "organization", "country",
      "armed_group", "place", "person", "government",   "military"};
  const absl::string_view type = kTypes[rank % std::size(kTypes)];
  const std::string word = Capitalised(Syllables(rank + 16, 2));
  if (type == "person") {
    // Surnames are shared.
    return {absl::StrCat(word, " ", Capitalised(Syllables(rank / 7 + 300, 2))),
            type};
  }
  if (type == "armed_group") return {absl::StrCat(word, " Front"), type};
  if (type == "military") return {absl::StrCat(word, " Guard"), type};
  if (type == "organization") return {absl::StrCat(word, " Union"), type};
  return {word, type};
}

struct Nominal {
  absl::string_view text;
  absl::string_view head;
  absl::string_view type;
};
constexpr Nominal kNominals[] = {
    {"the gunmen", "gunmen", "group"},
    {"an attack on the convoy", "attack", "event"},
    {"the village", "village", "place"},
    {"a spokesman", "spokesman", "person"},
    {"aid workers", "workers", "group"},
    {"the new agreement", "agreement", "document"},
    {"two military vehicles", "vehicles", "vehicle"},
    {"the demonstration", "demonstration", "event"},
    {"several witnesses", "witnesses", "group"},
    {"the ministry", "ministry", "government"}};
constexpr absl::string_view kCounted[] = {"people", "soldiers", "civilians",
                                          "houses"};

// Writes one document, so that every span is true.
class Page {
 public:
  Page(Random random, size_t names, NewsItem& item)
      : random_(random), names_(names), item_(item) {}

  Random& random() { return random_; }

  Span Put(absl::string_view text) {
    const int32_t begin = size_;
    size_ += CountCodePoints(text);
    absl::StrAppend(&item_.document.text, text);
    return {begin, size_};
  }

  void BeginSentence() {
    begin_ = size_;
    begin_byte_ = item_.document.text.size();
    first_ = item_.statements.size();
  }

  Statement& NewStatement() {
    Statement& statement = item_.statements.emplace_back();
    statement.document = item_.document.id;
    statement.extractor = "generator 1";
    statement.confidence = static_cast<double>(500 + random_.Below(490)) / 1000;
    return statement;
  }

  // Gives the sentence to all its statements.
  void EndSentence() {
    Put(".");
    const std::string quote = item_.document.text.substr(begin_byte_);
    for (size_t i = first_; i < item_.statements.size(); ++i) {
      item_.statements[i].evidence = {{begin_, size_}, quote};
    }
    Put(random_.Chance(20) ? "\n\n" : " ");
  }

  // A name, a nominal or a pronoun that stands for the name of this rank.
  Argument Mention(Role role, absl::string_view marker, size_t rank) {
    Argument argument;
    argument.role = role;
    argument.marker = std::string(marker);
    const Name name = NameOf(rank);
    argument.entity = name.text;
    argument.type = std::string(name.type);
    argument.mention = MentionKind::kName;
    const size_t form = random_.Below(100);
    if (form < 14) {
      argument.mention = MentionKind::kNominal;
      argument.span = Put("the ");
      const Span head = Put(name.type == "person" ? "leader" : "group");
      argument.text = name.type == "person" ? "the leader" : "the group";
      argument.span.end = head.end;
      argument.head = head;
      return argument;
    }
    if (form < 20) {
      argument.mention = MentionKind::kPronoun;
      argument.text = name.type == "person" ? "he" : "it";
    } else if (form < 26 && name.type == "person") {
      argument.text = name.text.substr(name.text.find(' ') + 1);
    } else if (form < 30) {
      argument.text = absl::StrCat(name.text, "’s");
    } else {
      argument.text = name.text;
    }
    argument.span = Put(argument.text);
    argument.head = argument.span;
    return argument;
  }

  Argument Nominal_(Role role, absl::string_view marker) {
    const Nominal& nominal = kNominals[random_.Zipf(std::size(kNominals))];
    Argument argument;
    argument.role = role;
    argument.marker = std::string(marker);
    argument.type = std::string(nominal.type);
    argument.text = std::string(nominal.text);
    argument.entity = argument.text;
    argument.mention = MentionKind::kNominal;
    argument.span = Put(argument.text);
    const auto at = static_cast<int32_t>(nominal.text.find(nominal.head));
    const auto length = static_cast<int32_t>(nominal.head.size());
    argument.head = {argument.span.begin + at,
                     argument.span.begin + at + length};
    return argument;
  }

  // Papers do not agree on figures.
  Argument Counted(Role role, int figure) {
    Argument argument;
    argument.role = role;
    argument.type = "group";
    argument.mention = MentionKind::kNominal;
    Quantity quantity;
    quantity.value = figure + (random_.Chance(20) ? 7 : 0);
    if (random_.Chance(30)) quantity.bound = Quantity::Bound::kAtLeast;
    argument.quantity = quantity;
    const absl::string_view head = kCounted[figure % 4];
    argument.text = absl::StrCat(
        quantity.bound == Quantity::Bound::kAtLeast ? "at least " : "",
        quantity.value, " ", head);
    argument.entity = argument.text;
    argument.span = Put(argument.text);
    argument.head = {argument.span.end - static_cast<int32_t>(head.size()),
                     argument.span.end};
    return argument;
  }

  Attribution Source(size_t rank) {
    Attribution link;
    const Name name = NameOf(rank);
    link.source.text = name.text;
    link.source.entity = name.text;
    link.source.type = std::string(name.type);
    Put(", ");
    link.source.span = Put(name.text);
    Put(" ");
    link.cue = random_.Chance(70) ? "said" : "claimed";
    link.span = Put(link.cue);
    return link;
  }

  size_t AnyName() { return random_.Zipf(names_); }

 private:
  Random random_;
  size_t names_;
  NewsItem& item_;
  int32_t size_ = 0;  // code points
  int32_t begin_ = 0;
  size_t begin_byte_ = 0;
  size_t first_ = 0;
};

std::string DayOf(size_t number) {
  // 28 days a month are enough for figures.
  return absl::StrFormat("%04d-%02d-%02d", 2015 + number / 336,
                         1 + number / 28 % 12, 1 + number % 28);
}

}  // namespace

uint64_t Random::Next() {
  state_ += 0x9E3779B97F4A7C15;
  uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

size_t Random::Zipf(size_t bound) {
  const double u = static_cast<double>(Next() >> 11) * 0x1.0p-53;
  const double rank = std::pow(static_cast<double>(bound) + 1, u) - 1;
  return std::min(static_cast<size_t>(rank), bound - 1);
}

NewsGenerator::NewsGenerator(uint64_t seed, size_t statements)
    : random_(seed),
      // Heaps' law, as it is measured for names in news.
      names_(static_cast<size_t>(
          40 * std::pow(static_cast<double>(statements), 0.62))),
      verbs_(std::min<size_t>(3000, 50 + statements / 100)) {}

NewsGenerator::Story NewsGenerator::NewStory() {
  Story story;
  story.day = DayOf(documents_ / kDocumentsADay);
  for (size_t& name : story.cast) name = random_.Zipf(names_);
  for (Event& event : story.events) {
    event.subject = story.cast[random_.Zipf(story.cast.size())];
    event.object = story.cast[random_.Below(story.cast.size())];
    event.place = story.cast[random_.Below(story.cast.size())];
    event.verb = random_.Zipf(verbs_);
    if (random_.Chance(15)) {
      event.figure = static_cast<int>(1 + random_.Zipf(200));
    }
  }
  story.wire = random_.Next();
  return story;
}

NewsItem NewsGenerator::Next() {
  if (stories_.size() < kStoriesAtOnce) {
    stories_.push_back(NewStory());
  } else if (random_.Chance(25)) {
    stories_[random_.Below(kStoriesAtOnce)] = NewStory();
  }
  Story& story = stories_[random_.Zipf(stories_.size())];
  const bool wire = random_.Chance(12);
  NewsItem item = Tell(story, wire ? story.wire : random_.Next());
  ++documents_;
  return item;
}

NewsItem NewsGenerator::Tell(const Story& story, uint64_t seed) {
  static constexpr absl::string_view kRelations[] = {
      "attacks", "meets", "accuses", "leads", "supports",  "opposes",
      "leads",   "joins", "visits",  "aids",  "threatens", "controls"};
  static constexpr absl::string_view kPlacePrepositions[] = {"in", "near",
                                                             "at"};
  NewsItem item;
  Document& document = item.document;
  const size_t publisher = random_.Zipf(kPublishers);
  document.id = absl::StrFormat("paper%03d-%08d", publisher, documents_);
  document.published = DayOf(documents_ / kDocumentsADay);
  document.publisher = absl::StrCat("Paper ", publisher);
  document.language = "en";
  Page page(Random(seed), names_, item);
  Random& random = page.random();
  const size_t sentences = 4 + random.Below(10);
  for (size_t i = 0; i < sentences; ++i) {
    page.BeginSentence();
    const size_t clauses = 1 + random.Below(3);
    std::optional<Argument> subject;
    for (size_t k = 0; k < clauses; ++k) {
      const Event& event = story.events[random.Zipf(story.events.size())];
      Statement& statement = page.NewStatement();
      if (k == 0) {
        subject = random.Chance(75)
                      ? page.Mention(
                            Role::kSubject, "",
                            random.Chance(70) ? event.subject : page.AnyName())
                      : page.Nominal_(Role::kSubject, "");
      } else {
        page.Put(" and");
      }
      if (subject) statement.arguments.push_back(*subject);
      page.Put(" ");
      statement.predicate.lemma = Syllables(event.verb + 1000, 2);
      statement.predicate.text = statement.predicate.lemma + "ed";
      statement.predicate.span = page.Put(statement.predicate.text);
      if (event.verb < 30) {
        statement.predicate.relation =
            std::string(kRelations[event.verb % std::size(kRelations)]);
      }
      if (random.Chance(80)) {
        page.Put(" ");
        statement.arguments.push_back(
            event.figure > 0    ? page.Counted(Role::kObject, event.figure)
            : random.Chance(60) ? page.Mention(Role::kObject, "", event.object)
                                : page.Nominal_(Role::kObject, ""));
      }
      if (random.Chance(35)) {
        const absl::string_view marker = kPlacePrepositions[random.Below(3)];
        page.Put(absl::StrCat(" ", marker, " "));
        statement.arguments.push_back(
            page.Mention(Role::kPlace, marker, event.place));
      }
      if (random.Chance(20)) {
        page.Put(" with ");
        statement.arguments.push_back(page.Nominal_(Role::kOblique, "with"));
      }
      if (random.Chance(40)) {
        page.Put(" ");
        Time time{story.day, Granularity::kDay, std::nullopt, ""};
        if (random.Chance(25)) {
          time = {story.day.substr(0, 7), Granularity::kMonth, std::nullopt,
                  ""};
        }
        time.text = time.granularity == Granularity::kDay ? "on that day"
                                                          : "this month";
        time.span = page.Put(time.text);
        statement.time = std::move(time);
      }
      if (random.Chance(25)) {
        statement.attribution.push_back(
            page.Source(story.cast[random.Below(story.cast.size())]));
      }
      if (random.Chance(6)) statement.polarity = Polarity::kNegative;
      if (random.Chance(15)) {
        statement.modality = static_cast<Modality>(random.Below(7));
      }
    }
    page.EndSentence();
  }
  return item;
}

}  // namespace griot::bench
