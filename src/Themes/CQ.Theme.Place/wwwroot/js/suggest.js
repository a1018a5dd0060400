// data-suggest="address" on a text field: offers what the address answers while somebody types, as an editable combobox with a list (ARIA APG).
// The address answers texts, with which the form is sent, or things with a title, what they are and where they lead. Without this file the field is a plain one in a plain form.
(() => {
  'use strict';

  const pause = 180;

  document.querySelectorAll('input[data-suggest]').forEach((input, index) => {
    // On pages that ask for this file twice.
    if (input.getAttribute('role') === 'combobox') return;
    const words = input.dataset;
    const least = Number(words.suggestLeast ?? 3);
    const list = document.createElement('ul');
    list.id = `${input.id || `champ-${index}`}-propositions`;
    list.className = 'suggest__list';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', words.suggestLabel);
    const status = document.createElement('p');
    status.className = 'visually-hidden';
    status.setAttribute('role', 'status');
    const place = input.closest('.suggest');
    place.append(list, status);

    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);

    let current = -1;
    let timer = 0;
    let asked = null;

    const options = () => [...list.children];

    const mark = at => {
      const all = options();
      current = all.length === 0 ? -1 : (at + all.length) % all.length;
      all.forEach((option, i) => option.setAttribute('aria-selected', String(i === current)));
      if (current < 0) input.removeAttribute('aria-activedescendant');
      else {
        input.setAttribute('aria-activedescendant', all[current].id);
        all[current].scrollIntoView({ block: 'nearest' });
      }
    };

    const close = () => {
      clearTimeout(timer);
      asked?.abort();
      list.hidden = true;
      list.replaceChildren();
      current = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };

    const choose = option => {
      if (option.dataset.href) {
        location.assign(option.dataset.href);
        return;
      }
      input.value = option.textContent;
      close();
      status.textContent = '';
      input.form.requestSubmit();
    };

    // The letters that were typed stand out in the title.
    const describe = ({ title, marks, type }) => {
      const [name, kind] = [document.createElement('span'), document.createElement('span')];
      let at = 0;
      marks.forEach(([start, length]) => {
        const found = document.createElement('mark');
        found.textContent = title.slice(start, start + length);
        name.append(title.slice(at, start), found);
        at = start + length;
      });
      name.append(title.slice(at));
      kind.className = 'suggest__kind';
      kind.textContent = type;
      return [name, ' ', kind];
    };

    const show = texts => {
      list.replaceChildren(...texts.map((text, i) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${i}`;
        option.className = 'suggest__option';
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        if (typeof text === 'string') option.textContent = text;
        else {
          option.dataset.href = text.href;
          option.append(...describe(text));
        }
        return option;
      }));
      current = -1;
      list.hidden = texts.length === 0;
      input.setAttribute('aria-expanded', String(texts.length > 0));
      input.removeAttribute('aria-activedescendant');
      status.textContent = texts.length === 0 ? words.suggestNone : (texts.length === 1 ? words.suggestOne : words.suggestMany).replace('{0}', String(texts.length));
    };

    const ask = async () => {
      asked?.abort();
      asked = new AbortController();
      const text = input.value.trim();
      try {
        const response = await fetch(`${words.suggest}?q=${encodeURIComponent(text)}`, { signal: asked.signal, headers: { Accept: 'application/json' }, cache: 'no-store' });
        if (response.ok && document.activeElement === input && input.value.trim() === text) show(await response.json());
      } catch {
        // Offline or overtaken: the form still works.
      }
    };

    input.addEventListener('input', () => {
      clearTimeout(timer);
      if (input.value.trim().length < least) close();
      else timer = setTimeout(ask, pause);
    });

    input.addEventListener('keydown', event => {
      if (event.isComposing) return;
      const open = !list.hidden;
      switch (event.key) {
        case 'ArrowDown':
          if (open) mark(current + 1);
          else if (input.value.trim().length >= least) ask();
          break;
        case 'ArrowUp':
          if (!open) return;
          mark(current < 0 ? options().length - 1 : current - 1);
          break;
        case 'Enter':
          if (!open || current < 0) {
            close();
            return;
          }
          choose(options()[current]);
          break;
        case 'Escape':
          if (!open) return;
          close();
          break;
        default:
          return;
      }
      event.preventDefault();
    });

    // Before the field loses the focus.
    list.addEventListener('pointerdown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const option = event.target.closest('[role="option"]');
      if (option) choose(option);
    });
    input.addEventListener('blur', close);
  });
})();
