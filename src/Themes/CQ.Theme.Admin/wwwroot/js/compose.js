// Composing a page without leaving it: the same form, sent in the background; the focus stays on the block and its new place is said. Blocks can be dragged too.
// Without this file each gesture reloads the page.
(() => {
  'use strict';

  // A picture chosen in the library: its address and its words go into the fields that the opener names.
  document.addEventListener('media-pick', event => {
    const opener = event.target.closest('[data-picture]');
    const { kind, path, alt } = event.detail;
    if (!opener || kind !== 'picture') return;
    const field = document.getElementById(opener.dataset.picture);
    const words = document.getElementById(opener.dataset.pictureAlt);
    field.value = path;
    if (words && !words.value) words.value = alt ?? '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

  const form = document.querySelector('form[data-compose]');
  const said = document.querySelector('[data-compose-said]');
  if (!form || !said) return;
  let busy = false;

  const send = async (gesture, focus) => {
    if (busy) return;
    busy = true;
    const data = new FormData(form);
    data.set('geste', gesture);
    try {
      const response = await fetch(form.action, { method: 'POST', body: data, headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const fresh = page.querySelector('form[data-compose]');
      if (!response.ok || !fresh) throw new Error(String(response.status));
      form.replaceChildren(...fresh.childNodes);
      prepare();
      const target = form.querySelector('.error-summary') ?? form.querySelector(focus) ?? form.querySelector('[data-compose-list]');
      if (!target.matches('button, a, [tabindex]')) target.tabIndex = -1;
      target.focus();
      said.textContent = page.querySelector('[data-compose-said]')?.textContent.trim() ?? '';
    } catch {
      // Signed out, or offline: the ordinary way tells why.
      busy = false;
      const hidden = document.createElement('input');
      [hidden.type, hidden.name, hidden.value] = ['hidden', 'geste', gesture];
      form.append(hidden);
      form.submit();
      return;
    }
    busy = false;
  };

  form.addEventListener('submit', event => {
    const button = event.submitter;
    if (!button?.value) return;
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') return;
    const [act, key] = button.value.split(':');
    // "Masquer" comes back as "Montrer" and the other way round.
    const next = act === 'masquer' ? 'montrer' : act === 'montrer' ? 'masquer' : act;
    send(button.value, `button[value="${CSS.escape(`${next}:${key}`)}"]`);
  });

  // Dragging is for the mouse; the buttons do the same.
  let dragged = null;
  const prepare = () => form.querySelectorAll('[data-compose-list] > li').forEach(item => {
    item.draggable = true;
    item.classList.add('compose__item--drag');
  });
  form.addEventListener('dragstart', event => {
    dragged = event.target.closest?.('li[data-key]') ?? null;
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.key);
    dragged.classList.add('is-dragged');
  });
  form.addEventListener('dragover', event => {
    const over = event.target.closest('li[data-key]');
    if (!dragged || !over || over.parentElement !== dragged.parentElement) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    if (over !== dragged) over[event.clientY < box.top + box.height / 2 ? 'before' : 'after'](dragged);
  });
  form.addEventListener('drop', event => {
    if (!dragged) return;
    event.preventDefault();
    const key = dragged.dataset.key;
    const index = [...dragged.parentElement.children].indexOf(dragged);
    dragged = null;
    send(`placer:${key}:${index}`, `button[value="${CSS.escape(`monter:${key}`)}"]`);
  });
  form.addEventListener('dragend', () => {
    document.querySelectorAll('.is-dragged').forEach(item => item.classList.remove('is-dragged'));
    // Let go outside the list: as it was.
    if (dragged) location.reload();
  });
  prepare();
})();
