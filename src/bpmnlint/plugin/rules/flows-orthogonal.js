const { is } = require('../model');
const { drawing, pieces } = require('../geometry');

/** Flows run level or upright. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    for (const { flow, start, end } of drawing(node).flows.flatMap(pieces)) {
      if (start.x !== end.x && start.y !== end.y) {
        reporter.report(flow.element.id, 'Flow is slanted');
      }
    }
  },
});
