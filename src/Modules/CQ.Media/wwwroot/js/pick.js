// data-media-open: opens the library in a dialog and tells what was chosen by a "media-pick" event on the button:
// event.detail is { id, path, name, alt, decorative, width, height, kind }, path beginning with ~/ as texts refer to it.
(() => {
  'use strict';

  if (!window.HTMLDialogElement) return;

  const fill = async (dialog, address) => {
    const body = dialog.querySelector('[data-media-body]');
    body.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(address, { headers: { 'X-CQ-Fragment': '1' }, credentials: 'same-origin' });
      if (!response.ok) throw new Error(String(response.status));
      body.innerHTML = await response.text();
      dialog.querySelector('input[type="search"]')?.focus();
    } catch {
      window.location.assign(address);
    } finally {
      body.removeAttribute('aria-busy');
    }
  };

  document.addEventListener('click', event => {
    const opener = event.target.closest?.('[data-media-open]');
    if (!opener) return;
    event.preventDefault();
    const dialog = document.createElement('dialog');
    dialog.className = 'media-dialog';
    dialog.setAttribute('aria-label', opener.dataset.mediaTitle ?? opener.textContent.trim());
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button button--quiet media-dialog__close';
    close.textContent = opener.dataset.mediaClose ?? '×';
    const body = document.createElement('div');
    body.dataset.mediaBody = '';
    dialog.append(close, body);
    document.body.append(dialog);
    dialog.addEventListener('close', () => { dialog.remove(); opener.focus(); });
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('submit', inner => {
      const search = inner.target.closest('[data-media-search]');
      if (!search) return;
      inner.preventDefault();
      fill(dialog, `${search.getAttribute('action')}?${new URLSearchParams(new FormData(search))}`);
    });
    dialog.addEventListener('click', inner => {
      const link = inner.target.closest('.paging a');
      if (link) {
        inner.preventDefault();
        fill(dialog, link.href);
        return;
      }
      const pick = inner.target.closest('[data-media-pick]');
      if (!pick) return;
      const { id, path, name, alt, decorative, width, height, kind } = pick.dataset;
      dialog.close();
      opener.dispatchEvent(new CustomEvent('media-pick', {
        bubbles: true,
        detail: { id, path, name, alt, decorative: decorative === 'true', width: Number(width) || null, height: Number(height) || null, kind },
      }));
    });
    dialog.showModal();
    fill(dialog, opener.dataset.mediaOpen || opener.getAttribute('href'));
  });
})();
