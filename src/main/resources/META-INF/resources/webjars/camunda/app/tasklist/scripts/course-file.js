// Shows the course file of a task's training as a tab of the task.
const NONE = 'This task belongs to no training.';

async function trainingOf(taskId, api) {
  const answer = await fetch(`${api.engineApi}/task/${encodeURIComponent(taskId)}/variables/trainingCode`, {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin'
  });
  return answer.ok ? (await answer.json()).value : null;
}

function sentence(text) {
  const paragraph = document.createElement('p');
  paragraph.className = 'capstone-no-course-file';
  paragraph.textContent = text;
  return paragraph;
}

function frame(code) {
  const page = document.createElement('iframe');
  page.className = 'capstone-course-file';
  page.title = `Course file ${code}`;
  page.src = `/trainings/${encodeURIComponent(code)}?embedded`;
  return page;
}

export default {
  id: 'capstone-course-file',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Course file' },
  render: async (container, { taskId, api }) => {
    const code = await trainingOf(taskId, api);
    container.style.height = '100%';
    container.replaceChildren(code ? frame(code) : sentence(NONE));
  }
};
