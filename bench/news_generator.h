#ifndef GRIOT_BENCH_NEWS_GENERATOR_H_
#define GRIOT_BENCH_NEWS_GENERATOR_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "schemas/document.h"
#include "schemas/statement.h"

namespace griot::bench {

// SplitMix64: small, fast, and the same on every machine.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}

  uint64_t Next();
  size_t Below(size_t bound) { return Next() % bound; }
  bool Chance(int percent) { return Below(100) < static_cast<size_t>(percent); }
  // Ranks below `bound` by Zipf's law: the first is met most often.
  size_t Zipf(size_t bound);

 private:
  uint64_t state_;
};

struct NewsItem {
  Document document;
  std::vector<Statement> statements;
};

// News that never was, with the skew of real news: a few names, words and
// papers are met often and most seldom; documents of about 15 statements tell
// the story of a day, several papers tell the same, differ over figures, and
// now and then print the same wire story; names come in several spellings,
// nominals and pronouns stand for them, and statements have qualifiers, times,
// sources, doubts and denials. All offsets are true. The same seed and size
// give the same news.
class NewsGenerator {
 public:
  // `statements`: about how many will be asked for; the number of names and of
  // words grows with it as it does in real texts.
  NewsGenerator(uint64_t seed, size_t statements);

  NewsItem Next();

 private:
  struct Event {
    size_t subject = 0;
    size_t object = 0;
    size_t place = 0;
    size_t verb = 0;
    int figure = 0;  // of what is counted; 0 if nothing is
  };
  struct Story {
    std::string day;
    std::array<size_t, 8> cast;  // names
    std::array<Event, 20> events;
    uint64_t wire = 0;  // seed of the text that papers copy
  };

  Story NewStory();
  NewsItem Tell(const Story& story, uint64_t seed);

  Random random_;
  size_t names_;
  size_t verbs_;
  size_t documents_ = 0;
  std::vector<Story> stories_;  // those of which papers write these days
};

}  // namespace griot::bench

#endif  // GRIOT_BENCH_NEWS_GENERATOR_H_
