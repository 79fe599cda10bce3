// Sigma's programs, made to draw fast where the browser has no graphics card.
//
// Sigma draws each item as an instance of a shape, and without a card an
// instance costs as much as a call to draw. Here the corners of all items are
// written out, and one call draws them. While the picture moves nobody can point
// at anything, and what is under the pointer is not drawn a second time; many
// edges are not drawn at all.

const MANY_EDGES = 5000;

export function hasManyEdges(graph) {
  return graph.size > MANY_EDGES;
}

export function isMoving(sigma) {
  const mouse = sigma.getMouseCaptor();
  return sigma.getCamera().isAnimated() || mouse.isMoving ||
    mouse.draggedEvents > 0 || mouse.currentWheelDirection !== 0;
}

export function withCorners(Program) {
  return class extends Program {
    // Sigma counts four bytes, a colour or an id, as one number of the array.
    getDefinition() {
      const {CONSTANT_ATTRIBUTES: ofCorners, CONSTANT_DATA: corners,
             ATTRIBUTES: ofItems, ...rest} = super.getDefinition();
      this.corners = corners;
      return {...rest, ATTRIBUTES: [...ofItems, ...ofCorners]};
    }

    processVisibleItem(id, start, ...item) {
      super.processVisibleItem(id, start, ...item);
      const {array, corners} = this;
      const ofCorner = corners[0].length;
      const ofItem = this.ATTRIBUTES_ITEMS_COUNT - ofCorner;
      for (let i = 0, at = start; i < corners.length; ++i) {
        for (let k = 0; k < ofItem; ++k) array[at++] = array[start + k];
        for (let k = 0; k < ofCorner; ++k) array[at++] = corners[i][k];
      }
    }

    render(params) {
      const {pickProgram} = this;
      if (isMoving(this.renderer)) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }
  };
}

export function edgesWithCorners(Program) {
  return class extends withCorners(Program) {
    render(params) {
      if (hasManyEdges(this.renderer.getGraph()) && isMoving(this.renderer)) return;
      super.render(params);
    }
  };
}
