#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_DOCUMENT_VIEW_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_DOCUMENT_VIEW_H_

#include "extract/statements/mentions/coreference.h"

namespace griot {

// A document of which it is known whom its mentions mean.
struct DocumentView : UnresolvedView {
  const Coreference& coreference;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_DOCUMENT_VIEW_H_
