const { isAny } = require('../model');

/** Every task tells process owners in a sentence what it does. */
module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, ['bpmn:Task', 'bpmn:CallActivity']) && !/^[A-Z].*\.$/s.test(node.documentation?.[0]?.text ?? '')) {
      reporter.report(node.id, 'Documentation is a sentence for process owners', ['documentation']);
    }
  },
});
