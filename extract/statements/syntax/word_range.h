#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_WORD_RANGE_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_WORD_RANGE_H_

namespace griot {

// Half-open range of words of one sentence.
struct WordRange {
  int begin = 0;
  int end = 0;

  bool empty() const { return end <= begin; }
  bool Contains(int word) const { return begin <= word && word < end; }
  bool operator==(const WordRange&) const = default;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_WORD_RANGE_H_
