// What this browser remembers: its phones and what they showed. Survives a reload here and a restart of the program.
const KEY = 'meldwijzer.simulator.1';

export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY)); // null on the first visit
  } catch {
    return null;
  }
}

export function remember(phones) {
  try {
    localStorage.setItem(KEY, JSON.stringify(phones));
  } catch {
    // No room, or not allowed here: then the phones last as long as the page.
  }
}

// Another tab of this browser changed what is remembered.
export function onChangeElsewhere(tell) {
  addEventListener('storage', event => event.key === KEY && tell(remembered() ?? []));
}
