// Lists open with the most urgent task, not with the newest; whoever chooses another order keeps it.
const ORDER = '[{"sortBy":"dueDate","sortOrder":"asc"}]';

function dueFirst() {
  const [path, asked = ''] = location.hash.slice(1).split('?');
  const terms = new URLSearchParams(asked);
  if ((path === '/' || path === '') && !terms.has('sorting')) {
    terms.set('sorting', ORDER);
    history.replaceState(null, '', `#/?${terms}`);
  }
}

dueFirst();

export default [];
