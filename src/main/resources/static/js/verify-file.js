/* Says whether a file is, byte for byte, the document that was issued. The file never leaves the browser. */
(() => {
  const section = document.getElementById('check');
  // Browsers hash on https and on this very machine only; elsewhere the printed hash is what there is.
  if (!section || !window.crypto || !window.crypto.subtle) {
    return;
  }
  const field = section.querySelector('input[type=file]');
  const zone = section.querySelector('.drop');
  const answer = section.querySelector('.check-answer');
  const say = (kind, strong, text) => {
    const paragraph = document.createElement('p');
    const first = document.createElement('strong');
    first.textContent = strong;
    paragraph.append(first, ' ', text);
    paragraph.className = `notice ${kind}`;
    answer.replaceChildren(paragraph);
  };
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const check = async (file) => {
    if (!file) {
      return;
    }
    try {
      const hash = hex(await window.crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      if (hash !== section.dataset.sha256) {
        say('fault', 'This file is not what was issued.', `"${file.name}" was changed, saved anew, or is another document. Trust the facts on this page alone.`);
      } else if (section.dataset.state === 'valid') {
        say('ok', 'This file is exactly what was issued.', `"${file.name}" was not changed.`);
      } else {
        say('warn', 'This file is exactly what was issued,', `but it does not hold: it is ${section.dataset.state}. See the top of this page.`);
      }
    } catch (unreadable) {
      say('fault', 'This file could not be read.', 'Please choose it once more.');
    }
  };
  field.addEventListener('change', () => check(field.files[0]));
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    check(event.dataTransfer.files[0]);
  });
  zone.hidden = false;
})();
