const { is } = require('../model');
const { around, drawing, overlap, pieces, touch } = require('../geometry');

/** Flows neither cross nor touch each other, and none runs through a shape that it does not connect. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const { flows, shapes } = drawing(node);
    const all = flows.flatMap(pieces);
    all.forEach((piece, index) => {
      for (const other of all.slice(index + 1)) {
        if (piece.flow !== other.flow && touch(around(piece), around(other))) {
          reporter.report(piece.flow.element.id, `Flow meets ${other.flow.element.id}`);
        }
      }
      const { sourceRef, targetRef } = piece.flow.element;
      for (const shape of shapes) {
        const connected = [sourceRef, targetRef].includes(shape.element);
        const inside = is(shape.element, 'bpmn:SubProcess') && contains(shape.element, sourceRef);
        if (!connected && !inside && overlap(thick(around(piece)), shape.box)) {
          reporter.report(piece.flow.element.id, `Flow runs through ${shape.element.id}`);
        }
      }
    });
  },
});

/** A line has no inside of its own; one pixel gives it one. */
function thick({ left, top, right, bottom }) {
  return { left: left - 0.5, top: top - 0.5, right: right + 0.5, bottom: bottom + 0.5 };
}

function contains(subProcess, node) {
  for (let parent = node.$parent; parent; parent = parent.$parent) {
    if (parent === subProcess) {
      return true;
    }
  }
  return false;
}
