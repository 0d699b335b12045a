/*
 * Keeps what is typed into a task's form on the server, for the one who types alone; the server puts it into the form when
 * it is opened again. What Tasklist's own "Save" would leave readable in this browser goes to the server, too.
 */
const PAUSE = 1200;
const LEFT_BEHIND = 'camunda-form:';
const watched = new WeakSet();
let current = null;

const taskInHand = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');

/* The form that was rendered into this element: its parts know it. */
function formIn(container) {
  const queue = [container.__k];
  for (let looked = 0; queue.length > 0 && looked < 200; looked += 1) {
    const node = queue.shift();
    if (node?.props?.value?.getService) {
      return node.props.value.getService('form');
    }
    queue.push(...[node?.__k ?? []].flat().filter(Boolean));
  }
  return null;
}

function fieldsOf(components) {
  return components.flatMap((each) => (each.components ? fieldsOf(each.components) : each.key ? [each.key] : []));
}

class Draft {
  constructor(container, form, task) {
    this.container = container;
    this.form = form;
    this.address = `/api/tasks/${encodeURIComponent(task)}/draft`;
    this.task = task;
    this.fields = fieldsOf(form._getState().schema.components);
    this.saved = this.content();
    this.known = null;
    this.stopped = false;
    this.state = document.createElement('p');
    this.state.className = 'capstone-draft';
    this.state.setAttribute('role', 'status');
    container.after(this.state);
    form.on('changed', () => this.later());
    container.addEventListener('focusout', () => this.save());
    window.addEventListener('pagehide', () => this.leave());
  }

  /* A form that has left the page knows nothing any more. */
  content() {
    if (!this.container.isConnected) {
      return this.saved;
    }
    const { data } = this.form._getState();
    return JSON.stringify(Object.fromEntries(this.fields.map((key) => [key, data[key] ?? null])));
  }

  say(text, kind = '') {
    this.state.className = `capstone-draft ${kind}`;
    this.state.textContent = text;
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  /* The version that this form was opened with, and the token to write with. */
  async meet() {
    const answer = await fetch(this.address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (!answer.ok) {
      throw new Error((await answer.json()).message);
    }
    this.known = { version: answer.headers.get('ETag'), token: answer.headers.get('X-CSRF-TOKEN') };
  }

  async save(version) {
    clearTimeout(this.timer);
    const content = this.content();
    if (this.stopped || this.saving || content === this.saved) {
      return;
    }
    this.saving = true;
    try {
      if (!this.known) {
        await this.meet();
      }
      await this.put(content, version ?? this.known.version);
    } catch (fault) {
      this.say(`Not saved: ${fault.message}`, 'fault');
    } finally {
      this.saving = false;
    }
    if (!this.stopped && this.content() !== content) {
      this.later();
    }
  }

  send(content, version, more = {}) {
    return fetch(this.address, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': this.known.token, 'If-Match': version },
      body: content,
      ...more
    });
  }

  /* The last words go along when the page is left in the middle of typing. */
  leave() {
    const content = this.content();
    if (this.known && !this.stopped && content !== this.saved) {
      this.send(content, '*', { keepalive: true });
    }
  }

  async put(content, version) {
    const answer = await this.send(content, version);
    if (answer.ok) {
      this.saved = content;
      this.known.version = answer.headers.get('ETag');
      localStorage.removeItem(LEFT_BEHIND + this.task);
      this.say(`Draft saved ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`);
    } else {
      const body = await answer.json();
      if (answer.status === 409) {
        this.offer(body.message);
      } else {
        this.say(`Not saved: ${Array.isArray(body) ? body.map((each) => each.message).join(' ') : body.message}`, 'fault');
      }
    }
  }

  /* Two windows: the person says which one holds. */
  offer(sentence) {
    this.stopped = true;
    this.say(sentence, 'fault');
    this.state.append(
      this.button('Save what stands here', () => {
        this.stopped = false;
        this.save('*');
      }),
      this.button('Show the other one', () => location.reload())
    );
  }

  button(text, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-default btn-xs';
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  }
}

function watch() {
  for (const container of document.querySelectorAll('.task-details .fjs-container')) {
    const form = watched.has(container) ? null : formIn(container);
    const task = taskInHand();
    if (form?._getState().schema && task) {
      watched.add(container);
      current = new Draft(container, form, task);
      if (!container.closest('fieldset[disabled], .disabled-form')) {
        current.meet().catch(() => {});
      }
    }
  }
}

/* "Save" of Tasklist writes into the browser, where the next person at this desk could read it. */
const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function keep(key, content) {
  if (String(key).startsWith(LEFT_BEHIND)) {
    current?.save();
  } else {
    setItem.call(this, key, content);
  }
};

new MutationObserver(watch).observe(document.documentElement, { childList: true, subtree: true });

export default [];
