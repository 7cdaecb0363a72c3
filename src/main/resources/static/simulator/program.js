// The line to the program: what people do goes there by POST, what arrives comes as server-sent events.
export class Refused extends Error {
  constructor(status) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

export async function tell(path, body) {
  const answer = await fetch(`/simulator/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Refused(answer.status);
  return answer.status === 204 ? null : answer.json();
}

// The browser itself comes back after a broken line, with the id of the last event it saw; after a refusal we do.
export function listen({ onOpen, onLost, onMessage }) {
  const source = new EventSource('/simulator/events');
  source.addEventListener('open', onOpen);
  source.addEventListener('message', event => onMessage(JSON.parse(event.data)));
  source.addEventListener('error', () => {
    onLost();
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen({ onOpen, onLost, onMessage }), 2000);
  });
}
