#include "schemas/testing/random_statements.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "schemas/utf8.h"

namespace griot::testing {
namespace {

// Distribution objects differ between standard libraries; this does not.
int Pick(std::mt19937& random, int below) {
  return static_cast<int>(random() % static_cast<uint32_t>(below));
}

bool Chance(std::mt19937& random, int percent) {
  return Pick(random, 100) < percent;
}

// Small values often, large ones seldom (about Zipf's law).
int PickSkewed(std::mt19937& random, int below) {
  const double u = (Pick(random, 1000000) + 1) / 1000001.0;
  const double value = std::pow(static_cast<double>(below) + 1, u) - 1;
  return std::min(static_cast<int>(value), below - 1);
}

struct Named {
  std::string text;
  std::string type;
  MentionKind mention;
};

constexpr const char* kSyllables[] = {"ba", "do", "ka", "lé", "mo",
                                      "ni", "ro", "sa", "tu", "vé"};

Named MakeName(std::mt19937& random, int names) {
  static constexpr const char* kTypes[] = {"person", "place", "organization",
                                           "armed_group", "country"};
  const int number = PickSkewed(random, names);
  std::string text;
  int rest = number + 10;
  while (rest > 0) {
    text += kSyllables[rest % 10];
    rest /= 10;
  }
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  const char* type = kTypes[number % 5];
  if (Chance(random, 10)) text = absl::StrCat("the ", text);
  if (Chance(random, 5)) text = absl::StrCat(text, "’s");
  return {text, type, MentionKind::kName};
}

Named MakeNominal(std::mt19937& random) {
  static constexpr const char* kNominals[] = {
      "gunmen", "two soldiers", "the village", "an attack", "aid workers"};
  static constexpr const char* kTypes[] = {"group", "military", "place",
                                           "event", "group"};
  const int i = Pick(random, 5);
  return {kNominals[i], kTypes[i], MentionKind::kNominal};
}

// Appends `text` to the document and returns where it stands.
Span Append(absl::string_view text, std::string& out, int32_t& offset) {
  const Span span{offset, offset + CountCodePoints(text)};
  absl::StrAppend(&out, text);
  offset = span.end;
  return span;
}

Argument MakeArgument(std::mt19937& random, Role role, int names,
                      std::string& text, int32_t& offset) {
  const Named named =
      Chance(random, 70) ? MakeName(random, names) : MakeNominal(random);
  Argument argument;
  argument.role = role;
  argument.span = Append(named.text, text, offset);
  argument.head = argument.span;
  argument.text = named.text;
  argument.type = named.type;
  argument.mention = named.mention;
  argument.entity = named.text;
  return argument;
}

void AddSentence(std::mt19937& random, int names, Document& document,
                 int32_t& offset, std::vector<Statement>& out) {
  static constexpr const char* kVerbs[] = {"attacked", "met",  "left",
                                           "praised",  "held", "joined"};
  static constexpr const char* kLemmas[] = {"attack", "meet", "leave",
                                            "praise", "hold", "join"};
  static constexpr const char* kTimes[] = {"2023", "2024-05", "2024-05-04",
                                           "2022-11-30", "2020/.."};
  static constexpr Granularity kGranularities[] = {
      Granularity::kYear, Granularity::kMonth, Granularity::kDay,
      Granularity::kDay, Granularity::kInterval};
  Statement statement;
  statement.document = document.id;
  std::string& text = document.text;
  const int32_t begin = offset;
  const size_t begin_byte = text.size();
  const auto space = [&] { Append(" ", text, offset); };
  if (Chance(random, 95)) {
    statement.arguments.push_back(
        MakeArgument(random, Role::kSubject, names, text, offset));
    space();
  }
  const int verb = PickSkewed(random, static_cast<int>(std::size(kVerbs)));
  statement.predicate.text = kVerbs[verb];
  statement.predicate.lemma = kLemmas[verb];
  if (verb < 2) statement.predicate.relation = kLemmas[verb];
  statement.predicate.span = Append(kVerbs[verb], text, offset);
  space();
  if (Chance(random, 80)) {
    statement.arguments.push_back(
        MakeArgument(random, Role::kObject, names, text, offset));
    space();
  }
  if (Chance(random, 30)) {
    Append("near ", text, offset);
    statement.arguments.push_back(
        MakeArgument(random, Role::kPlace, names, text, offset));
    statement.arguments.back().marker = "near";
    space();
  }
  if (Chance(random, 25)) {
    const Named named = MakeName(random, names);
    Attribution link;
    link.source.span = Append(named.text, text, offset);
    link.source.text = named.text;
    link.source.entity = named.text;
    link.source.type = named.type;
    space();
    link.cue = "said";
    link.span = Append("said", text, offset);
    statement.attribution.push_back(link);
  }
  if (Chance(random, 10)) statement.polarity = Polarity::kNegative;
  if (Chance(random, 20)) {
    statement.modality = static_cast<Modality>(Pick(random, 7));
  }
  if (Chance(random, 40)) {
    const int i = Pick(random, static_cast<int>(std::size(kTimes)));
    statement.time = Time{kTimes[i], kGranularities[i], std::nullopt, ""};
  }
  statement.confidence = (50 + Pick(random, 50)) / 100.0;
  statement.extractor = "random";
  statement.evidence.span = {begin, offset};
  statement.evidence.quote = text.substr(begin_byte);
  Append(".\n", text, offset);
  out.push_back(std::move(statement));
}

}  // namespace

RandomCorpus MakeRandomCorpus(uint32_t seed, int documents,
                              int statements_a_document) {
  std::mt19937 random(seed);
  RandomCorpus corpus;
  const int names = std::max(4, documents * statements_a_document / 6);
  for (int i = 0; i < documents; ++i) {
    Document document;
    document.id = absl::StrCat("doc-", i);
    document.published =
        absl::StrCat("2024-0", Pick(random, 9) + 1, "-1", Pick(random, 10));
    if (Chance(random, 70)) {
      document.publisher = absl::StrCat("Paper ", Pick(random, 5));
    }
    for (int k = i % 3; k > 0; --k) {
      document.authors.push_back(absl::StrCat("Author ", i % 7, " of ", k));
    }
    int32_t offset = 0;
    for (int k = 0; k < statements_a_document; ++k) {
      AddSentence(random, names, document, offset, corpus.statements);
    }
    corpus.documents.push_back(std::move(document));
  }
  return corpus;
}

std::string RandomText(std::mt19937& random, int max_code_points) {
  static constexpr const char* kOdd[] = {
      "\"", "\\", "/", "\n",     "\t", "\x01", "\x7f", "é",
      "—",  "’",  "𝄞", "\u2028", "<",  "&",    "]]>",  " "};
  std::string text;
  for (int left = Pick(random, max_code_points) + 1; left > 0; --left) {
    if (Chance(random, 30)) {
      text += kOdd[Pick(random, static_cast<int>(std::size(kOdd)))];
    } else {
      text += static_cast<char>('a' + Pick(random, 26));
    }
  }
  return text;
}

Statement RandomStatement(std::mt19937& random) {
  const auto text = [&](int most) { return RandomText(random, most); };
  const auto maybe = [&](int most) {
    return Chance(random, 50) ? text(most) : std::string();
  };
  const auto span = [&] {
    const int begin = Pick(random, 1 << 20);
    return Span{begin, begin + 1 + Pick(random, 1 << 20)};
  };
  Statement statement;
  statement.document = text(20);
  statement.predicate = {text(10), text(20), span(), maybe(10)};
  for (int i = Pick(random, 5); i > 0; --i) {
    Argument argument;
    argument.role = static_cast<Role>(Pick(random, 7));
    argument.marker = maybe(5);
    argument.span = span();
    argument.text = text(30);
    argument.head = {argument.span.begin, argument.span.begin + 1};
    argument.type = text(8);
    argument.mention = static_cast<MentionKind>(Pick(random, 3));
    argument.entity = text(20);
    if (Chance(random, 30)) {
      argument.quantity = {
          Pick(random, 2000) / (Chance(random, 50) ? 1.0 : 7.0) - 50,
          static_cast<Quantity::Bound>(Pick(random, 4))};
      if (argument.quantity->bound == Quantity::Bound::kAtLeast &&
          Chance(random, 30)) {
        argument.quantity->most = argument.quantity->value + Pick(random, 90);
      }
    }
    statement.arguments.push_back(std::move(argument));
  }
  for (int i = Chance(random, 30) ? Pick(random, 8) + 1 : 0; i > 0; --i) {
    statement.attribution.push_back(
        {{span(), text(20), text(20), text(8)}, text(8), span(), maybe(20)});
  }
  statement.polarity = static_cast<Polarity>(Pick(random, 2));
  statement.modality = static_cast<Modality>(Pick(random, 7));
  statement.rule = maybe(10);
  if (Chance(random, 50)) {
    Time time{"2024-02-29T21:30", static_cast<Granularity>(Pick(random, 6)),
              std::nullopt, ""};
    if (Chance(random, 50)) {
      time.span = span();
      time.text = text(10);
    }
    statement.time = time;
  }
  statement.confidence = Pick(random, 1000001) / 1e6;
  statement.evidence = {span(), text(100)};
  statement.extractor = maybe(20);
  return statement;
}

}  // namespace griot::testing
