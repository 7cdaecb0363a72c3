// The lines of the open talk. What is new is read after the number of the last line that stands here, one reading at a time, and a
// number that stands here already is left out: nothing is lost, nothing is doubled.
export function talk(id) {
  const lines = document.getElementById('lines');
  const scroll = document.getElementById('scroll');
  let reading = false;
  let again = false;
  const last = () => Number(lines.querySelector(':scope > li:last-child')?.dataset.number ?? 0);
  const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
  const toEnd = () => { scroll.scrollTop = scroll.scrollHeight; };

  function append(html) {
    const fragment = new DOMParser().parseFromString(`<ol>${html}</ol>`, 'text/html');
    const follow = atEnd();
    let added = 0;
    for (const line of fragment.querySelectorAll('li[data-number]')) {
      if (Number(line.dataset.number) <= last()) continue;
      line.classList.add('fresh');
      lines.append(document.adoptNode(line));
      added++;
    }
    if (added && follow) toEnd();
    if (added) document.body.dispatchEvent(new Event('desk-talk'));
  }

  async function read() {
    const answer = await fetch(`/desk/talks/${id}/lines?after=${last()}`, { redirect: 'manual', headers: { 'HX-Request': 'true' } });
    if (answer.status === 409 || answer.status === 404) { location.reload(); return; }
    if (answer.ok) append(await answer.text());
  }

  async function changed() {
    again = true;
    if (reading) return;
    reading = true;
    try {
      while (again) { again = false; await read(); }
    } catch { // the line is gone; when it is back everything is read anew
    } finally {
      reading = false;
    }
  }

  toEnd();
  return { changed };
}
