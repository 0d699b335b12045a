const { is } = require('../model');

/** How long a process is remembered is decided in the process, not by a default. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Process') && node.isExecutable && !node.get('camunda:historyTimeToLive')) {
      reporter.report(node.id, 'Process has a history time to live', ['camunda:historyTimeToLive']);
    }
  },
});
