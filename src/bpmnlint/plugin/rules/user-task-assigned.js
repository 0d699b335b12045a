const { is } = require('../model');

/** A user task says who may do it and by when. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    if (!['assignee', 'candidateGroups', 'candidateUsers'].some(who => node.get(`camunda:${who}`))) {
      reporter.report(node.id, 'Task has an assignee or candidates');
    }
    if (!node.get('camunda:dueDate')) {
      reporter.report(node.id, 'Task has a due date', ['camunda:dueDate']);
    }
  },
});
