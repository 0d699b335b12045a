// Each rule of ours lets the sample pass and reports each way in which it can be spoilt.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const folder = new URL('.', import.meta.url);
const sample = readFileSync(new URL('sample-request.bpmn', folder), 'utf8');
const rules = readdirSync(new URL('../plugin/rules/', folder)).map(file => file.replace(/\.js$/, ''));

/** What the rules of a configuration report about a source: pairs of element and message. */
async function findings(source, config) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(source);
  assert.deepEqual(warnings, []);
  const linter = new Linter({ config, resolver: new NodeResolver({ require }) });
  return Object.values(await linter.lint(rootElement)).flat().map(({ id, message }) => `${id}: ${message}`);
}

/** Ways to spoil the sample: rule, what is replaced by what, and what the rule then reports. */
const spoilt = [
  ['id-names-type', 'sample-request"', 'SampleRequest"', 'SampleRequest: Id of a process is in kebab-case'],
  ['id-names-type', 'ServiceTask_RegisterRequest', 'Activity_0x1y2z', 'Activity_0x1y2z: Id is ServiceTask_ and a name in PascalCase'],
  ['id-names-type', 'Gateway_RequestAccepted', 'Gateway_requestAccepted', 'Gateway_requestAccepted: Id is Gateway_'],
  ['id-names-type', 'BoundaryEvent_AnswerOverdue', 'Event_AnswerOverdue', 'Event_AnswerOverdue: Id is BoundaryEvent_'],
  ['id-names-type', 'Flow_RequestAcceptedYes', 'SequenceFlow_Yes', 'SequenceFlow_Yes: Id is Flow_'],
  ['label-style', 'name="Register request"', 'name="Registration"', 'ServiceTask_RegisterRequest: Label of a task'],
  ['label-style', 'name="Register request"', 'name="Registering request"', 'ServiceTask_RegisterRequest: Label of a task'],
  ['label-style', 'name="Request fulfilled"', 'name="Fulfil request"', 'EndEvent_RequestFulfilled: Label of an event'],
  ['label-style', 'name="Request accepted?"', 'name="Accepted"', 'Gateway_RequestAccepted: Label of a choice'],
  ['label-style', 'name="yes"', 'name="Yes"', 'Flow_RequestAcceptedYes: Label of a flow'],
  ['label-style', '<bpmn:parallelGateway ', '<bpmn:parallelGateway name="Split" ', 'Gateway_Idle: A gateway that asks nothing'],
  ['task-documented', '>Enters the request in the register.<', '>tbd<', 'ServiceTask_RegisterRequest: Documentation'],
  ['form-bound', 'camunda:formRef="decide-request"', 'camunda:formRef="some-form"', 'UserTask_DecideRequest: Form is decide-request'],
  ['form-bound', 'camunda:formRef="decide-request"', '', 'UserTask_DecideRequest: Form is decide-request'],
  ['form-bound', 'camunda:formRefBinding="deployment"', 'camunda:formRefBinding="latest"', 'StartEvent_RequestReceived: Form is bound'],
  ['form-bound', 'camunda:candidateGroups', 'camunda:formKey="embedded:app:a.html" camunda:candidateGroups', 'UserTask_DecideRequest: Form is named by formRef'],
  ['user-task-assigned', 'camunda:candidateGroups="clerks"', '', 'UserTask_DecideRequest: Task has an assignee'],
  ['user-task-assigned', 'camunda:dueDate="${deadlines.taskDue}"', '', 'UserTask_DecideRequest: Task has a due date'],
  ['delegate-named-after-element', '${registerRequestDelegate}', '${otherDelegate}', 'ServiceTask_RegisterRequest: Delegate expression is ${registerRequestDelegate}'],
  ['delegate-named-after-element', 'camunda:delegateExpression="${remindClerkDelegate}"', '', 'SendTask_RemindClerk: Delegate expression'],
  ['no-code', 'camunda:delegateExpression="${remindClerkDelegate}"', 'camunda:class="a.B"', 'SendTask_RemindClerk: camunda:class puts code'],
  ['no-code', 'camunda:delegateExpression="${remindClerkDelegate}"', 'camunda:expression="${a.b}"', 'SendTask_RemindClerk: camunda:expression puts code'],
  ['no-code', "${decision == 'accept'}", "${decision.equals('accept')}", "Flow_RequestAcceptedYes: Expression ${decision.equals('accept')} calls"],
  ['no-code', '${deadlines.taskDue}</bpmn:timeDate>', '${deadlines.in(3)}</bpmn:timeDate>', 'BoundaryEvent_AnswerOverdue: Expression'],
  ['no-code', 'camunda:dueDate="${deadlines.taskDue}"', 'camunda:dueDate="${dateTime().plusDays(3).toDate()}"', 'UserTask_DecideRequest: Expression'],
  ['no-code', '<bpmn:conditionExpression ', '<bpmn:conditionExpression language="javascript" ', 'Flow_RequestAcceptedYes: bpmn:conditionExpression/bpmn:language puts code'],
  ['no-code', '<camunda:in businessKey', '<camunda:executionListener event="start" class="a.B" /><camunda:in businessKey', 'CallActivity_Fulfilment: camunda:ExecutionListener hides code'],
  ['no-code', '<bpmn:parallelGateway ', '<bpmn:scriptTask id="ScriptTask_Count" /><bpmn:parallelGateway ', 'ScriptTask_Count: A script belongs'],
  ['async-retries', '<camunda:failedJobRetryTimeCycle>PT1M,PT5M</camunda:failedJobRetryTimeCycle>', '', 'ServiceTask_RegisterRequest: Asynchronous node'],
  ['history-limited', 'camunda:historyTimeToLive="P3650D"', '', 'sample-request: Process has a history time to live'],
  ['call-complete', 'camunda:calledElementBinding="deployment"', '', 'CallActivity_Fulfilment: Called process is bound'],
  ['call-complete', '<camunda:in businessKey="${trainingCode}" />', '', 'CallActivity_Fulfilment: Called process is given the business key'],
  ['flows-orthogonal', '<di:waypoint x="238" y="160" />', '<di:waypoint x="238" y="170" />', 'Flow_RequestReceivedToRegisterRequest: Flow is slanted'],
  ['flows-apart', WAYPOINTS('Flow_RequestAcceptedNo'), '<di:waypoint x="613" y="185" /><di:waypoint x="613" y="240" /><di:waypoint x="400" y="240" /><di:waypoint x="400" y="300" /><di:waypoint x="595" y="300" />', 'Flow_RequestAcceptedNo: Flow meets Flow_AnswerOverdueToRemindClerk'],
  ['flows-apart', WAYPOINTS('Flow_RequestReceivedToRegisterRequest'), '<di:waypoint x="188" y="160" /><di:waypoint x="700" y="160" /><di:waypoint x="238" y="160" />', 'Flow_RequestReceivedToRegisterRequest: Flow runs through UserTask_DecideRequest'],
  ['labels-readable', LABEL('EndEvent_RequestFulfilled'), '<dc:Bounds x="330" y="150" width="80" height="14" />', 'EndEvent_RequestFulfilled: Label lies on'],
  ['labels-readable', LABEL('EndEvent_RequestFulfilled'), LABEL('EndEvent_RequestRefused'), 'EndEvent_RequestFulfilled: Label lies on the label of EndEvent_RequestRefused'],
  ['labels-readable', LABEL('EndEvent_RequestFulfilled'), '<dc:Bounds x="800" y="300" width="180" height="14" />', 'EndEvent_RequestFulfilled: Label is wider'],
  ['main-line-straight', WAYPOINTS('Flow_FulfilmentToRequestFulfilled'), '<di:waypoint x="798" y="160" /><di:waypoint x="820" y="160" /><di:waypoint x="820" y="190" /><di:waypoint x="866" y="190" />', 'sample-request: No way'],
];

function WAYPOINTS(flow) {
  return new RegExp(`(?<=bpmnElement="${flow}">\\s*)(<di:waypoint [^>]*>\\s*)+`);
}

function LABEL(element) {
  return sample.match(new RegExp(`bpmnElement="${element}"[^>]*>.*?<bpmndi:BPMNLabel>\\s*(<dc:Bounds [^>]*>)`, 's'))[1];
}

test('the sample follows all rules', async () => {
  assert.deepEqual(await findings(sample, { extends: ['bpmnlint:recommended', 'plugin:capstone/recommended'] }), []);
});

test('every rule is spoilt at least once', () => {
  assert.deepEqual([...new Set(spoilt.map(([rule]) => rule))].sort(), rules.sort());
});

for (const [rule, good, bad, expected] of spoilt) {
  test(`${rule} reports ${expected}`, async () => {
    const parallel = '<bpmn:parallelGateway id="Gateway_Idle" />';
    const source = sample.replace('</bpmn:process>', `${parallel}</bpmn:process>`);
    const spoiltSource = typeof good === 'string' ? source.replaceAll(good, bad.replaceAll('$', '$$$$')) : source.replace(good, bad);
    assert.notEqual(spoiltSource, source, 'nothing was spoilt');
    const config = { rules: { [`capstone/${rule}`]: 'error' } };
    assert.deepEqual(await findings(source, config), []);
    const found = await findings(spoiltSource, config);
    assert.ok(found.some(each => each.startsWith(expected)), `found only ${JSON.stringify(found)}`);
  });
}
