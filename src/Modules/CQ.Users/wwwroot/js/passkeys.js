// Asks the device for a passkey, or for an answer by one, and sends what it says with the form. Without a script, or where the browser knows no passkeys, the form says so and the other ways stay.
(() => {
  'use strict';

  const able = 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const [button, missing, said] = ['button', 'missing', 'said'].map(name => form.querySelector(`[data-passkey-${name}]`));
    button.hidden = !able;
    missing.hidden = able;
    if (!able) continue;

    const ask = () => {
      const options = JSON.parse(form.dataset.options);
      return form.dataset.passkey === 'make'
        ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    };

    button.addEventListener('click', async () => {
      if (!form.reportValidity()) return;
      said.textContent = form.dataset.waiting;
      button.setAttribute('aria-disabled', 'true');
      try {
        form.elements['Answer.Credential'].value = JSON.stringify(await ask());
        form.requestSubmit();
      } catch (error) {
        said.textContent = error.name === 'InvalidStateError' ? form.dataset.known : form.dataset.refused;
        button.removeAttribute('aria-disabled');
      }
    });
  }
})();
