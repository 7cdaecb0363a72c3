// Every page of the desk. Without scripts all forms work; with them a page shows by itself what changed, and loses no text.
import { line } from './line.js';
import { talk } from './talk.js';
import { writing } from './writing.js';
import { calling } from './calling.js';

const workplace = document.querySelector('[data-live]');
if (workplace) {
  const id = workplace.dataset.talk ?? '';
  const reading = workplace.dataset.state === 'mine' ? talk(id) : null;
  const writer = document.getElementById('writer');
  const words = writer ? writing(writer, () => reading?.changed()) : null;
  calling();
  line(workplace.dataset.state === 'mine' ? id : '', {
    queue: () => document.body.dispatchEvent(new Event('desk-queue')),
    talk: () => reading?.changed(),
    beat: () => reading?.changed(),
    back: () => words?.again(),
  });
}
const opener = document.querySelector('[data-opens]');
if (opener) opener.addEventListener('click', (event) => {
  event.preventDefault();
  const box = document.getElementById(opener.dataset.opens);
  box.open = true;
  box.scrollIntoView({ block: 'nearest' });
  box.querySelector('select, textarea').focus();
});
