/*
 * The page of a task: hides what does not matter, and saves what is typed as a draft on the server. Without this script
 * everything is shown, and the button "Save draft" does the rest.
 */
import { hides } from '/js/hide.js';

const PAUSE = 1200;
const form = document.getElementById('task-form');
const state = document.getElementById('draft-state');
const parts = [...form.querySelectorAll('[data-hide]')];
const versionField = form.elements.draftVersion;
let timer = 0;
let saving = false;
let dirty = false;
let stopped = false;

function valueOf(name, controls) {
  const [first] = controls;
  if (first.type === 'radio') {
    return controls.find((each) => each.checked)?.value ?? null;
  }
  if (first.type === 'checkbox') {
    return 'several' in first.dataset
      ? controls.filter((each) => each.checked).map((each) => each.value)
      : first.checked;
  }
  const text = first.value;
  if ('number' in first.dataset && /^[+-]?\d{1,15}(\.\d{1,9})?$/.test(text.trim())) {
    return Number(text);
  }
  return text === '' ? null : text;
}

function values() {
  const byName = new Map();
  for (const control of form.querySelectorAll('input[name]:not([type=hidden]), select[name], textarea[name]')) {
    byName.set(control.name, [...byName.get(control.name) ?? [], control]);
  }
  return Object.fromEntries([...byName].map(([name, controls]) => [name, valueOf(name, controls)]));
}

function refresh() {
  const facts = values();
  for (const part of parts) {
    part.hidden = hides(part.dataset.hide, facts);
  }
}

/* The draft */

function headers(version) {
  const all = { 'Content-Type': 'application/json', Accept: 'application/json' };
  const token = document.querySelector('meta[name=_csrf]');
  if (token) {
    all[document.querySelector('meta[name=_csrf_header]').content] = token.content;
  }
  if (version !== null) {
    all['If-Match'] = `"${version}"`;
  }
  return all;
}

const clock = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

function say(text, kind = 'muted') {
  state.className = `small ${kind}`;
  state.textContent = text;
}

function offerChoice(sentence) {
  stopped = true;
  say(sentence, 'fault desk-elsewhere');
  const keep = document.createElement('button');
  keep.type = 'button';
  keep.className = 'quiet small';
  keep.textContent = 'Save what stands here';
  keep.addEventListener('click', () => {
    stopped = false;
    save(null);
  });
  const other = document.createElement('button');
  other.type = 'button';
  other.className = 'quiet small';
  other.textContent = 'Show the other one';
  other.addEventListener('click', () => {
    dirty = false;
    location.reload();
  });
  state.append(' ', keep, ' ', other);
}

async function save(version = Number(versionField.value)) {
  if (saving || stopped) {
    return;
  }
  saving = true;
  dirty = false;
  try {
    const answer = await fetch(form.dataset.draft, { method: 'PUT', headers: headers(version), body: JSON.stringify(values()) });
    const body = await answer.json();
    if (answer.ok) {
      versionField.value = body.version;
      say(`Draft saved ${clock()}`);
    } else if (answer.status === 409 && form.isConnected) {
      offerChoice(body.message);
    } else {
      say(`Not saved: ${Array.isArray(body) ? body.map((each) => each.message).join(' ') : body.message}`, 'fault');
    }
  } catch (unreachable) {
    dirty = true;
    say('Not saved yet: the server cannot be reached. Trying again.', 'fault');
    timer = setTimeout(save, 8 * PAUSE);
  } finally {
    saving = false;
  }
  if (dirty && !stopped) {
    later();
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
}

form.addEventListener('input', () => {
  refresh();
  dirty = true;
  later();
});

/* What does not matter is not sent. */
form.addEventListener('submit', (event) => {
  clearTimeout(timer);
  stopped = true;
  dirty = false;
  if (event.submitter?.value !== 'draft') {
    parts.filter((each) => each.hidden).forEach((each) => {
      each.querySelectorAll('input, select, textarea').forEach((control) => { control.disabled = true; });
    });
  }
});

/* Back from the next page, nothing is sent any more from what was shown before. */
window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    location.reload();
  }
});

window.addEventListener('pagehide', () => {
  if (dirty && !stopped) {
    fetch(form.dataset.draft, { method: 'PUT', headers: headers(Number(versionField.value)), body: JSON.stringify(values()), keepalive: true });
  }
});

if (document.body.classList.contains('embedded')) {
  document.querySelectorAll('a[href]:not([href^="#"]):not([target])').forEach((link) => { link.target = '_blank'; });
}
document.getElementById('faults')?.focus();
refresh();
