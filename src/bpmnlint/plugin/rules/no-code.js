const { is, texts } = require('../model');

const CODE = /^camunda:(class|expression|script|resource|connectorId|formFields)$|(^|:)(scriptFormat|language)$/i;
const LISTENERS = ['camunda:ExecutionListener', 'camunda:TaskListener', 'camunda:Connector', 'camunda:FormData', 'camunda:Field'];

/** A process routes; it contains no scripts, classes, listeners or calls. Code belongs in a delegate, where it is tested. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:FlowElement') && !is(node, 'bpmn:Process')) {
      return;
    }
    if (is(node, 'bpmn:ScriptTask')) {
      reporter.report(node.id, 'A script belongs in a delegate');
    }
    for (const extension of node.extensionElements?.values ?? []) {
      if (LISTENERS.some(type => type.toLowerCase() === extension.$type.toLowerCase())) {
        reporter.report(node.id, `${extension.$type} hides code in a process`);
      }
    }
    for (const [path, text] of texts(node)) {
      if (CODE.test(path.split('/').pop())) {
        reporter.report(node.id, `${path} puts code into a process`);
      } else if (/[$#]\{[^}]*[\w\])]\s*\(/.test(text)) {
        reporter.report(node.id, `Expression ${text} calls a method`);
      }
    }
  },
});
