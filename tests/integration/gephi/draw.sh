#!/usr/bin/env bash
# draw.sh GRAPH.gexf PICTURE.svg: the names of a graph as Gephi draws them; needs
# what install.sh put into build/consumers/gephi, or into $CONSUMERS.
set -euo pipefail
consumers=${CONSUMERS:-$(dirname "$0")/../../../build/consumers/gephi}
java -Djava.awt.headless=true -cp "$consumers/lib/*:$consumers/classes" \
  GephiConsumer picture "$1" "$2"
