#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_SOURCES_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_SOURCES_H_

#include "absl/strings/string_view.h"
#include "extract/statements/context/document_view.h"
#include "extract/statements/mentions/mentions.h"

namespace griot {

// Who may be the source of what a text reports.

// The type of the word's mention; "other" if it is none.
absl::string_view MentionTypeAt(const DocumentView& view, WordPosition at);

// The type of the entity that the word's phrase means; "other" if none.
absl::string_view EntityTypeAt(const DocumentView& view, WordPosition at);

// People, bodies and texts, known as such.
bool IsSpeaker(const DocumentView& view, WordPosition at);

// Who speaks in a statement, a letter, a message: whose it is, who issues it;
// `at` itself if the sentence does not tell or it is no such thing.
WordPosition MakerOf(const DocumentView& view, WordPosition at);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_SOURCES_H_
