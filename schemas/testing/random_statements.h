#ifndef GRIOT_SCHEMAS_TESTING_RANDOM_STATEMENTS_H_
#define GRIOT_SCHEMAS_TESTING_RANDOM_STATEMENTS_H_

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "schemas/document.h"
#include "schemas/statement.h"

namespace griot::testing {

// Documents and the statements made of them, all offsets true. A few names and
// predicates are used often and many seldom, as in news, and names come in
// several spellings. The same seed gives the same corpus.
struct RandomCorpus {
  std::vector<Document> documents;
  std::vector<Statement> statements;
};

RandomCorpus MakeRandomCorpus(uint32_t seed, int documents,
                              int statements_a_document);

// Any string of up to `max_code_points` that JSON can carry, often an odd one.
std::string RandomText(std::mt19937& random, int max_code_points);

// A statement with every field at random; its offsets fit no text.
Statement RandomStatement(std::mt19937& random);

}  // namespace griot::testing

#endif  // GRIOT_SCHEMAS_TESTING_RANDOM_STATEMENTS_H_
