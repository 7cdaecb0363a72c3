// Draws one message. Words of people and of the program get into the page through textContent only.
const template = name => document.getElementById(`${name}-template`).content.firstElementChild;
const blank = name => template(name).cloneNode(true);
const language = document.documentElement.lang;
const hour = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
const ICONS = { 'on-its-way': 'clock', 'arrived': 'ticks', 'not-arrived': 'warn' };

export const clock = at => hour.format(at);

export function drawMessage(message, from, { press, again }) {
  const item = blank('message');
  item.classList.add(message.sent ? 'out' : 'in', 'fresh');
  item.dataset.testid = message.sent ? 'message-out' : 'message-in';
  item.dataset.id = message.id;
  item.dataset.at = message.at;
  item.querySelector('.from').textContent = message.sent ? template('you').textContent : `${from}:`;
  item.querySelector('.content').append(content(message.shows));
  item.querySelector('time').textContent = clock(message.at);
  item.querySelector('time').dateTime = new Date(message.at).toISOString();
  drawSegments(item.querySelector('.segments'), message.segments);
  drawKeys(item.querySelector('.keys'), message, press);
  drawState(item, message, again);
  return item;
}

export function drawState(item, message, again) {
  const state = item.querySelector('.state');
  const words = state.getAttribute(`data-${message.state}`);
  item.dataset.state = message.state;
  state.querySelector('use').setAttribute('href', `#icon-${ICONS[message.state]}`);
  state.querySelector('.hidden').textContent = words;
  item.querySelector('.failed')?.remove();
  if (!message.sent || message.state !== 'not-arrived') return;
  const failed = blank('failed');
  failed.querySelector('.why').textContent = message.status ? `${words} (${message.status})` : words;
  failed.querySelector('.again').addEventListener('click', () => again(message));
  item.querySelector('.bubble').after(failed);
}

// The program took the buttons of a message away.
export function drawWithoutKeys(item, message) {
  if (!message.shows.rows?.length) item.querySelector('.keys')?.remove();
}

// The first message of a day says which day it is.
export function drawDays(list) {
  let before = '';
  for (const item of list.children) {
    const day = date.format(Number(item.dataset.at));
    const label = item.querySelector('.day');
    label.hidden = day === before;
    label.textContent = label.hidden ? '' : day === date.format(Date.now()) ? item.dataset.today : day;
    before = day;
  }
}

// A press has no bubble of its own: the button tells.
export function drawPress(list, message) {
  const below = [...list.children].find(item => item.dataset.id === message.shows.of);
  for (const button of below?.querySelectorAll('.keys button') ?? []) {
    if (button.value !== message.shows.payload) continue;
    button.dataset.state = message.state;
    button.setAttribute('aria-description', button.closest('.keys').dataset.chosen);
  }
}

function content(shows) {
  const drawn = blank(shows.kind);
  if (shows.kind === 'text') drawn.textContent = shows.text;
  if (shows.kind === 'place')
    drawn.querySelector('.degrees').textContent = `${shows.latitude.toFixed(5)}, ${shows.longitude.toFixed(5)}`;
  return drawn;
}

function drawSegments(place, count) {
  if (!count) return place.remove();
  place.textContent = `${count} ${count === 1 ? place.dataset.one : place.dataset.many}`;
}

function drawKeys(place, message, press) {
  const rows = message.shows.rows ?? [];
  if (!rows.length) return place.remove();
  const holder = message.shows.opener ? drawList(place, message.shows.opener) : place;
  for (const row of rows) {
    const line = document.createElement('div');
    line.className = 'row';
    line.append(...row.map(key => drawKey(key, () => press(message, key))));
    holder.append(line);
  }
}

// WhatsApp keeps a long list behind one button.
function drawList(place, opener) {
  const list = document.createElement('details');
  const label = document.createElement('summary');
  label.textContent = opener;
  label.dir = 'auto';
  label.dataset.testid = 'opener';
  list.append(label);
  place.append(list);
  return list;
}

function drawKey(key, press) {
  const button = document.createElement('button');
  button.type = 'button';
  button.value = key.payload;
  button.dir = 'auto';
  button.dataset.testid = 'button';
  button.textContent = key.label;
  button.addEventListener('click', press);
  return button;
}
