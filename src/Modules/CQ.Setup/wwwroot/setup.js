// Keeps the progress page current. Without it the link "Actualiser" does the same by hand.
(() => {
  'use strict';

  const shown = document.querySelector('[data-setup-progress]');
  if (!shown) return;
  let failures = 0;

  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.querySelector('[data-setup-progress]');
      if (answer.redirected || !now || page.title !== document.title) {
        location.reload();
        return;
      }
      // Only what has changed is said again by a screen reader.
      if (now.innerHTML !== shown.innerHTML) shown.innerHTML = now.innerHTML;
      failures = 0;
    } catch {
      failures++;
    }
    if (failures < 20) setTimeout(look, 2000 * (failures + 1));
  };
  setTimeout(look, 2000);
})();
