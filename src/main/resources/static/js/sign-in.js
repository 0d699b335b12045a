// The part of an address behind # never reaches the server: Tasklist's links to a task live there, so it is handed on.
const form = document.getElementById('sign-in');
if (location.hash) {
  form.action += location.hash;
}
for (const person of document.querySelectorAll('[data-user]')) {
  person.addEventListener('click', () => {
    form.username.value = person.dataset.user;
    form.password.value = 'demo';
    form.querySelector('button[type=submit]').focus();
  });
}
