// Editing the terms of an exchange. What the server refuses leaves the form as it was written.

import { go } from '../app/address.js';
import { read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { membersOf } from './fields.js';
import { change } from './load.js';
import { termFields, withPark } from './terms.js';

export function editView(record) {
  return html`<form class="terms" id="exchange-form" @submit=${(event) => save(event, record)}>
    <h2>${t('exchanges.edit')}</h2>${termFields(record.properties)}
    <div class="actions"><button class="button main" type="submit" ?disabled=${read('exchange').busy}>${t('exchanges.save')}</button>
      <button class="button" type="button" @click=${() => go({ edit: null })}>${t('exchanges.cancel')}</button></div></form>`;
}

async function save(event, record) {
  event.preventDefault();
  if (await change(record, withPark(membersOf(event.target)))) {
    go({ edit: null });
  }
}
