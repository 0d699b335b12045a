const { is, isAny } = require('../model');

/** Words that tell of something past without ending in -ed. */
const PAST = ['due', 'overdue', 'left', 'missing', 'found', 'chosen', 'sent', 'begun', 'met', 'withdrawn'];

/** Task: verb and noun. Event: what has happened. Choice: a question, and its flows the answers. */
module.exports = () => ({
  check(node, reporter) {
    const fault = faultOf(node, (node.name ?? '').trim());
    if (fault) {
      reporter.report(node.id, fault, ['name']);
    }
  },
});

function faultOf(node, name) {
  if (isAny(node, ['bpmn:Task', 'bpmn:CallActivity'])) {
    const [verb, ...rest] = name.split(' ');
    if (!/^[A-Z][a-z]+$/.test(verb) || rest.length === 0 || /(ing|ed|ion|ment)$/.test(verb) || /[.?!:]$/.test(name)) {
      return 'Label of a task is a verb and a noun, such as "Review content"';
    }
  } else if (is(node, 'bpmn:Event') && name) {
    const words = name.toLowerCase().split(/[ -]/);
    if (!/^[A-Z]/.test(name) || !words.some(word => word.endsWith('ed') || PAST.includes(word))) {
      return 'Label of an event says what has happened, such as "Review completed"';
    }
  } else if (is(node, 'bpmn:ExclusiveGateway') && (node.outgoing ?? []).length > 1) {
    if (!/^[A-Z].*\?$/.test(name)) {
      return 'Label of a choice is a question, such as "Outline accepted?"';
    }
  } else if (is(node, 'bpmn:Gateway') && name) {
    return 'A gateway that asks nothing has no label';
  } else if (is(node, 'bpmn:SequenceFlow') && is(node.sourceRef, 'bpmn:ExclusiveGateway') && node.sourceRef.outgoing.length > 1) {
    if (!/^[a-z]/.test(name)) {
      return 'Label of a flow out of a choice is its answer in lower case, such as "yes"';
    }
  }
  return undefined;
}
