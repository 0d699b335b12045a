const { extensions, is } = require('../model');

/** A job of its own says how often and after which pauses it is tried again. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:FlowNode') || !(node.get('camunda:asyncBefore') || node.get('camunda:asyncAfter'))) {
      return;
    }
    if (extensions(node, 'camunda:FailedJobRetryTimeCycle').length === 0) {
      reporter.report(node.id, 'Asynchronous node has a retry time cycle');
    }
  },
});
