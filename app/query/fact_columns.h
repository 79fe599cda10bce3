#ifndef GRIOT_APP_QUERY_FACT_COLUMNS_H_
#define GRIOT_APP_QUERY_FACT_COLUMNS_H_

#include "app/query/columns.h"
#include "graph/graph.h"

namespace griot {

using FactColumn = ColumnOf<graph::Fact>;
using FactColumns = ColumnTable<graph::Fact>;

// For people.
FactColumn SourceCount();
FactColumns WhoDidWhat();  // who, relation, whom
FactColumn When();
FactColumn ShortId();  // as much of it as tells it from others

// For programs.
FactColumns Content();  // subject, relation, lemma, object, polarity, modality
FactColumns AllOfFact();

}  // namespace griot

#endif  // GRIOT_APP_QUERY_FACT_COLUMNS_H_
