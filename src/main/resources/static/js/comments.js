/*
 * Saves comments on fields while they are written. Without it each box is a form of its own with a button.
 * Nothing typed is lost on leaving: what is not saved yet is sent with the page's last breath.
 */
import { saveFirst } from '/js/beside.js';

const PAUSE = 800;
const token = document.querySelector('meta[name="_csrf"]')?.content ?? '';
const header = document.querySelector('meta[name="_csrf_header"]')?.content ?? 'X-CSRF-TOKEN';
const time = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

for (const form of document.querySelectorAll('form[data-remark]')) {
  const text = form.elements.text;
  const state = form.querySelector('[data-state]');
  const title = form.closest('details').querySelector('.remark-open');
  const button = form.querySelector('button');
  let saved = text.value;
  let timer = 0;
  let sending = Promise.resolve();

  const send = async () => {
    clearTimeout(timer);
    const value = text.value;
    if (value === saved) {
      return;
    }
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        keepalive: true,
        headers: { [header]: token, 'X-Requested-With': 'script', Accept: 'application/json' },
        body: new URLSearchParams({ field: form.elements.field.value, text: value }),
      });
      if (!answer.ok) {
        const fault = await answer.json().catch(() => ({}));
        throw new Error((Array.isArray(fault) ? fault[0]?.message : fault.message) ?? 'not saved');
      }
      saved = value;
      state.textContent = value.trim() ? `saved ${time()}` : 'taken back';
      title.textContent = value.trim() ? 'Your comment' : 'Comment';
    } catch (problem) {
      state.textContent = problem instanceof TypeError ? 'Not saved: no connection. Press the button to try again.' : problem.message;
    }
  };
  const later = () => { sending = sending.then(send); return sending; };

  text.addEventListener('input', () => {
    state.textContent = '';
    clearTimeout(timer);
    timer = setTimeout(later, PAUSE);
  });
  text.addEventListener('change', later);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    later();
  });
  saveFirst(() => text.value !== saved, later, text);
  addEventListener('pagehide', send);
  form.closest('details').addEventListener('toggle', (event) => {
    if (event.target.open && document.activeElement === event.target.querySelector('summary')) {
      text.focus();
    }
  });
}
