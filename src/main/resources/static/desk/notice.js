// The one place where a page says what concerns all of it. Screen readers read it politely.
const notice = document.getElementById('notice');

export function say(what) {
  const words = what ? notice.dataset[what] ?? '' : '';
  if (notice.textContent !== words) notice.textContent = words;
}
