// Progressive enhancement only: every page works without this file.
(() => {
  'use strict';

  const each = (selector, act, root = document) => root.querySelectorAll(selector).forEach(act);

  // Phone menu: without script the link leads to the menu in the footer.
  each('[data-menu]', toggle => {
    const menu = document.getElementById(toggle.dataset.menu);
    if (!menu) return;
    const set = open => {
      menu.classList.toggle('is-open', open);
      toggle.setAttribute('aria-expanded', String(open));
    };
    toggle.setAttribute('role', 'button');
    toggle.setAttribute('aria-controls', menu.id);
    set(false);
    toggle.addEventListener('click', event => {
      event.preventDefault();
      set(toggle.getAttribute('aria-expanded') !== 'true');
    });
    toggle.addEventListener('keydown', event => {
      if (event.key === ' ') {
        event.preventDefault();
        toggle.click();
      }
    });
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && toggle.getAttribute('aria-expanded') === 'true') {
        set(false);
        toggle.focus();
      }
    });
  });

  // Small menus close on Escape and when one goes elsewhere.
  each('details.menu', menu => {
    menu.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
      event.stopPropagation();
    });
    menu.addEventListener('focusout', event => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  });
  document.addEventListener('click', event => each('details.menu[open]', menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));

  document.addEventListener('click', event => {
    const dismiss = event.target.closest('[data-dismiss]');
    if (dismiss) {
      dismiss.closest('.notice').remove();
      document.querySelector('main')?.focus();
    }
  });

  // What changed after a refused form is its summary of errors: go there at once.
  document.querySelector('[data-focus]')?.focus();

  // data-filter="rows-id": hides what does not hold the typed words, accents and case aside.
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
  each('input[data-filter]', input => {
    const list = document.getElementById(input.dataset.filter);
    const status = document.getElementById(input.dataset.filterStatus ?? '');
    if (!list) return;
    const rows = [...(list.tBodies?.[0]?.rows ?? list.children)];
    input.addEventListener('input', () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const text = plain(row.textContent);
        row.hidden = !words.every(word => text.includes(word));
        if (!row.hidden) shown++;
      }
      if (status) status.textContent = (status.dataset.text ?? '{0}').replace('{0}', String(shown));
    });
  });

  // data-guard: the browser asks before unsaved words are lost.
  each('form[data-guard]', form => {
    let dirty = false;
    form.addEventListener('input', () => { dirty = true; });
    form.addEventListener('submit', () => { dirty = false; });
    addEventListener('beforeunload', event => {
      if (dirty) event.preventDefault();
    });
  });

  // data-once: a second click does not send a second time; the server refuses it too.
  each('form[data-once]', form => form.addEventListener('submit', event => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    event.submitter?.setAttribute('aria-disabled', 'true');
    addEventListener('pageshow', () => {
      delete form.dataset.sent;
      event.submitter?.removeAttribute('aria-disabled');
    }, { once: true });
  }));

  // Map and list show the same quartier at the same time.
  each('[data-map]', map => {
    const mark = (event, on) => {
      const link = event.target.closest('[data-quartier]');
      if (!link) return;
      each(`[data-quartier="${CSS.escape(link.dataset.quartier)}"]`, twin => twin.classList.toggle('is-active', on), map);
    };
    for (const name of ['mouseover', 'focusin']) map.addEventListener(name, event => mark(event, true));
    for (const name of ['mouseout', 'focusout']) map.addEventListener(name, event => mark(event, false));
  });

  // data-copy="id": copies the text or the value; data-copied holds the word of thanks.
  each('[data-copy]', button => button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy);
    if (!source) return;
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
    const said = button.querySelector('[role="status"]');
    if (said) said.textContent = button.dataset.copied ?? '';
  }));

  // data-count="id": characters left of data-maxlength, in the target's words: data-text, and data-over when there are too many.
  // In long texts it speaks up for the last fifth only.
  each('[data-count][data-maxlength]', input => {
    const out = document.getElementById(input.dataset.count);
    if (!out) return;
    const most = Number(input.dataset.maxlength);
    const say = () => {
      // A line break travels as two characters, and the server counts both.
      const left = most - input.value.replace(/\n/g, '\r\n').length;
      const quiet = most > 500 && left > most / 5;
      const words = left < 0 ? out.dataset.over ?? out.dataset.text : out.dataset.text;
      const figure = (left < 0 && out.dataset.over ? -left : left).toLocaleString(document.documentElement.lang);
      out.textContent = quiet ? '' : words.replace('{0}', figure);
    };
    input.addEventListener('input', say);
    say();
  });

  // data-reveal="id": shows the password while the box is ticked.
  each('input[data-reveal]', box => {
    const input = document.getElementById(box.dataset.reveal);
    if (input) box.addEventListener('change', () => { input.type = box.checked ? 'text' : 'password'; });
  });

  // data-strength="id": says how far the password is from the rule, in words.
  each('input[data-strength]', input => {
    const out = document.getElementById(input.dataset.strength);
    if (!out) return;
    const least = Number(out.dataset.least ?? 12);
    input.addEventListener('input', () => {
      const missing = least - [...input.value].length;
      const text = missing > 0 ? out.dataset.short.replace('{0}', String(missing)) : out.dataset.enough;
      if (out.textContent !== text) out.textContent = text;
    });
  });
})();
