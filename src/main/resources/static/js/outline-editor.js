/*
 * The outline editor: fills the form from /api/trainings/{code}, saves what changes by PUT ?partial=true, and shows each
 * fault at its field. A field is an element with data-field and data-type; a list is one with data-list, its rows are
 * made from <template data-row>.
 */
const PAUSE = 900;
const form = document.getElementById('outline');
const saved = document.getElementById('saved');
const summary = document.getElementById('summary');
const address = `/api/trainings/${encodeURIComponent(form.dataset.code)}`;
const names = new WeakMap();
const NAMED = { sessions: ['title', 'session'], assessments: ['name', 'assessment'] };
let loaded = {};
let version = '';
let faults = [];
let checked = false;
let timer = 0;
let dirty = false;
let saving = false;
let stopped = false;
let serial = 0;

/* Reading and writing fields */

const fieldsOf = (part) => [...part.querySelectorAll('[data-field]')];
const control = (field) => field.querySelector('input, select, textarea');
const rowsOf = (list) => [...form.querySelector(`[data-list="${list}"]`).children];
const lists = () => [...form.querySelectorAll('[data-list]')].map((each) => each.dataset.list);
const ownFields = () => fieldsOf(form).filter((each) => !each.closest('.row'));

function read(field) {
  const input = control(field);
  switch (field.dataset.type) {
    case 'boolean':
      /* What nobody has ticked or taken back stays unsaid; else opening the editor would count as a change. */
      return input.checked || ('said' in input.dataset ? false : undefined);
    case 'answer':
      return input.value === '' ? undefined : input.value === 'true';
    case 'number':
      return input.value === '' ? undefined : Number(input.value);
    case 'lines':
      return input.value.split('\n').map((line) => line.trim()).filter(Boolean);
    case 'several':
      return [...field.querySelectorAll('input:checked')].map((each) => each.value).concat(field.kept ?? []);
    default:
      return input.value.trim() === '' ? undefined : input.value;
  }
}

function write(field, content) {
  const input = control(field);
  switch (field.dataset.type) {
    case 'boolean':
      input.checked = content === true;
      if (typeof content === 'boolean') {
        input.dataset.said = '';
      }
      break;
    case 'lines':
      input.value = (content ?? []).join('\n');
      break;
    case 'several':
      writeSeveral(field, content ?? []);
      break;
    default:
      choose(input, content === undefined || content === null ? '' : String(content));
  }
}

/* People and codes that the page does not offer stay as they are. */
function writeSeveral(field, chosen) {
  const boxes = [...field.querySelectorAll('input')];
  boxes.forEach((box) => { box.checked = chosen.includes(box.value); });
  field.kept = chosen.filter((each) => !boxes.some((box) => box.value === each));
}

function choose(input, text) {
  if (input.tagName === 'SELECT' && text !== '' && ![...input.options].some((each) => each.value === text)) {
    input.add(new Option(text, text));
  }
  input.value = text;
}

function collect() {
  const outline = { ...loaded };
  ownFields().forEach((field) => put(outline, field.dataset.field, read(field)));
  lists().forEach((list) => {
    outline[list] = rowsOf(list).map((row) => {
      const entry = {};
      fieldsOf(row).forEach((field) => put(entry, field.dataset.field, read(field)));
      return entry;
    });
  });
  return outline;
}

function put(target, name, content) {
  const [first, second] = name.split('.');
  if (second) {
    target[first] = { ...target[first], [second]: content };
    if (Object.values(target[first]).every((each) => each === undefined)) {
      delete target[first];
    }
  } else {
    target[first] = content;
  }
}

function fill(outline) {
  loaded = outline;
  ownFields().forEach((field) => {
    const [first, second] = field.dataset.field.split('.');
    write(field, second ? outline[first]?.[second] : outline[first]);
  });
  ['sessions', 'assessments', 'instructors', 'materials', 'partners', 'objectives']
    .forEach((list) => (outline[list] ?? []).forEach((entry) => addRow(list, entry)));
  refresh();
}

/* Rows */

function addRow(list, entry = {}) {
  const container = form.querySelector(`[data-list="${list}"]`);
  const row = document.createElement('fieldset');
  row.className = 'row';
  row.append(document.createElement('legend'));
  row.append(document.querySelector(`template[data-row="${list}"]`).content.cloneNode(true));
  row.append(tools());
  container.append(row);
  refreshSources();
  fieldsOf(row).forEach((field) => {
    prepare(field);
    write(field, entry[field.dataset.field]);
  });
  if (NAMED[list]) {
    names.set(row, entry[NAMED[list][0]] ?? '');
  }
  return row;
}

function tools() {
  const bar = document.createElement('div');
  bar.className = 'actions row-tools';
  [['up', 'Move up'], ['down', 'Move down'], ['remove', 'Remove']].forEach(([act, label]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = act === 'remove' ? 'danger small' : 'quiet small';
    button.dataset.act = act;
    button.textContent = label;
    bar.append(button);
  });
  return bar;
}

function act(button) {
  const row = button.closest('.row');
  const container = row.parentElement;
  let next = button;
  if (button.dataset.act === 'up' && row.previousElementSibling) {
    container.insertBefore(row, row.previousElementSibling);
  } else if (button.dataset.act === 'down' && row.nextElementSibling) {
    container.insertBefore(row.nextElementSibling, row);
  } else if (button.dataset.act === 'remove') {
    next = form.querySelector(`[data-add="${container.dataset.list}"]`);
    row.remove();
  }
  changed();
  (next.disabled ? row.querySelector('[data-act]:not(:disabled)') : next).focus();
}

/* What follows from other fields */

function refresh() {
  lists().forEach((list) => rowsOf(list).forEach((row, index) => {
    const one = form.querySelector(`[data-list="${list}"]`).dataset.one;
    const label = `${one.charAt(0).toUpperCase()}${one.slice(1)} ${index + 1}`;
    row.querySelector('legend').textContent = label;
    row.querySelectorAll('[data-act]').forEach((button) => {
      button.setAttribute('aria-label', `${button.textContent}: ${label}`);
    });
    row.querySelector('[data-act=up]').disabled = index === 0;
    row.querySelector('[data-act=down]').disabled = row.nextElementSibling === null;
  }));
  refreshSources();
  document.getElementById('hours-sum').textContent = sum('sessions', 'hours');
  document.getElementById('weights-sum').textContent = sum('assessments', 'weight');
}

function sum(list, name) {
  const total = rowsOf(list)
    .map((row) => Number(control(row.querySelector(`[data-field="${name}"]`)).value) || 0)
    .reduce((left, right) => left + right, 0);
  return Math.round(total * 100) / 100;
}

function refreshSources() {
  form.querySelectorAll('select[data-source]').forEach((select) => {
    const chosen = select.value;
    const name = select.dataset.source === 'sessions' ? 'title' : 'name';
    const offered = rowsOf(select.dataset.source)
      .map((row) => control(row.querySelector(`[data-field="${name}"]`)).value.trim())
      .filter(Boolean);
    select.replaceChildren(new Option('Please choose', ''), ...[...new Set(offered)].map((each) => new Option(each, each)));
    choose(select, chosen);
  });
}

/* A session that is renamed keeps its objectives. */
function follow(input) {
  const row = input.closest('.row');
  const list = row?.parentElement.dataset.list;
  const [own, theirs] = NAMED[list] ?? [];
  if (!own || input.closest('[data-field]').dataset.field !== own) {
    return;
  }
  const before = names.get(row);
  const now = input.value.trim();
  names.set(row, now);
  if (before && now) {
    form.querySelectorAll(`[data-list=objectives] [data-field="${theirs}"] select`).forEach((select) => {
      if (select.value === before) {
        choose(select, now);
      }
    });
  }
}

/* Saving */

function changed() {
  dirty = true;
  refresh();
  if (stopped) {
    return;
  }
  say('Not saved yet…');
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
}

async function save() {
  if (saving) {
    timer = setTimeout(save, PAUSE);
    return;
  }
  saving = true;
  dirty = false;
  try {
    const answer = await send(collect());
    await take(answer);
  } catch (error) {
    dirty = true;
    say('Not saved: the server does not answer. It is tried again.', true);
    timer = setTimeout(save, 10 * PAUSE);
  } finally {
    saving = false;
  }
}

function send(outline) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json', 'If-Match': version };
  const token = document.querySelector('meta[name=_csrf]');
  if (token) {
    headers[document.querySelector('meta[name=_csrf_header]').content] = token.content;
  }
  return fetch(`${address}/outline?partial=true`, {
    method: 'PUT', headers, body: JSON.stringify(outline), redirect: 'error',
  });
}

async function take(answer) {
  if (answer.status === 200) {
    version = answer.headers.get('ETag') ?? version;
    faults = await answer.json();
    say(`Saved at ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`);
  } else if (answer.status === 422) {
    faults = await answer.json();
    dirty = true;
    say('Not saved: please mend the marked fields.', true);
    checked = true;
  } else {
    const said = await answer.json().catch(() => ({}));
    dirty = true;
    stopped = answer.status === 409 || answer.status === 403 || answer.status === 401;
    say(`Not saved: ${said.message ?? 'please sign in again in another tab.'}`, true);
  }
  show();
}

function say(sentence, wrong = false) {
  saved.textContent = sentence;
  saved.classList.toggle('fault', wrong);
}

/* Faults */

function find(path) {
  const row = path.match(/^(\w+)\[(\d+)\](?:\.(.+))?$/);
  if (!row) {
    return form.querySelector(`[data-field="${CSS.escape(path)}"]`) ?? form.querySelector(`[data-fault-of="${CSS.escape(path)}"]`);
  }
  const container = form.querySelector(`[data-list="${row[1]}"]`);
  if (!container) {
    return form.querySelector(`[data-field="${row[1]}"]`);
  }
  return container.children[row[2]]?.querySelector(`[data-field="${row[3]}"]`) ?? form.querySelector(`[data-fault-of="${row[1]}"]`);
}

function isEmpty(place) {
  const content = place.dataset.field ? read(place) : rowsOf(place.dataset.faultOf);
  return content === undefined || content === false || content.length === 0;
}

function show() {
  form.querySelectorAll('.has-fault').forEach((field) => mark(field, ''));
  form.querySelectorAll('[data-fault-of]').forEach((place) => { place.hidden = true; place.textContent = ''; });
  const byPlace = new Map();
  faults.forEach((fault) => {
    const place = find(fault.field);
    if (place) {
      byPlace.set(place, [...(byPlace.get(place) ?? []), fault.message]);
    }
  });
  byPlace.forEach((messages, place) => {
    if (checked || place.dataset.touched || !isEmpty(place)) {
      mark(place, messages.join(' '));
    }
  });
  showSummary();
}

function mark(place, message) {
  if (place.dataset.faultOf) {
    place.textContent = message;
    place.hidden = message === '';
    return;
  }
  place.classList.toggle('has-fault', message !== '');
  const fault = place.querySelector('.fault');
  fault.textContent = message;
  fault.hidden = message === '';
  place.querySelectorAll('input, select, textarea').forEach((input) => {
    input.setAttribute('aria-invalid', String(message !== ''));
  });
}

function showSummary() {
  summary.hidden = false;
  summary.className = faults.length === 0 ? 'notice ok' : checked ? 'notice fault' : 'notice';
  const head = document.createElement('p');
  head.textContent = faults.length === 0
    ? 'No point is open. Complete your task to hand the outline over.'
    : `${faults.length} ${faults.length === 1 ? 'point is' : 'points are'} open.`;
  summary.replaceChildren(head);
  if (faults.length > 0) {
    const details = document.createElement('details');
    details.open = checked;
    const title = document.createElement('summary');
    title.textContent = 'Show them';
    const list = document.createElement('ul');
    faults.forEach((fault) => list.append(entry(fault)));
    details.append(title, list);
    summary.append(details);
  }
}

function entry(fault) {
  const item = document.createElement('li');
  const place = find(fault.field);
  if (!place) {
    item.textContent = fault.message;
    return item;
  }
  const link = document.createElement('a');
  const target = place.dataset.faultOf ? form.querySelector(`[data-add="${place.dataset.faultOf}"]`) : control(place);
  target.id ||= `field-${++serial}`;
  link.href = `#${target.id}`;
  link.textContent = fault.message;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    place.dataset.touched = 'true';
    show();
    target.focus();
    target.scrollIntoView({ block: 'center' });
  });
  item.append(link);
  return item;
}

/* Ids for labels, hints and faults */

function prepare(field) {
  const id = `field-${++serial}`;
  const group = field.dataset.type === 'several';
  const input = group ? field : control(field);
  input.id ||= id;
  const label = field.querySelector('label:not(.choice)');
  if (label && !group) {
    label.htmlFor = input.id;
  }
  const described = [];
  const hint = field.querySelector('.hint');
  if (hint) {
    hint.id = `${id}-hint`;
    described.push(hint.id);
  }
  const fault = document.createElement('span');
  fault.className = 'fault';
  fault.id = `${id}-fault`;
  fault.hidden = true;
  field.append(fault);
  described.push(fault.id);
  input.setAttribute('aria-describedby', described.join(' '));
}

form.addEventListener('input', (event) => {
  follow(event.target);
  changed();
});
form.addEventListener('focusout', (event) => {
  const field = event.target.closest('[data-field]');
  if (field && !field.dataset.touched) {
    field.dataset.touched = 'true';
    /* A fault that appears at once would move the button away from under the pointer that is about to click it. */
    setTimeout(show, PAUSE / 2);
  }
});
form.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.act) {
    act(button);
  } else if (button?.dataset.add) {
    const row = addRow(button.dataset.add);
    changed();
    control(row).focus();
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
document.getElementById('check').addEventListener('click', () => {
  checked = true;
  show();
  summary.focus();
});
addEventListener('beforeunload', (event) => {
  if (dirty) {
    event.preventDefault();
  }
});

/* The first save changes nothing, but tells which points are open. */
async function start() {
  ownFields().forEach(prepare);
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    say('The outline can\'t be loaded. Please reload the page.', true);
    return;
  }
  version = answer.headers.get('ETag') ?? '';
  fill((await answer.json()).outline);
  await take(await send(loaded));
  const wanted = new URLSearchParams(location.search).get('field');
  const place = wanted && find(wanted);
  const target = place && control(place);
  if (target) {
    target.focus();
    target.scrollIntoView({ block: 'center' });
  }
}

start().catch(() => say('The outline can\'t be loaded. Please reload the page.', true));
