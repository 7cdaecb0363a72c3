// The counsellor's words. They stay in the box until the program has them, and are kept there while they are being written: a
// closed page, a lost line or an ended session loses nothing. A text has one key however often it is sent, so it goes out once.
import { say } from './notice.js';

const PAUSE = 700;
const LONGEST_WAIT = 8_000;

export function writing(form, sent) {
  const box = form.elements.words;
  const key = form.elements.key;
  const state = document.getElementById('writer-state');
  let keeping = 0;
  let sending = null;
  let tried = '';
  let wait = 500;
  let unsaved = false;

  const tell = (what) => { state.textContent = what ? form.dataset[what] : ''; };
  const over = (answer) => answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;

  function body(words) {
    const fields = new FormData(form);
    fields.set('words', words);
    return new URLSearchParams(fields);
  }

  const post = (path, words) => fetch(path, { method: 'POST', body: body(words), redirect: 'manual',
    headers: { 'X-Desk': 'live' }, keepalive: true });

  async function keep() {
    clearTimeout(keeping);
    try {
      const answer = await post(form.dataset.draft, box.value);
      if (answer.ok) { unsaved = false; if (box.value) tell('saved'); }
      else if (over(answer)) say('signedOut');
    } catch { // the line is gone; it is kept when it is back
    }
  }

  function typed() {
    unsaved = true;
    tell('');
    if (tried && !box.value.startsWith(tried)) { key.value = crypto.randomUUID(); tried = ''; } // another text
    clearTimeout(keeping);
    keeping = setTimeout(keep, PAUSE);
  }

  function done(words) {
    const rest = box.value.startsWith(words) ? box.value.slice(words.length).replace(/^\s+/, '') : box.value;
    box.value = rest;
    key.value = crypto.randomUUID();
    tried = '';
    wait = 500;
    unsaved = false;
    tell('');
    if (rest) typed();
    sent();
  }

  async function send() {
    clearTimeout(keeping);
    const words = tried || box.value;
    if (!words.trim() || sending) return;
    tried = words;
    sending = new AbortController();
    form.classList.add('sending');
    tell('sending');
    let retry = false;
    try {
      const answer = await post(form.action, words);
      if (answer.status === 204) done(words);
      else if (over(answer)) { say('signedOut'); tell('failed'); keep(); }
      else if (answer.status === 409 || answer.status === 410 || answer.status === 404) { tell('refused'); keep(); sent(); }
      else if (answer.status === 400) tell('');
      else retry = true;
    } catch {
      retry = true;
    } finally {
      sending = null;
      form.classList.remove('sending');
    }
    if (retry) {
      tell('failed');
      setTimeout(() => { if (tried) send(); }, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  form.addEventListener('submit', (event) => { event.preventDefault(); send(); });
  box.addEventListener('input', typed);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
  });
  addEventListener('beforeunload', (event) => { if (unsaved && box.value) { keep(); event.preventDefault(); } });
  return { again: () => { if (tried) send(); else if (unsaved) keep(); } };
}
