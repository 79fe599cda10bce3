#ifndef GRIOT_GRAPH_RESOLUTION_WORLD_GAZETTEER_H_
#define GRIOT_GRAPH_RESOLUTION_WORLD_GAZETTEER_H_

#include "graph/resolution/gazetteer.h"

namespace griot::graph {

// The countries, regions and cities of gazetteer/, compiled in.
const Gazetteer& WorldGazetteer();

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_WORLD_GAZETTEER_H_
