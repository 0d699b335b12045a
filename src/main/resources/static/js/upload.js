/* Sends the file of an upload form in the background, so that faults appear where the person is. Without it, the form still works. */
(() => {
  const line = (text, kind) => {
    const paragraph = document.createElement('p');
    paragraph.className = kind;
    paragraph.textContent = text;
    return paragraph;
  };
  const faults = (list) => {
    const items = document.createElement('ul');
    items.className = 'faults';
    for (const fault of list) {
      const item = document.createElement('li');
      item.textContent = fault.message;
      items.append(item);
    }
    return items;
  };
  const report = (body) => 'rows' in body && !('added' in body)
    ? (body.dryRun ? 'Nothing was stored. ' : 'Stored. ') + `${body.rows} rows: ${body.changed} new or changed.`
    : 'rows' in body
    ? (body.dryRun ? 'Nothing was stored. ' : 'Stored. ') + `${body.rows} rows: ${body.added} new, ${body.changed} changed, ${body.unchanged} as before. ${body.missing} enrolled participants ${body.dryRun ? 'would have' : 'have'} no result.`
    : `"${body.title}" is stored as version ${body.version}.`;

  const cell = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };
  const values = (before, after) => {
    const shown = (value) => value === null ? 'none' : String(value);
    return before === undefined || shown(before) === shown(after) ? shown(after) : `${shown(before)} → ${shown(after)}`;
  };
  const changes = (body) => {
    const table = document.createElement('table');
    table.className = 'table';
    const head = table.createTHead().insertRow();
    head.append(...['Row', 'Participant', 'Sessions', 'Grade'].map((title) => cell('th', title)));
    const rows = table.createTBody();
    for (const change of body.changes) {
      const before = change.before || {};
      rows.insertRow().append(
        cell('td', change.row), cell('td', change.email),
        cell('td', values(before.sessions, change.after.sessions)),
        cell('td', values(before.grade, change.after.grade)));
    }
    const region = document.createElement('div');
    region.className = 'scroll';
    region.tabIndex = 0;
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', 'Changes');
    region.append(table);
    const all = body.added + body.changed;
    return all > body.changes.length
      ? [region, line(`The first ${body.changes.length} of ${all} changes are listed.`, 'muted')]
      : [region];
  };
  const details = (body) => 'changes' in body
    ? [line(body.columns, 'small muted'), ...(body.dryRun && body.changes.length ? changes(body) : [])]
    : [];

  const send = async (form, submitter) => {
    const answer = form.querySelector('.upload-answer');
    const file = form.querySelector('input[type=file]').files[0];
    if (file && file.size > Number(form.dataset.largest)) {
      answer.replaceChildren(line('This file is too large. Please make it smaller or split it.', 'notice fault'));
      return;
    }
    const data = new FormData(form);
    if (submitter && submitter.name) {
      data.set(submitter.name, submitter.value);
    }
    const headers = { Accept: 'application/json' };
    const token = document.querySelector('meta[name=_csrf]');
    if (token) {
      headers[document.querySelector('meta[name=_csrf_header]').content] = token.content;
    }
    answer.replaceChildren(line('Sending ...', 'muted'));
    const response = await fetch(form.dataset.api, { method: 'POST', body: data, headers });
    const body = await response.json();
    if (response.ok) {
      answer.replaceChildren(line(report(body), 'notice ok'), ...details(body));
      if (!body.dryRun) {
        window.setTimeout(() => window.location.reload(), 1500);
      }
    } else {
      answer.replaceChildren(Array.isArray(body) ? faults(body) : line(body.message, 'notice fault'));
    }
  };

  for (const form of document.querySelectorAll('form.upload')) {
    if (form.dataset.ready) {
      continue;
    }
    form.dataset.ready = 'true';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(form, event.submitter).catch(() => {
        form.querySelector('.upload-answer').replaceChildren(line('The upload did not arrive. Please try again.', 'notice fault'));
      });
    });
  }
})();
