/* What is written beside the form of a task is saved before the form is sent: afterwards the server would refuse it. */
const places = [];

/* open: whether something is not saved yet. save: saves it and says when that has ended. place: where to look if it failed. */
export function saveFirst(open, save, place) {
  places.push({ open, save, place });
}

addEventListener('submit', async (event) => {
  const unsaved = places.filter((each) => each.open());
  if (event.target.id !== 'task-form' || unsaved.length === 0) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  await Promise.all(unsaved.map((each) => each.save()));
  const failed = unsaved.find((each) => each.open());
  if (failed) {
    failed.place.focus();
  } else {
    event.target.requestSubmit(event.submitter);
  }
}, true);
