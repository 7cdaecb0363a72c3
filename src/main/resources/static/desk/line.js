// One stream of events for each page. It tells that something changed, never what; whoever hears it reads anew. A line on which
// nothing is heard for three beats is taken for gone and laid anew, and then everything is read anew.
import { say } from './notice.js';

const LONGEST_PAUSE = 10_000;

export function line(talk, heard) {
  let source = null;
  let watch = 0;
  let beat = 15_000;
  let pause = 500;
  let last = Date.now();
  let lost = false;

  const alive = () => {
    const now = Date.now();
    clearTimeout(watch);
    watch = setTimeout(gone, beat * 3);
    last = now;
  };
  const gone = () => {
    source?.close();
    clearTimeout(watch);
    if (!lost) say('offline');
    lost = true;
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    watch = setTimeout(lay, pause);
  };
  const everything = () => { heard.queue(); heard.talk(); };

  async function lay() {
    source?.close();
    if (lost && !(await signedIn())) { watch = setTimeout(lay, pause); return; }
    source = new EventSource(`/desk/events?talk=${encodeURIComponent(talk)}`);
    source.addEventListener('hello', (event) => {
      beat = Number(event.data) || beat;
      pause = 500;
      if (lost) { say('online'); setTimeout(() => say(''), 4_000); }
      lost = false;
      alive();
      everything();
      heard.back();
    });
    source.addEventListener('queue', () => { alive(); heard.queue(); });
    source.addEventListener('talk', () => { alive(); heard.talk(); });
    source.addEventListener('beat', () => { alive(); heard.beat(); heard.queue(); });
    source.addEventListener('end', () => { source.close(); watch = setTimeout(lay, 0); });
    source.onerror = gone;
    alive();
  }

  /// A page whose session is over says so, and keeps what was typed.
  async function signedIn() {
    try {
      const answer = await fetch('/desk/queue/list', { redirect: 'manual', headers: { 'HX-Request': 'true' } });
      if (answer.ok) return true;
      say(answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403 ? 'signedOut' : 'offline');
    } catch {
      say('offline');
    }
    return false;
  }

  addEventListener('online', lay);
  addEventListener('offline', gone);
  addEventListener('pagehide', () => source?.close());
  document.addEventListener('visibilitychange', () => { // a laptop that slept
    if (document.visibilityState === 'visible' && Date.now() - last > beat * 2) lay();
  });
  lay();
}
