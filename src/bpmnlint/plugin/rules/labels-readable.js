const { is } = require('../model');
const { LABEL_WIDTH, around, body, drawing, overlap, pieces } = require('../geometry');

/** Labels lie neither on each other nor on shapes or flows, and are no wider than the webapps draw them. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const { flows, labels, shapes } = drawing(node);
    labels.forEach((label, index) => {
      const report = message => reporter.report(label.element.id, message);
      if (label.box.right - label.box.left > LABEL_WIDTH + 5) {
        report(`Label is wider than ${LABEL_WIDTH} pixels`);
      }
      for (const other of labels.slice(index + 1).filter(each => overlap(label.box, each.box))) {
        report(`Label lies on the label of ${other.element.id}`);
      }
      for (const shape of shapes.filter(each => !is(each.element, 'bpmn:SubProcess') && overlap(label.box, body(each)))) {
        report(`Label lies on ${shape.element.id}`);
      }
      for (const { flow } of flows.flatMap(pieces).filter(each => overlap(label.box, around(each)))) {
        report(`Label lies on ${flow.element.id}`);
      }
    });
  },
});
