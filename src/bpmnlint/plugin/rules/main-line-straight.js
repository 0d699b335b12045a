const { is, isAny } = require('../model');
const { drawing } = require('../geometry');

/** In every process and sub-process one way from a start to an end is a straight line from left to right. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const straight = new Set(drawing(node).flows.filter(isStraight).map(flow => flow.element));
    for (const scope of scopes(node)) {
      const starts = (scope.flowElements ?? []).filter(element => is(element, 'bpmn:StartEvent'));
      if (starts.length > 0 && !starts.some(start => reachesEnd(start, straight, new Set()))) {
        reporter.report(scope.id, 'No way from a start to an end is a straight line');
      }
    }
  },
});

function isStraight({ points }) {
  return points.every((point, index) => index === 0 || (point.y === points[0].y && point.x > points[index - 1].x));
}

function reachesEnd(node, straight, seen) {
  if (is(node, 'bpmn:EndEvent')) {
    return true;
  }
  seen.add(node);
  return (node.outgoing ?? []).some(flow => straight.has(flow) && !seen.has(flow.targetRef) && reachesEnd(flow.targetRef, straight, seen));
}

function scopes(node) {
  const inner = (node.rootElements ?? node.flowElements ?? []).filter(each => isAny(each, ['bpmn:Process', 'bpmn:SubProcess']));
  return inner.flatMap(each => [each, ...scopes(each)]);
}
