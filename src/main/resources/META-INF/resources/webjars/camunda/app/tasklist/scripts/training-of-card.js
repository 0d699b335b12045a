// Tells on each card of the list which training the task belongs to. One question serves all cards of a list.
const FRESH_FOR = 5000;
let asked = 0;
let answer = Promise.resolve({});

function trainings() {
  if (Date.now() - asked > FRESH_FOR) {
    asked = Date.now();
    answer = fetch('/api/work', { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
      .then((response) => (response.ok ? response.json() : {}))
      .catch(() => ({}));
  }
  return answer;
}

export default {
  id: 'capstone-training-of-card',
  pluginPoint: 'tasklist.card',
  priority: 500,
  render: async (container, { taskId }) => {
    const training = (await trainings())[taskId];
    if (training) {
      const code = document.createElement('small');
      code.textContent = training.code;
      container.className = 'capstone-training';
      container.replaceChildren(training.title, ' ', code);
    }
  }
};
