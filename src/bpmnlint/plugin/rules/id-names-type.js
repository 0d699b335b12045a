const { is } = require('../model');

const PREFIXES = {
  'bpmn:StartEvent': 'StartEvent',
  'bpmn:EndEvent': 'EndEvent',
  'bpmn:BoundaryEvent': 'BoundaryEvent',
  'bpmn:IntermediateCatchEvent': 'IntermediateEvent',
  'bpmn:IntermediateThrowEvent': 'IntermediateEvent',
  'bpmn:ExclusiveGateway': 'Gateway',
  'bpmn:ParallelGateway': 'Gateway',
  'bpmn:EventBasedGateway': 'Gateway',
  'bpmn:SequenceFlow': 'Flow',
  'bpmn:Message': 'Message',
  'bpmn:Error': 'Error',
  'bpmn:Signal': 'Signal',
  'bpmn:Escalation': 'Escalation',
};

/** Ids are Type_PascalName, so that a log line or a test says what it speaks of; a process has its file's kebab-case name. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Process')) {
      if (!/^[a-z]+(-[a-z]+)*$/.test(node.id)) {
        reporter.report(node.id, 'Id of a process is in kebab-case', ['id']);
      }
      return;
    }
    const prefix = prefixOf(node);
    if (prefix && !new RegExp(`^${prefix}_([A-Z][a-z0-9]*)+$`).test(node.id)) {
      reporter.report(node.id, `Id is ${prefix}_ and a name in PascalCase`, ['id']);
    }
  },
});

function prefixOf(node) {
  if (is(node, 'bpmn:SubProcess')) {
    return node.triggeredByEvent ? 'EventSubProcess' : 'SubProcess';
  }
  if (is(node, 'bpmn:Activity')) {
    return node.$type.replace('bpmn:', '');
  }
  return PREFIXES[node.$type];
}
