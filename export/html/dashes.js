// Sigma's edges, and the same with gaps for what is told but not as so.

import {createEdgeArrowHeadProgram, createEdgeClampedProgram,
        createEdgeCompoundProgram, EdgeRectangleProgram} from "sigma/rendering";

import {edgesWithCorners} from "./corners.js";

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

function programs(look) {
  return {
    line: edgesWithCorners(look(EdgeRectangleProgram)),
    arrow: createEdgeCompoundProgram([
      edgesWithCorners(look(createEdgeClampedProgram())),
      edgesWithCorners(createEdgeArrowHeadProgram())])};
}

// Long dashes for the unsure, short ones for the denied.
export const ASSERTED = programs((Program) => Program);
export const UNSURE = programs((Program) => dashed(Program, 9, 6));
export const DENIED = programs((Program) => dashed(Program, 3, 4));
