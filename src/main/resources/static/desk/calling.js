// Somebody waits: the title counts them, and who wants it hears a soft sound and gets a notice of the computer. Neither says
// anything about who waits or what was said. That somebody wants it is all that is remembered in the browser.
import { say } from './notice.js';

const WANTED = 'desk-bell';
const plain = document.title;
const bell = document.getElementById('bell');
let before = count();
let sound = null;

function count() {
  return Number(document.getElementById('queue')?.dataset.waiting ?? 0);
}

function wanted() {
  return localStorage.getItem(WANTED) === 'on';
}

function ring() {
  if (!sound) return;
  const now = sound.currentTime;
  for (const [pitch, at] of [[660, 0], [880, .16]]) {
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, now + at);
    volume.gain.linearRampToValueAtTime(.08, now + at + .02);
    volume.gain.exponentialRampToValueAtTime(.0001, now + at + .5);
    tone.connect(volume).connect(sound.destination);
    tone.start(now + at);
    tone.stop(now + at + .55);
  }
}

function call() {
  const waiting = count();
  document.title = waiting ? `(${waiting}) ${plain}` : plain;
  if (waiting > before) {
    say('waiting');
    setTimeout(() => say(''), 6_000);
    if (wanted()) {
      ring();
      if (document.hidden && window.Notification?.permission === 'granted')
        new Notification(document.getElementById('notice').dataset.waiting, { tag: 'desk', silent: true });
    }
  }
  before = waiting;
}

async function want() {
  const on = !wanted();
  localStorage.setItem(WANTED, on ? 'on' : 'off');
  show();
  if (!on) return;
  wake();
  ring();
  if (window.Notification?.permission === 'default') await Notification.requestPermission();
}

/// A browser lets a page sound only after somebody touched it.
function wake() {
  if (wanted() && !sound && window.AudioContext) sound = new AudioContext();
}

function show() {
  bell.setAttribute('aria-pressed', String(wanted()));
}

export function calling() {
  if (!bell) return;
  show();
  bell.addEventListener('click', want);
  addEventListener('pointerdown', wake, { once: true });
  addEventListener('keydown', wake, { once: true });
  document.body.addEventListener('htmx:afterSettle', call);
  call();
}
