const { is, kebab, nameIn } = require('../model');

/** A user task has the form of its own name, and the form of the same deployment. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:UserTask') && node.get('camunda:formRef') !== kebab(nameIn(node.id))) {
      reporter.report(node.id, `Form is ${kebab(nameIn(node.id))}, after the element`, ['camunda:formRef']);
    }
    if (!is(node, 'bpmn:UserTask') && !is(node, 'bpmn:StartEvent')) {
      return;
    }
    if (node.get('camunda:formKey')) {
      reporter.report(node.id, 'Form is named by formRef, not by formKey', ['camunda:formKey']);
    }
    if (node.get('camunda:formRef') && node.get('camunda:formRefBinding') !== 'deployment') {
      reporter.report(node.id, 'Form is bound to the deployment', ['camunda:formRefBinding']);
    }
  },
});
