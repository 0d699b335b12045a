// What the rules ask of a BPMN model.

/** True if the element is of the BPMN type or of one that derives from it. */
function is(element, type) {
  return typeof element.$instanceOf === 'function' && element.$instanceOf(type);
}

function isAny(element, types) {
  return types.some(type => is(element, type));
}

/** The extension elements of one type, such as camunda:FailedJobRetryTimeCycle. */
function extensions(element, type) {
  return (element.extensionElements?.values ?? []).filter(extension => extension.$type.toLowerCase() === type.toLowerCase());
}

/** The part of an id after its type: ReviewContent of UserTask_ReviewContent. */
function nameIn(id) {
  return id.slice(id.indexOf('_') + 1);
}

function lowerCamel(name) {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function kebab(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** What texts() leaves out: prose, and flow elements, which are visited themselves. */
const APART = ['bpmn:documentation', 'bpmn:flowElements', 'bpmn:rootElements', 'bpmn:incoming', 'bpmn:outgoing'];

/** Every attribute and text of an element and of what it contains, as pairs of path and text. */
function* texts(element, path = '') {
  for (const property of element.$descriptor?.properties ?? []) {
    const name = property.ns.name;
    if (property.isReference || APART.includes(name)) {
      continue;
    }
    const value = element.get(name);
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === 'string') {
        yield [path + name, each];
      } else if (each?.$descriptor) {
        yield* texts(each, `${path}${name}/`);
      }
    }
  }
}

module.exports = { is, isAny, extensions, nameIn, lowerCamel, kebab, texts };
