// One phone (or a second device with the same number): who has it, what it shows, and what a person does on it.
import { clock, drawDays, drawMessage, drawPress, drawState, drawWithoutKeys } from './bubble.js';

const CHANNELS = { whatsapp: 'WhatsApp', sms: 'SMS', telegram: 'Telegram' };
const MOST_MESSAGES = 200;
const NEAR_THE_END = 60; // pixels
const CENTRE = { latitude: 52.15517, longitude: 5.38721 }; // where the Dutch grid has its origin

export class Phone {
  #drawn = document.getElementById('phone-template').content.firstElementChild.cloneNode(true);
  #list = this.#drawn.querySelector('.messages');
  #chat = this.#drawn.querySelector('.chat');
  #field = this.#drawn.querySelector('textarea');
  #sending = Promise.resolve();
  #taps = {
    press: (of, key) => this.#do({ kind: 'press', of: of.id, label: key.label, payload: key.payload }),
    again: failed => this.#again(failed),
  };

  // `acts` has send(phone, did), changed(phone), doubled(phone), sentAgain(phone, id) and removed(phone).
  constructor(known, acts) {
    this.medium = known.medium;
    this.address = known.address;
    this.name = known.name;
    this.device = known.device ?? 1;
    this.clearedAt = known.clearedAt ?? 0;
    this.messages = new Map();
    this.acts = acts;
    this.#draw();
    this.#wire();
    for (const message of known.messages ?? []) this.show(message, false);
  }

  get element() {
    return this.#drawn;
  }

  get identity() {
    return { medium: this.medium, address: this.address, name: this.name, language: document.documentElement.lang };
  }

  get title() {
    return [this.name, CHANNELS[this.medium], ...this.#second].join(' · ');
  }

  get memory() {
    return { ...this.identity, device: this.device, clearedAt: this.clearedAt, messages: [...this.messages.values()] };
  }

  // Shows a message, or how it is doing now.
  show(message, fresh = true) {
    if (message.at <= this.clearedAt) return;
    const atEnd = this.#atEnd();
    const known = this.messages.has(message.id);
    if (known && message.state === 'on-its-way') return; // old news: how it ended overtook it
    if (message.shows.kind === 'gone') this.drop(message.id);
    else {
      this.messages.set(message.id, message);
      if (message.shows.kind === 'press') drawPress(this.#list, message);
      else if (known) this.#redraw(message);
      else this.#place(message, fresh);
    }
    if (this.messages.size > MOST_MESSAGES) this.drop(this.messages.keys().next().value);
    this.#drawn.querySelector('.start').hidden = this.medium !== 'telegram' || this.messages.size > 0;
    if (!known || atEnd) this.#follow(atEnd || message.sent);
  }

  drop(id) {
    this.messages.delete(id);
    this.#item(id)?.remove();
    drawDays(this.#list);
  }

  // It is the first or second of so many devices with its number. Only the first reads aloud what arrives.
  stand(device, count) {
    this.device = device;
    this.#drawn.id = `phone-${this.address.replace(/\W/g, '')}-${this.medium}${device > 1 ? `-${device}` : ''}`;
    this.#drawn.dataset.device = device;
    this.#drawn.querySelector('.number').textContent =
        [CHANNELS[this.medium], spaced(this.address), ...this.#second].join(' · ');
    this.#drawn.querySelector('.double').hidden = this.medium === 'sms' || count > 1;
    this.#chat.setAttribute('aria-live', device > 1 ? 'off' : 'polite');
    this.rename(this.name);
  }

  // The program knows nothing of these: they were on their way when it stopped.
  lost(isKnown) {
    for (const message of this.messages.values())
      if (message.state === 'on-its-way' && !isKnown(message.id))
        this.show({ ...message, state: message.sent ? 'not-arrived' : 'arrived' }, false);
  }

  rename(name) {
    this.name = name;
    const label = this.#drawn.querySelector('.name');
    if (document.activeElement !== label) label.value = name;
    this.#drawn.setAttribute('aria-label', this.title);
    this.#chat.setAttribute('aria-label', `${this.#chat.dataset.label} ${this.title}`);
    this.#drawn.querySelector('.face').textContent = [...name][0]?.toUpperCase() ?? '';
  }

  tick() {
    this.#drawn.querySelector('.clock').textContent = clock(Date.now());
  }

  get #second() {
    return this.device > 1 ? [this.#drawn.dataset.second] : [];
  }

  #draw() {
    this.#drawn.dataset.medium = this.medium;
    this.#drawn.dataset.testid = `phone-${this.medium}`;
    this.#drawn.dataset.address = this.address;
    const under = this.#drawn.querySelector('.under');
    under.textContent = spaced(under.dataset[this.medium]);
    this.#drawn.querySelector('.start').hidden = this.medium !== 'telegram';
    this.stand(this.device, 1);
    this.tick();
  }

  #wire() {
    const find = name => this.#drawn.querySelector(name);
    find('.compose').addEventListener('submit', event => {
      event.preventDefault();
      this.#say();
    });
    this.#field.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#say();
    });
    this.#field.addEventListener('input', () => this.#fit());
    find('.location').addEventListener('click', () => this.#do({ kind: 'place', ...CENTRE }));
    find('.photo').addEventListener('click', () => this.#do({ kind: 'photo' }));
    find('.start').addEventListener('click', () => {
      this.#do({ kind: 'text', text: '/start' });
      this.#field.focus();
    });
    find('.newer').addEventListener('click', () => this.#follow(true));
    this.#chat.addEventListener('scroll', () => this.#atEnd() && (find('.newer').hidden = true), { passive: true });
    find('.name').addEventListener('change', event => this.#renamed(event.target));
    find('.name').addEventListener('keydown', event => event.key === 'Enter' && event.target.blur());
    find('.double').addEventListener('click', () => {
      this.#closeMenu(false);
      this.acts.doubled(this);
    });
    find('.clear').addEventListener('click', () => this.#clear());
    find('.remove').addEventListener('click', () => this.acts.removed(this));
    find('.menu').addEventListener('keydown', event => event.key === 'Escape' && this.#closeMenu(true));
    find('.menu').addEventListener('focusout', event => {
      if (event.relatedTarget && !find('.menu').contains(event.relatedTarget)) this.#closeMenu(false);
    });
  }

  #say() {
    const text = this.#field.value;
    if (!text.trim()) return;
    this.#field.value = '';
    this.#fit();
    this.#do({ kind: 'text', text }).then(went => {
      if (!went && !this.#field.value) this.#field.value = text;
      this.#fit();
    });
  }

  // One after the other, so that what was typed first also leaves first.
  #do(did) {
    this.#sending = this.#sending.then(() => this.acts.send(this, did));
    return this.#sending;
  }

  #again(message) {
    this.acts.sentAgain(this, message.id);
    const { kind, text, latitude, longitude } = message.shows;
    this.#do({ kind, text, latitude, longitude });
  }

  #place(message, fresh) {
    const from = this.#drawn.querySelector('.who strong').textContent;
    const item = drawMessage(message, from, this.#taps);
    if (!fresh) item.classList.remove('fresh');
    const before = [...this.#list.children].findLast(other => Number(other.dataset.at) <= message.at);
    if (before) before.after(item);
    else this.#list.prepend(item);
    drawDays(this.#list);
  }

  #redraw(message) {
    drawState(this.#item(message.id), message, this.#taps.again);
    drawWithoutKeys(this.#item(message.id), message);
  }

  #item(id) {
    return [...this.#list.children].find(item => item.dataset.id === id);
  }

  #clear() {
    this.clearedAt = Math.max(Date.now(), ...[...this.messages.values()].map(message => message.at));
    this.messages.clear();
    this.#list.replaceChildren();
    this.#drawn.querySelector('.start').hidden = this.medium !== 'telegram';
    this.#closeMenu(true);
    this.acts.changed(this);
  }

  #renamed(label) {
    const name = label.value.trim();
    if (name) this.rename(name);
    label.value = this.name;
    this.acts.changed(this);
  }

  #closeMenu(focus) {
    const menu = this.#drawn.querySelector('.menu');
    menu.open = false;
    if (focus) menu.querySelector('summary').focus();
  }

  #fit() {
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight + 2}px`;
  }

  #atEnd() {
    return this.#chat.scrollHeight - this.#chat.scrollTop - this.#chat.clientHeight < NEAR_THE_END;
  }

  #follow(toEnd) {
    const newer = this.#drawn.querySelector('.newer');
    if (toEnd) this.#chat.scrollTop = this.#chat.scrollHeight;
    newer.hidden = toEnd;
  }
}

// A number as people write it: +31 60 012 34 56.
function spaced(address) {
  return address.replace(/^whatsapp:/, '').replace(/^(\+\d\d)(\d\d)(\d\d\d)(\d\d)(\d+)$/, '$1 $2 $3 $4 $5');
}
