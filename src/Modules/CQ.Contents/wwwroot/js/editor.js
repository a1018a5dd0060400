// The editor of contents: toolbar, keeping what is typed, remarks, pictures and links. Everything works without this file, with more page loads.
(() => {
  'use strict';

  const form = document.querySelector('form[data-editor]');
  const area = form?.querySelector('textarea[name="Body"]');
  if (!form || !area) return;
  const words = form.querySelector('[data-words]').dataset;
  const state = form.querySelector('[data-save-state]');
  const id = form.dataset.editor;
  const say = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const icons = document.querySelector('.icon use')?.getAttribute('href').split('#')[0];
  const icon = name => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `${icons}#${name}`);
    svg.append(use);
    return svg;
  };

  // ---------- Writing ----------

  // Through the browser's own editing, so that it can be undone with the keyboard.
  const replace = (from, to, text, selectFrom = from + text.length, selectTo = selectFrom) => {
    area.focus();
    area.setSelectionRange(from, to);
    if (!document.execCommand('insertText', false, text)) area.setRangeText(text, from, to, 'end');
    area.setSelectionRange(selectFrom, selectTo);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const around = mark => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const chosen = value.slice(from, to);
    if (value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark)
      replace(from - mark.length, to + mark.length, chosen, from - mark.length, to - mark.length);
    else
      replace(from, to, mark + chosen + mark, from + mark.length, to + mark.length);
  };

  const lines = prefix => {
    const { selectionStart, selectionEnd, value } = area;
    const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
    const end = value.indexOf('\n', selectionEnd);
    const to = end < 0 ? value.length : end;
    const rows = value.slice(from, to).split('\n');
    const off = rows.every(row => row.startsWith(prefix));
    const text = rows.map(row => (off ? row.slice(prefix.length) : prefix + row)).join('\n');
    replace(from, to, text, from, from + text.length);
  };

  const block = text => {
    const { selectionStart: at, value } = area;
    const before = at === 0 || value.slice(0, at).endsWith('\n\n') ? '' : value[at - 1] === '\n' ? '\n' : '\n\n';
    const after = value.slice(at).startsWith('\n\n') || at === value.length ? '' : '\n\n';
    replace(at, at, before + text + after, at + before.length + text.length);
  };

  const table = () => block(`| ${words.column} 1 | ${words.column} 2 |\n| --- | --- |\n| ${words.cell} | ${words.cell} |`);

  // ---------- Dialogs ----------

  const dialog = (title, ...content) => {
    const box = make('dialog', { class: 'writing__dialog', 'aria-label': title }, make('h2', { class: 'h2' }, title), ...content);
    document.body.append(box);
    box.addEventListener('close', () => {
      box.remove();
      area.focus();
    });
    box.showModal();
    return box;
  };

  const field = (label, value = '') => {
    const name = `w-${crypto.randomUUID().slice(0, 8)}`;
    const input = make('input', { class: 'input', id: name, autocomplete: 'off' });
    input.value = value;
    return [make('div', { class: 'field' }, make('label', { class: 'field__label', for: name }, label), input), input];
  };

  const buttons = (box, accept) => {
    const yes = make('button', { class: 'button', type: 'button' }, words.insert);
    const no = make('button', { class: 'button button--quiet', type: 'button' }, words.cancel);
    yes.addEventListener('click', accept);
    no.addEventListener('click', () => box.close());
    box.append(make('div', { class: 'actions' }, yes, no));
  };

  const link = () => {
    const { selectionStart: from, selectionEnd: to } = area;
    const chosen = area.value.slice(from, to);
    const [addressRow, address] = field(words.address, /^(https?:\/\/|~\/|mailto:)/.test(chosen) ? chosen : '');
    const [textRow, text] = field(words.text, address.value ? '' : chosen);
    const found = make('ul', { class: 'writing__found', role: 'list', 'aria-live': 'polite', 'aria-label': words.found });
    const box = dialog(words.link, addressRow, found, textRow);
    let waiting;
    const search = async () => {
      if (/^(https?:\/\/|~\/|\/|mailto:|#)/.test(address.value)) return found.replaceChildren();
      try {
        const answer = await fetch(`${form.dataset.links}?mots=${encodeURIComponent(address.value)}`, { headers: { Accept: 'application/json' } });
        if (!answer.ok) return;
        const pages = await answer.json();
        found.replaceChildren(...pages.slice(0, 8).map(page => {
          const button = make('button', { type: 'button', class: 'link-button' }, page.title);
          button.addEventListener('click', () => {
            address.value = page.path;
            if (!text.value) text.value = page.title;
            found.replaceChildren();
            text.focus();
          });
          return make('li', {}, button, make('span', { class: 'small muted' }, ` ${page.kind}`));
        }));
        if (pages.length === 0) found.replaceChildren(make('li', { class: 'small muted' }, words.none));
      } catch {
        // Without connection an address can still be typed.
      }
    };
    address.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(search, 300);
    });
    search();
    const insert = () => {
      let target = address.value.trim();
      if (!target) return address.focus();
      if (/^www\./i.test(target)) target = `https://${target}`;
      box.close();
      const clean = (text.value.trim() || target).replace(/[[\]]/g, '');
      replace(from, to, `[${clean}](${target.replace(/[()\s]/g, encodeURIComponent)})`);
    };
    buttons(box, insert);
    box.addEventListener('keydown', event => {
      if (event.key === 'Enter' && event.target.matches('input')) {
        event.preventDefault();
        insert();
      }
    });
    address.focus();
  };

  // ---------- Keeping what is typed ----------

  const skip = name => name.startsWith('__') || ['Act', 'Id', 'Seen', 'BasedOn'].includes(name);
  const typed = () => {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string' || skip(name)) continue;
      (values[name] ??= []).push(value.replace(/\r\n/g, '\n'));
    }
    return values;
  };

  const key = item => `cq:${form.dataset.base}:${item}`;
  const basedOn = Number(form.dataset.basedOn);
  const keepHere = sent => {
    try {
      localStorage.setItem(key(id), JSON.stringify({ type: form.dataset.type, basedOn, at: Date.now(), sent, form: typed() }));
      return true;
    } catch {
      // Full, or refused by the browser: the server's copy remains.
      return false;
    }
  };
  const forgetHere = item => {
    try {
      localStorage.removeItem(key(item));
    } catch {
      // Nothing was kept.
    }
  };

  const tell = (text, done, extra) => {
    state.hidden = false;
    state.classList.toggle('save-state--pending', !done);
    state.replaceChildren(icon(done ? 'check' : 'hourglass'), text);
    if (extra) state.append(' ', extra);
  };

  const token = () => form.querySelector('input[name="__token"]');
  const post = async (address, body) => fetch(address, {
    method: 'POST', redirect: 'manual',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CQ-Token': token()?.value ?? '' },
    body: JSON.stringify(body),
  });

  // The page may be older than its session: a fresh token, unless nobody is signed in any more.
  const refresh = async () => {
    const answer = await fetch(form.dataset.token, { redirect: 'manual', headers: { Accept: 'application/json' } });
    if (!answer.ok) return false;
    const fresh = (await answer.json()).token;
    document.querySelectorAll('input[name="__token"]').forEach(input => { input.value = fresh; });
    return true;
  };

  // Whether the server answered last that nobody is signed in any more.
  let out = false;

  const signedOut = () => {
    out = true;
    const again = make('a', { href: form.dataset.signin, target: '_blank', rel: 'noopener' }, state.dataset.signinWord);
    tell(state.dataset.signedOut, false, again);
  };

  let dirty = false;
  let running = false;
  let timer;
  let pause = 4000;

  const keep = async () => {
    if (!dirty || running) return;
    running = true;
    dirty = false;
    const here = keepHere(false);
    try {
      tell(state.dataset.saving, false);
      const body = { id, type: form.dataset.type, basedOn, form: typed() };
      let answer = await post(form.dataset.keep, body);
      if (answer.status === 400 && await refresh()) answer = await post(form.dataset.keep, body);
      if (answer.ok) {
        tell((await answer.json()).saved, true);
        out = false;
        pause = 4000;
      } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 400) {
        signedOut();
        dirty = true;
      } else if (answer.status === 413) {
        tell(here ? state.dataset.tooLong : '', false);
      } else {
        const problem = await answer.json().catch(() => null);
        tell(problem?.title ?? state.dataset.local, false);
        dirty = answer.status >= 500;
      }
    } catch {
      tell(state.dataset.offline, false);
      dirty = true;
      pause = Math.min(pause * 2, 60000);
    } finally {
      running = false;
      if (dirty) timer = setTimeout(keep, pause);
    }
  };

  form.addEventListener('input', () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  addEventListener('online', () => {
    pause = 4000;
    keep();
  });
  addEventListener('pagehide', () => {
    if (dirty) keepHere(false);
  });

  form.addEventListener('submit', event => {
    const limit = Number(form.dataset.limit);
    if (area.value.length > limit) {
      event.preventDefault();
      event.stopImmediatePropagation();
      delete form.dataset.sent;
      tell(say(words.over, area.value.length.toLocaleString(), limit.toLocaleString()), false);
      area.focus();
      return;
    }
    // A form that cannot arrive is not sent: the browser would show its own page of errors instead of what was typed.
    if (out || !navigator.onLine) {
      event.preventDefault();
      event.stopImmediatePropagation();
      keepHere(false);
      if (navigator.onLine) sendAgain(event.submitter);
      else tell(state.dataset.unsent, false);
      return;
    }
    clearTimeout(timer);
    dirty = false;
    keepHere(true);
    tell(state.dataset.sending, false);
  }, { capture: true });

  // They may have signed in meanwhile, in another tab.
  const sendAgain = async button => {
    try {
      if (!await refresh()) return signedOut();
      out = false;
      form.requestSubmit(button);
    } catch {
      tell(state.dataset.unsent, false);
    }
  };

  // On a telephone the return key goes to the next field; it neither sends nor publishes.
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing || !event.target.matches('input.input:not([type="file"])')) return;
    event.preventDefault();
    const fields = [...form.querySelectorAll('input.input, select.input, textarea.input')].filter(field => field.offsetParent);
    fields[fields.indexOf(event.target) + 1]?.focus();
  });

  const fill = values => {
    for (const input of form.elements) {
      if (!input.name || skip(input.name) || !(input.name in values) && !['checkbox', 'radio'].includes(input.type)) continue;
      const wanted = values[input.name] ?? [];
      if (input.type === 'checkbox' || input.type === 'radio') input.checked = wanted.includes(input.value);
      else if (input.type !== 'file') input.value = wanted[0] ?? '';
    }
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const same = values => {
    const now = typed();
    return [...new Set([...Object.keys(now), ...Object.keys(values)])].every(name => JSON.stringify(now[name] ?? ['']) === JSON.stringify(values[name] ?? ['']));
  };

  const offer = (item, kept) => {
    const yes = make('button', { class: 'button button--small', type: 'button' }, words.resume);
    const no = make('button', { class: 'button button--small button--quiet', type: 'button' }, words.forget);
    const notice = make('div', { class: 'notice notice--info', role: 'status' }, icon('history'), make('div', { class: 'notice__body' },
      make('p', { class: 'notice__title' }, words.deviceTitle),
      make('p', {}, `${new Date(kept.at).toLocaleString(document.documentElement.lang)} – ${words.device}`),
      make('div', { class: 'actions' }, yes, no)));
    yes.addEventListener('click', () => {
      fill(kept.form);
      notice.remove();
      if (item !== id) forgetHere(item);
      area.focus();
    });
    no.addEventListener('click', () => {
      forgetHere(item);
      notice.remove();
    });
    form.parentElement.before(notice);
  };

  // Whether what was sent is on the server; it is not when the session had ended by then.
  const arrived = async item => {
    try {
      return (await fetch(`${form.dataset.items}/${item}`)).ok;
    } catch {
      return false;
    }
  };

  const look = async () => {
    try {
      const mine = localStorage.getItem(key(id));
      if (mine) {
        const kept = JSON.parse(mine);
        // It was sent and a newer version is here: it arrived.
        if ((kept.sent && basedOn > kept.basedOn) || same(kept.form)) forgetHere(id);
        else offer(id, kept);
        return;
      }
      if (basedOn > 0) return;
      for (const name of Object.keys(localStorage)) {
        if (!name.startsWith(key(''))) continue;
        const kept = JSON.parse(localStorage.getItem(name));
        if (kept.basedOn !== 0 || kept.type !== form.dataset.type || Date.now() - kept.at > 30 * 86400000) continue;
        const item = name.slice(key('').length);
        if (!kept.sent || !await arrived(item)) return offer(item, kept);
        forgetHere(item);
      }
    } catch {
      // Nothing kept here can be read.
    }
  };
  look();

  // ---------- Remarks ----------

  const remarks = form.querySelector('[data-remarks]');
  const list = remarks?.querySelector('ul');
  let reading;
  let read = area.value;
  const check = async () => {
    if (area.value === read || area.value.length > Number(form.dataset.limit)) return;
    read = area.value;
    try {
      const answer = await post(form.dataset.check, { text: area.value });
      if (!answer.ok) return;
      const found = await answer.json();
      list.replaceChildren(...found.map(remark => {
        const go = make('button', { type: 'button', class: 'link-button remarks__line' }, say(words.line, remark.line));
        go.addEventListener('click', () => {
          const rows = area.value.split('\n');
          const from = rows.slice(0, remark.line - 1).join('\n').length + (remark.line > 1 ? 1 : 0);
          area.focus();
          area.setSelectionRange(from, from + (rows[remark.line - 1] ?? '').length);
        });
        return make('li', {}, go, ` ${remark.text}`);
      }));
      remarks.hidden = found.length === 0;
    } catch {
      // Without connection the last remarks stay.
    }
  };
  area.addEventListener('input', () => {
    clearTimeout(reading);
    reading = setTimeout(check, 2500);
  });

  // ---------- Pictures ----------

  const insertPicture = (path, alt) => block(`![${(alt || '').replace(/[[\]\n]/g, ' ').trim()}](${path})`);

  const send = async file => {
    const [row, alt] = field(words.alt);
    const preview = make('img', { class: 'writing__picture', alt: '' });
    const reader = new FileReader();
    reader.addEventListener('load', () => { preview.src = reader.result; });
    reader.readAsDataURL(file);
    const said = make('p', { class: 'field__error', role: 'alert', hidden: '' });
    const box = dialog(words.picture, preview, row, said);
    buttons(box, async () => {
      said.hidden = false;
      said.textContent = words.sending;
      try {
        // The item must be known before something can be attached to it.
        dirty = true;
        await keep();
        const body = new FormData();
        body.append('file', file);
        body.append('alt', alt.value);
        body.append('ownerKind', 'content');
        body.append('ownerId', id);
        body.append('__token', token()?.value ?? '');
        const answer = await fetch(form.dataset.upload, { method: 'POST', redirect: 'manual', body, headers: { Accept: 'application/json', 'X-CQ-Token': token()?.value ?? '' } });
        const told = await answer.json().catch(() => null);
        if (!answer.ok) {
          said.textContent = told?.title ?? words.failed;
          return;
        }
        box.close();
        insertPicture(told.path, told.alt || alt.value);
      } catch {
        said.textContent = words.failed;
      }
    });
    alt.focus();
  };

  const picture = () => {
    const file = make('input', { type: 'file', accept: 'image/*', class: 'input', 'aria-label': words.file });
    const library = make('a', { class: 'button button--secondary', href: form.dataset.pick, 'data-media-open': '', 'data-media-title': words.choose }, words.choose);
    library.addEventListener('media-pick', event => {
      const { path, alt, name, kind } = event.detail;
      box.close();
      if (kind === 'picture') insertPicture(path, alt);
      else replace(area.selectionStart, area.selectionEnd, `[${name}](${path})`);
    });
    const box = dialog(words.picture, make('div', { class: 'field' }, make('p', { class: 'field__label' }, words.file), file), make('p', {}, library));
    file.addEventListener('change', () => {
      if (!file.files[0]) return;
      box.close();
      send(file.files[0]);
    });
    const no = make('button', { class: 'button button--quiet', type: 'button' }, words.cancel);
    no.addEventListener('click', () => box.close());
    box.append(make('div', { class: 'actions' }, no));
    file.focus();
  };

  const imageOf = data => [...(data?.files ?? [])].find(f => f.type.startsWith('image/'));
  area.addEventListener('paste', event => {
    const file = imageOf(event.clipboardData);
    if (!file) return;
    event.preventDefault();
    send(file);
  });
  area.addEventListener('dragover', event => {
    if ([...event.dataTransfer.items].some(i => i.kind === 'file')) event.preventDefault();
  });
  area.addEventListener('drop', event => {
    const file = imageOf(event.dataTransfer);
    if (!file) return;
    event.preventDefault();
    send(file);
  });

  // The picture of the item itself: seen as soon as it is chosen, and only then described; one from the library has its words.
  const chosen = form.querySelector('[data-picture-chosen]');
  const file = form.querySelector('input[name="Picture"]');
  const seen = form.querySelector('[data-picture-seen]');
  const described = form.querySelector('[data-picture-alt]');
  const show = source => {
    seen.hidden = !source;
    if (source) seen.src = source;
    described.hidden = !file.files[0];
  };
  file.addEventListener('change', () => {
    chosen.hidden = true;
    if (!file.files[0]) return show();
    const reader = new FileReader();
    reader.addEventListener('load', () => show(reader.result));
    reader.addEventListener('error', () => show());
    reader.readAsDataURL(file.files[0]);
  });
  show();
  form.querySelector('[data-picture-pick]')?.addEventListener('media-pick', event => {
    if (event.detail.kind !== 'picture') return;
    form.querySelector('input[name="PictureId"]').value = event.detail.id;
    file.value = '';
    show();
    chosen.hidden = false;
    chosen.textContent = say(chosen.dataset.text, event.detail.alt || event.detail.name);
    form.dispatchEvent(new Event('input', { bubbles: true }));
  });

  // ---------- Toolbar ----------

  const tools = [
    ['bold', 'B', () => around('**'), 'b'], ['italic', 'I', () => around('*'), 'i'], ['heading', 'T', () => lines('## ')], ['list', 'list', () => lines('- ')],
    ['quote', '«', () => lines('> ')], ['link', 'link', link, 'k'], ['picture', 'image', picture], ['table', 'table', table],
  ];
  const bar = make('div', { class: 'writing__bar', role: 'toolbar', 'aria-label': words.toolbar, 'aria-controls': area.id });
  tools.forEach(([name, face, act, shortcut], index) => {
    const drawn = ['list', 'link', 'image', 'table'].includes(face) ? icon(face) : make('span', { class: `writing__face writing__face--${name}`, 'aria-hidden': 'true' }, face);
    const button = make('button', { type: 'button', class: 'writing__tool', tabindex: index === 0 ? '0' : '-1', title: words[name] }, drawn, make('span', { class: 'writing__word' }, words[name]));
    button.addEventListener('click', act);
    if (shortcut) {
      button.setAttribute('aria-keyshortcuts', `Control+${shortcut.toUpperCase()}`);
      area.addEventListener('keydown', event => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== shortcut) return;
        event.preventDefault();
        act();
      });
    }
    bar.append(button);
  });
  bar.addEventListener('keydown', event => {
    const all = [...bar.children];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = all[(to + all.length) % all.length];
    all.forEach(button => button.setAttribute('tabindex', button === next ? '0' : '-1'));
    next.focus();
  });
  area.before(bar);

  // The signs of the text are on the buttons now.
  const hint = document.getElementById(`${area.id}-hint`);
  if (hint) hint.textContent = words.paragraphs;

  // ---------- Place and readers ----------

  const places = form.querySelector('[data-places]');
  const answers = () => [...places.querySelectorAll('select option:checked, input:checked + label')].map(answer => answer.textContent.trim());
  places?.addEventListener('change', () => { places.querySelector('[data-places-said]').textContent = answers().join(' · '); });

  const audiences = form.querySelector('[data-audiences]');
  if (audiences) {
    const known = JSON.parse(audiences.dataset.audiences);
    const place = () => form.querySelector('select[name="Place"]')?.value ?? form.querySelector('input[name="Place"]:checked')?.value ?? '';
    const fit = () => {
      const [sort, council] = place().split(':');
      const open = sort === 'accueil' || sort === 'quartier-accueil' || sort === 'secteur';
      for (const choice of audiences.querySelectorAll('.choice')) {
        const input = choice.querySelector('input');
        const about = known.find(a => a.key === input.value);
        // A group's own place names no council: the server knows whose it is.
        const fits = input.value === 'tous' || (!open && (sort === 'groupe' || about?.council === council));
        choice.hidden = !fits;
        if (!fits && input.checked) audiences.querySelector('input[value="tous"]').checked = true;
      }
    };
    form.addEventListener('change', event => {
      if (event.target.name === 'Place') fit();
    });
    fit();
  }

  // ---------- Words in use ----------

  const tags = form.querySelector('[data-tags]');
  const tagInput = tags && form.querySelector(`[name="${tags.dataset.tags}"]`);
  tags?.querySelectorAll('[data-tag]').forEach(tag => {
    const button = make('button', { type: 'button', class: 'chip' }, tag.textContent);
    button.addEventListener('click', () => {
      const used = tagInput.value.split(',').map(t => t.trim()).filter(Boolean);
      if (!used.includes(tag.textContent)) tagInput.value = [...used, tag.textContent].join(', ');
      tagInput.dispatchEvent(new Event('input', { bubbles: true }));
    });
    tag.replaceWith(button);
  });
})();
