// Progressive enhancement of the back office; place.js is loaded before it.
(() => {
  'use strict';

  // Ticked rows: the bar of actions comes with the first one and counts them.
  document.querySelectorAll('form[data-bulk]').forEach(form => {
    const bar = form.querySelector('.bulk');
    const all = form.querySelector('[data-bulk-all]');
    const boxes = [...form.querySelectorAll('[data-bulk-row]')];
    const count = bar?.querySelector('.bulk__count');
    if (!bar) return;
    const show = () => {
      const ticked = boxes.filter(box => box.checked).length;
      const seen = boxes.filter(box => !box.closest('tr').hidden);
      bar.classList.toggle('is-idle', ticked === 0);
      if (count) count.textContent = (ticked > 1 ? count.dataset.many : count.dataset.one).replace('{0}', String(ticked));
      if (all) {
        all.checked = ticked > 0 && seen.every(box => box.checked);
        all.indeterminate = ticked > 0 && !all.checked;
      }
    };
    all?.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked && !box.closest('tr').hidden;
      show();
    });
    form.addEventListener('change', event => {
      if (event.target.matches('[data-bulk-row]')) show();
    });
    show();
  });

  // From search to row to action with the arrows: down from the search field enters the list.
  const links = () => [...document.querySelectorAll('.table tbody tr:not([hidden]) .table__main a, .table tbody tr:not([hidden]) a.table__main')];
  document.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const here = document.activeElement;
    const search = document.querySelector('.list-tools__search input');
    const rows = links();
    const at = rows.indexOf(here);
    if (here === search && event.key === 'ArrowDown') rows[0]?.focus();
    else if (at >= 0) (event.key === 'ArrowDown' ? rows[at + 1] : rows[at - 1] ?? search)?.focus();
    else return;
    event.preventDefault();
  });

  // data-json="id": says at once where a JSON text breaks; the server checks it again.
  document.querySelectorAll('textarea[data-json]').forEach(area => {
    const out = document.getElementById(area.dataset.json);
    if (!out) return;
    area.addEventListener('blur', () => {
      try {
        if (area.value.trim()) JSON.parse(area.value);
        area.removeAttribute('aria-invalid');
        out.textContent = '';
      } catch (error) {
        area.setAttribute('aria-invalid', 'true');
        out.textContent = out.dataset.text.replace('{0}', error.message);
      }
    });
    // Two spaces on Tab would trap the keyboard; indentation stays a matter of typing.
  });

  // data-confirm-text: the button of a danger zone wakes up once the name is typed as asked.
  document.querySelectorAll('input[data-confirm-text]').forEach(input => {
    const button = input.form?.querySelector('[data-confirm-button]');
    if (!button) return;
    const check = () => { button.disabled = input.value.trim() !== input.dataset.confirmText; };
    input.addEventListener('input', check);
    check();
  });
})();
