// Opens the search box over any page, from the link in its head or by Ctrl K. Without this file the link leads to the page of search.
(() => {
  'use strict';

  const link = document.querySelector('[data-search]');
  const dialog = document.getElementById('recherche-rapide');

  // On a wide screen the ways to narrow down lie open beside the results.
  if (matchMedia('(min-width: 60rem)').matches)
    document.querySelectorAll('[data-open-on-desk]').forEach(details => { details.open = true; });

  if (!link || !dialog) return;
  const open = () => {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input').select();
  };
  link.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  dialog.addEventListener('click', event => {
    if (event.target === dialog || event.target.closest('[data-close]')) dialog.close();
  });
  // The list of suggestions takes the first Escape; the next one closes the box, and does not empty it as browsers do.
  dialog.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    dialog.close();
  });
  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k' || event.defaultPrevented) return;
    event.preventDefault();
    open();
  });
})();
