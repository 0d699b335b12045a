// There is one sign-in, and it is Capstone's: whoever is sent to the webapp's own goes there. Loading the page anew leads to
// it if the session has ended; if the page was just loaded, the session stands and the start page says what is possible.
const KEY = 'capstone.signInAsked';

function leave() {
  if (!location.hash.startsWith('#/login')) {
    return;
  }
  const asked = Number(sessionStorage.getItem(KEY));
  sessionStorage.setItem(KEY, String(Date.now()));
  location.replace(Date.now() - asked < 10000 ? '/' : location.pathname);
}

window.addEventListener('hashchange', leave);
leave();

export default [];
