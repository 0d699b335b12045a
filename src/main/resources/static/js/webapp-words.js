/*
 * Camunda's webapps fetch their words while they begin, and write the bare keys (DUE_DATE) where the words come too late.
 * They look first into what they kept from last time, so the words are put there before they begin: the webapps wait for
 * this script. Some sentences are said in our own way. A start that does not come to an end is begun anew, once.
 */
const app = location.pathname.match(/\/camunda\/app\/([\w-]+)\//)?.[1];
const words = `/camunda/app/${app}/locales/`;
const KEPT = 'camunda-web';
const AGAIN = 'capstone.begunAnew';
const PATIENCE = 20000;
const OURS = {
  tasklist: {
    COMPLETE_ERROR: 'The task is not completed yet. Please see what is said here or marked in the form',
    TASK_NOT_EXIST: 'This task is no longer there',
    TASK_HAS_BEEN_REMOVED: 'This task is over: it was completed, given to somebody else, or the training moved on.',
    LOAD_VARIABLES_FAILURE: 'The form could not be opened'
  }
};

async function keepWords() {
  const answer = await fetch(`${words}en.json?bust=${window.bust}`, { credentials: 'same-origin' });
  if (!answer.ok) {
    return;
  }
  const file = await answer.json();
  Object.assign(file.labels, OURS[app]);
  const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
  kept[`${words}_locales_data_en_${window.bust}`] = JSON.stringify(file);
  localStorage.setItem(KEPT, JSON.stringify(kept));
}

function beginAnew() {
  const last = Number(sessionStorage.getItem(AGAIN));
  if (document.querySelector('.app-splash') && Date.now() - last > 3 * PATIENCE) {
    sessionStorage.setItem(AGAIN, String(Date.now()));
    location.reload();
  }
}

setTimeout(beginAnew, PATIENCE);
try {
  await keepWords();
} catch (unreachable) {
  // Then the webapp fetches its words as it always does.
}

export default [];
