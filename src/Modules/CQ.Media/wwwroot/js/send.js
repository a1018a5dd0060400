// Several files with their own progress and alternative text; without this script the form sends them all at once.
(() => {
  'use strict';

  const form = document.querySelector('form[data-send]');
  const input = form?.querySelector('[data-send-files]');
  const list = form?.querySelector('[data-send-list]');
  const template = form?.querySelector('template[data-send-row]');
  const drop = form?.querySelector('[data-send-drop]');
  const status = form?.querySelector('[data-send-status]');
  if (!form || !input || !list || !template || !window.FormData) return;

  const waiting = new Map();
  let number = 0;
  let sent = 0;
  let busy = false;

  const isPicture = file => /^image\//.test(file.type) || /\.(jpe?g|png|webp|gif|hei[cf]|avif)$/i.test(file.name);
  const size = bytes => bytes < 1e6
    ? new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1e3))
    : new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6);

  // One sentence for one picture belongs to the form without script; here every picture has its own.
  form.querySelector('[data-send-single]').hidden = true;
  input.removeAttribute('name');

  const say = (row, key, text) => {
    const state = row.querySelector('[data-send-state]');
    state.textContent = text ?? state.dataset[key];
    row.dataset.state = key;
  };

  const add = files => {
    for (const file of files) {
      const row = template.content.firstElementChild.cloneNode(true);
      const id = `fichier-${++number}`;
      const alt = row.querySelector('[data-send-alt]');
      row.querySelectorAll('[data-send-name]').forEach(place => { place.textContent = place.tagName === 'STRONG' ? file.name : ` ${file.name}`; });
      row.querySelector('[data-send-size]').textContent = size(file.size);
      if (isPicture(file)) {
        const text = alt.querySelector('input[type="text"]');
        const box = alt.querySelector('input[type="checkbox"]');
        const hint = alt.querySelector('.field__hint');
        text.id = `${id}-texte`;
        hint.id = `${id}-aide`;
        text.setAttribute('aria-describedby', hint.id);
        alt.querySelector('.field__label').htmlFor = text.id;
        box.addEventListener('change', () => { text.disabled = box.checked; });
      } else {
        alt.remove();
      }
      row.querySelector('[data-send-remove]').addEventListener('click', () => {
        waiting.delete(row);
        row.remove();
        input.focus();
      });
      list.append(row);
      const limit = Number(isPicture(file) ? form.dataset.sendPicture : form.dataset.sendDocument);
      if (file.size > limit) {
        say(row, 'large');
        row.classList.add('media-sending__item--bad');
      } else {
        say(row, 'waiting');
        waiting.set(row, file);
      }
    }
    input.value = '';
  };

  input.addEventListener('change', () => add(input.files));

  for (const name of ['dragenter', 'dragover']) {
    document.addEventListener(name, event => {
      if (![...event.dataTransfer?.types ?? []].includes('Files')) return;
      event.preventDefault();
      drop.classList.add('is-over');
    });
  }
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) drop.classList.remove('is-over');
  });
  document.addEventListener('drop', event => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    drop.classList.remove('is-over');
    add(event.dataTransfer.files);
  });
  document.addEventListener('paste', event => {
    if (event.clipboardData?.files.length) add(event.clipboardData.files);
  });

  const send = (row, file) => new Promise(resolve => {
    const data = new FormData();
    const text = row.querySelector('[data-send-alt] input[type="text"]');
    const box = row.querySelector('[data-send-alt] input[type="checkbox"]');
    data.append('Alt', box?.checked ? '' : text?.value ?? '');
    data.append('Decorative', box?.checked ? 'true' : 'false');
    data.append('Place', form.elements.Lieu.value);
    if (form.elements.Dossier?.value) data.append('Folder', form.elements.Dossier.value);
    if (form.elements.AudienceId?.value) data.append('Audience', form.elements.AudienceId.value);
    data.append('File', file);

    const progress = row.querySelector('progress');
    const request = new XMLHttpRequest();
    request.open('POST', form.dataset.send);
    request.setRequestHeader('X-CQ-Token', form.elements.__token.value);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', event => {
      if (!event.lengthComputable) return;
      progress.value = 100 * event.loaded / event.total;
      if (event.loaded === event.total) say(row, 'judging');
    });
    request.addEventListener('load', () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* said below */ }
      if (request.status === 200) {
        say(row, 'done');
        resolve(true);
      } else {
        say(row, request.status === 413 ? 'large' : 'lost', answer.title);
        resolve(false);
      }
    });
    request.addEventListener('error', () => { say(row, 'lost'); resolve(false); });
    progress.hidden = false;
    say(row, 'sending');
    request.send(data);
  });

  form.addEventListener('submit', async event => {
    if (busy || waiting.size === 0) {
      if (busy || sent > 0) event.preventDefault();
      return;
    }
    event.preventDefault();
    // The guard against a second click must not outlive this one.
    event.stopImmediatePropagation();
    busy = true;
    const button = form.querySelector('button:not([type="button"])');
    button.disabled = true;
    let refused = 0;
    for (const [row, file] of [...waiting]) {
      row.querySelector('[data-send-remove]').hidden = true;
      const good = await send(row, file);
      row.classList.toggle('media-sending__item--bad', !good);
      row.classList.toggle('media-sending__item--good', good);
      row.querySelector('progress').hidden = true;
      if (good) {
        waiting.delete(row);
        row.querySelector('[data-send-alt]')?.remove();
        sent++;
      } else {
        refused++;
        row.querySelector('[data-send-remove]').hidden = false;
      }
    }
    busy = false;
    button.disabled = false;
    if (refused === 0) {
      status.textContent = (sent === 1 ? status.dataset.one : status.dataset.many).replace('{0}', String(sent));
      window.location.assign(form.dataset.sendDone);
    } else {
      // What was sent is there already: leaving cancels nothing any more.
      const leave = form.querySelector('[data-send-leave]');
      if (leave && sent > 0) leave.textContent = leave.dataset.sendLeave;
      status.textContent = status.dataset.some.replace('{0}', String(sent)).replace('{1}', String(refused));
      list.querySelector('.media-sending__item--bad')?.scrollIntoView({ block: 'nearest' });
    }
  }, true);
})();
