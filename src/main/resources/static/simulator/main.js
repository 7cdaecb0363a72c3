// The simulator's page: keeps the phones, this browser's memory and the program in step.
import { onChangeElsewhere, remember, remembered } from './memory.js';
import { Phone } from './phone.js';
import { Refused, listen, tell } from './program.js';

const NAMES = ['Sam', 'Noor', 'Daan', 'Yara', 'Milan', 'Amira', 'Bo', 'Lina', 'Jip', 'Sara', 'Tijn', 'Roos'];
const place = document.getElementById('phones');
const notice = document.getElementById('notice');
const jump = document.getElementById('jump');
const phones = [];
let saving = 0;
let connected = true;

const acts = {
  async send(phone, did) {
    const deed = { medium: phone.medium, address: phone.address, did };
    try {
      show(await tell('messages', deed).catch(async failure => {
        if (failure.status !== 404) throw failure;
        await hold(); // the program was started again and knows no phones yet
        return tell('messages', deed);
      }));
      return true;
    } catch (failure) {
      say(failure instanceof Refused ? 'refused' : 'offline');
      return false;
    }
  },
  changed(phone) {
    for (const device of devices(phone)) device.rename(phone.name);
    save();
    drawJumps();
    tell('phones/hold', [phone.identity]).catch(() => {}); // told again when the line is back
  },
  doubled(phone) {
    goTo(put({ ...phone.memory, device: 2 }));
    save();
  },
  sentAgain(phone, id) {
    for (const device of devices(phone)) device.drop(id);
  },
  removed(phone) {
    remove(phone);
    save();
    if (!devices(phone).length) tell('phones/drop', phone.identity).catch(() => {});
  },
};

// A second device of a number stands beside the first.
function put(known) {
  const phone = new Phone(known, acts);
  const beside = devices(known).at(-1);
  phones.splice(beside ? phones.indexOf(beside) + 1 : phones.length, 0, phone);
  if (beside) beside.element.after(phone.element);
  else place.append(phone.element);
  drawDevices(phone);
  phone.element.querySelector('.chat').scrollTop = 1e6;
  return phone;
}

function remove(phone) {
  phones.splice(phones.indexOf(phone), 1);
  phone.element.remove();
  drawDevices(phone);
}

function drawDevices(phone) {
  const all = devices(phone);
  all.forEach((device, place) => device.stand(place + 1, all.length));
  drawJumps();
}

function goTo(phone) {
  phone.element.scrollIntoView({ block: 'nearest' });
  phone.element.querySelector('textarea').focus({ preventScroll: true });
}

async function add(medium) {
  const taken = new Set(phones.map(phone => phone.name));
  const name = NAMES.find(free => !taken.has(free)) ?? NAMES[0];
  const phone = put(await tell('phones/add', { medium, name, language: document.documentElement.lang }));
  save();
  return phone;
}

// Where a number is used: on one phone, or on two.
function devices({ medium, address }) {
  return phones.filter(phone => phone.medium === medium && phone.address === address);
}

function find(known) {
  return devices(known).find(phone => phone.device === (known.device ?? 1));
}

function show(message, fresh = true) {
  for (const device of devices(message)) device.show(message, fresh);
  save();
}

// Tells the program which phones are here, and shows what came for them in the meantime.
async function hold() {
  const messages = await tell('phones/hold', phones.map(phone => phone.identity));
  const known = new Set(messages.map(message => message.id));
  for (const message of messages) show(message, false);
  for (const phone of phones) phone.lost(id => known.has(id));
  save();
}

function save() {
  clearTimeout(saving);
  saving = setTimeout(saveNow, 150);
}

function saveNow() {
  clearTimeout(saving);
  remember(phones.map(phone => phone.memory));
}

function say(what) {
  notice.textContent = what ? notice.dataset[what] : '';
  if (what && what !== 'offline') setTimeout(() => (notice.textContent = ''), 4000);
}

function drawJumps() {
  jump.replaceChildren(...phones.map(phone => {
    const link = document.createElement('a');
    link.href = `#${phone.element.id}`;
    link.textContent = phone.title;
    return link;
  }));
}

function hear() {
  listen({
    async onOpen() {
      if (!connected) say('online');
      connected = true;
      await hold().catch(() => {}); // the line broke again: it comes back here
    },
    onLost() {
      connected = false;
      say('offline');
    },
    onMessage: message => show(message),
  });
}

for (const button of document.querySelectorAll('[data-add]'))
  button.addEventListener('click', () => add(button.dataset.add)
      .then(goTo, failure => say(failure instanceof Refused ? 'full' : 'offline')));

onChangeElsewhere(known => {
  for (const phone of [...phones]) if (!known.some(other => find(other) === phone)) remove(phone);
  for (const other of known) (find(other) ?? put(other)).rename(other.name);
});
addEventListener('click', event => {
  for (const menu of document.querySelectorAll('.menu[open]')) menu.open = menu.contains(event.target);
});
addEventListener('pagehide', saveNow);
setInterval(() => phones.forEach(phone => phone.tick()), 10_000);

const known = remembered();
if (known) known.forEach(put);
else for (const medium of ['whatsapp', 'sms', 'telegram']) await add(medium).catch(() => say('offline'));
document.body.dataset.ready = 'true';
hear();
