// Sigma's edges with gaps, for what is told but not as so.

import {createEdgeArrowHeadProgram, createEdgeClampedProgram,
        createEdgeCompoundProgram, EdgeRectangleProgram} from "sigma/rendering";

const MAIN = /void main\((?:void)?\) \{/;

// The vertices know how far along the edge they are, in pixels of the screen;
// what lies in a gap is not painted. In the picking layer it is, so that a click
// between two dashes is one on the edge.
function dashed(Program, dash, gap) {
  return class extends Program {
    getDefinition() {
      const definition = super.getDefinition();
      return {
        ...definition,
        VERTEX_SHADER_SOURCE: definition.VERTEX_SHADER_SOURCE.replace(
          MAIN, `varying float v_along;
void main() {
  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) /
            u_correctionRatio / 2.0;`),
        FRAGMENT_SHADER_SOURCE: definition.FRAGMENT_SHADER_SOURCE.replace(
          MAIN, `varying float v_along;
void main(void) {
#ifndef PICKING_MODE
  if (mod(v_along, ${(dash + gap).toFixed(1)}) > ${dash.toFixed(1)}) discard;
#endif`)};
    }
  };
}

function programs(dash, gap) {
  return {
    line: dashed(EdgeRectangleProgram, dash, gap),
    arrow: createEdgeCompoundProgram([
      dashed(createEdgeClampedProgram(), dash, gap),
      createEdgeArrowHeadProgram()])};
}

// Long dashes for the unsure, short ones for the denied.
export const UNSURE = programs(9, 6);
export const DENIED = programs(3, 4);
