const { extensions, is } = require('../model');

/** A called process comes from the same deployment and keeps the business key. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:CallActivity')) {
      return;
    }
    if (node.get('camunda:calledElementBinding') !== 'deployment') {
      reporter.report(node.id, 'Called process is bound to the deployment', ['camunda:calledElementBinding']);
    }
    if (!extensions(node, 'camunda:In').some(mapping => mapping.businessKey)) {
      reporter.report(node.id, 'Called process is given the business key');
    }
  },
});
