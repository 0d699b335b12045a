/* Saves the answers to comments while they are written. Without it the form has a button. */
import { saveFirst } from '/js/beside.js';

const PAUSE = 800;
const token = document.querySelector('meta[name="_csrf"]')?.content ?? '';
const header = document.querySelector('meta[name="_csrf_header"]')?.content ?? 'X-CSRF-TOKEN';
const time = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

for (const form of document.querySelectorAll('form[data-answers]')) {
  const answered = form.querySelector('[data-answered]');
  const progress = form.querySelector('[data-progress]');

  for (const comment of form.querySelectorAll('[data-comment]')) {
    const word = comment.querySelector('select');
    const reason = comment.querySelector('textarea');
    const state = comment.querySelector('[data-state]');
    const read = () => new URLSearchParams({ [word.name]: word.value, [reason.name]: reason.value });
    let saved = read().toString();
    let timer = 0;
    let sending = Promise.resolve();

    const send = async () => {
      clearTimeout(timer);
      const body = read();
      if (body.toString() === saved) {
        return;
      }
      try {
        const answer = await fetch(form.action, {
          method: 'POST',
          keepalive: true,
          headers: { [header]: token, 'X-Requested-With': 'script', Accept: 'application/json' },
          body,
        });
        const told = await answer.json().catch(() => ({}));
        if (!answer.ok) {
          throw new Error(told.message ?? 'not saved');
        }
        saved = body.toString();
        const open = word.value === '' ? 'please choose an answer' : word.value !== 'done' && !reason.value.trim() ? 'please give the reason' : '';
        state.textContent = open ? `Kept ${time()}, but no answer yet: ${open}.` : `saved ${time()}`;
        if (answered) {
          answered.textContent = told.answered;
          progress.classList.toggle('ok', told.answered === told.all);
          progress.classList.toggle('warn', told.answered !== told.all);
        }
      } catch (problem) {
        state.textContent = problem instanceof TypeError ? 'Not saved: no connection. Press "Save the answers" to try again.' : problem.message;
      }
    };
    const later = () => { sending = sending.then(send); return sending; };

    comment.addEventListener('input', () => {
      state.textContent = '';
      clearTimeout(timer);
      timer = setTimeout(later, PAUSE);
    });
    comment.addEventListener('change', later);
    saveFirst(() => read().toString() !== saved, later, reason);
    addEventListener('pagehide', send);
  }
}
