/*
 * Shows the task's own page as a tab: the form beside what it is about, such as the outline that is to be reviewed. When the
 * task is completed there, the list around it is brought up to date.
 */
function frame(taskId) {
  const page = document.createElement('iframe');
  page.className = 'capstone-course-file';
  page.title = 'The task with its facts beside the form';
  page.src = `/tasks/${encodeURIComponent(taskId)}?embedded`;
  return page;
}

function refreshList() {
  const root = window.angular?.element(document.documentElement).injector()?.get('$rootScope');
  if (root) {
    root.$apply(() => root.$broadcast('refresh'));
  }
}

window.addEventListener('message', (message) => {
  if (message.origin === window.location.origin && message.data?.capstone === 'task-over') {
    refreshList();
  }
});

/* A link to a task that is over: what became of it, instead of what the engine says to itself. */
const WITHIN = /(?:<task> <-|No matching task with id)\s?.*?([0-9a-f]{8}-[0-9a-f-]{27})/;

function explain(panel) {
  for (const line of panel.querySelectorAll('.notification *, .alert *')) {
    const said = line.children.length === 0 && WITHIN.exec(line.textContent);
    if (said) {
      const link = document.createElement('a');
      link.href = `/tasks/${said[1]}`;
      link.textContent = 'See what became of it';
      line.replaceChildren('It was completed, given to somebody else, or the training moved on. ', link, '.');
    }
  }
}

new MutationObserver(() => {
  const panel = document.querySelector('[notifications-panel]');
  if (panel) {
    explain(panel);
  }
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

export default {
  id: 'capstone-task-page',
  pluginPoint: 'tasklist.task.detail',
  priority: 950,
  properties: { label: 'Side by side' },
  render: (container, { taskId }) => {
    container.style.height = '100%';
    container.replaceChildren(frame(taskId));
  }
};
