// What it is reckoned with: each term with its source, amber where assumed, and a field to put another value in.

import { address, go } from '../app/address.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { figureProof, isShare } from '../ui/figure.js';
import { provenanceTag } from '../ui/tags.js';
import { explainAnswer } from './load.js';
import { EDITABLE, editsOf, withEdit } from './question.js';
import { nameOfTerm } from './words.js';

export function assumptions({ terms, missing }, now) {
  const edits = editsOf(now);
  const shown = EDITABLE.filter((key) => terms[key] || key in edits || missing.some((name) => name.startsWith(`${key}:`)));
  return html`<details id="assumptions" ?open=${missing.length > 0 || Object.keys(edits).length > 0}><summary>${t('capacity.assumptions')}</summary>
    <p class="hint">${t('capacity.assumptions.hint')}</p>
    <dl class="facts">${shown.map((key) => row(key, terms[key], edits[key]))}</dl>
    ${Object.keys(edits).length ? html`<button class="button small" type="button" @click=${() => go({ assume: null })}>${t('capacity.assumptions.reset')}</button>` : nothing}</details>`;
}

function row(key, figure, edit) {
  const id = `assume-${key}`;
  const unsure = !figure || ['assumed', 'estimated'].includes(figure.provenance);
  return html`<div class=${unsure ? 'unsure' : ''}><dt><label for=${id}>${nameOfTerm(key)}</label></dt>
    <dd>${figure ? html`${figureProof(figure, explainAnswer)} ${provenanceTag(figure.provenance)}` : html`<span class="unknown">${t('capacity.unknown')}</span>`}
      <input id=${id} type="number" step="any" .value=${edit === undefined ? '' : shown(key, edit)} placeholder=${figure ? shown(key, figure.value) : ''} @change=${({ target }) => change(key, target)}>${isShare(key) ? ' %' : ''}</dd></div>`;
}

/** As it is typed: shares and rates in percent. */
function shown(key, value) {
  return Number((value * (isShare(key) ? 100 : 1)).toPrecision(5));
}

function change(key, target) {
  if (target.validity.valid) {
    go({ assume: withEdit(address(), key, target.value === '' ? null : Number(target.value) / (isShare(key) ? 100 : 1)) });
  } else {
    target.reportValidity();
  }
}
