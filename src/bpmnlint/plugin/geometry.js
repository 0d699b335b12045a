// What the rules ask of a drawing. Coordinates are those of the file, in pixels, y downwards.

const { is } = require('./model');

/** Cockpit and Tasklist fold labels at this width, whatever the file says. */
const LABEL_WIDTH = 90;

/** The shapes, flows and labels of a definitions element. */
function drawing(definitions) {
  const planes = (definitions.diagrams ?? []).map(diagram => diagram.plane);
  const elements = planes.flatMap(plane => plane.planeElement ?? []);
  const drawn = elements.filter(element => element.bpmnElement);
  const shapes = drawn.filter(element => is(element, 'bpmndi:BPMNShape')).map(shape => ({ element: shape.bpmnElement, box: box(shape.bounds) }));
  const flows = drawn
    .filter(element => is(element, 'bpmndi:BPMNEdge') && is(element.bpmnElement, 'bpmn:SequenceFlow'))
    .map(edge => ({ element: edge.bpmnElement, points: edge.waypoint.map(({ x, y }) => ({ x, y })) }));
  const labels = drawn.filter(element => element.label?.bounds).map(element => ({ element: element.bpmnElement, box: box(element.label.bounds) }));
  return { shapes, flows, labels };
}

function box({ x, y, width, height }) {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** The straight pieces of a flow. */
function pieces(flow) {
  return flow.points.slice(1).map((end, index) => ({ flow, start: flow.points[index], end }));
}

/** The box around a piece, which for a level or upright one is the piece itself. */
function around({ start, end }) {
  return {
    left: Math.min(start.x, end.x),
    right: Math.max(start.x, end.x),
    top: Math.min(start.y, end.y),
    bottom: Math.max(start.y, end.y),
  };
}

/** True if the insides overlap; what only touches does not. */
function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** True if they share at least one point. */
function touch(a, b) {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** A gateway fills only the diamond in its box, so a label may stand in the corner. */
function body(shape) {
  if (!is(shape.element, 'bpmn:Gateway')) {
    return shape.box;
  }
  const quarter = (shape.box.right - shape.box.left) / 4;
  return { left: shape.box.left + quarter, right: shape.box.right - quarter, top: shape.box.top + quarter, bottom: shape.box.bottom - quarter };
}

module.exports = { LABEL_WIDTH, drawing, pieces, around, overlap, touch, body };
