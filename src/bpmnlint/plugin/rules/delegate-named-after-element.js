const { isAny, lowerCamel, nameIn } = require('../model');

/** The bean behind a task is found by the task's name. */
module.exports = () => ({
  check(node, reporter) {
    if (!isAny(node, ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'])) {
      return;
    }
    const expected = `\${${lowerCamel(nameIn(node.id))}Delegate}`;
    if (node.get('camunda:delegateExpression') !== expected) {
      reporter.report(node.id, `Delegate expression is ${expected}`, ['camunda:delegateExpression']);
    }
  },
});
