// Two editors changed one row: both versions side by side, a choice for each value, nothing lost.

import { t } from '../app/texts.js';
import { html } from '../app/vendor.js';
import { differences, same, textOf } from './check.js';
import { amend, draft, rebase } from './draft.js';
import { wordOf } from './form.js';
import { schemaOf } from './schema.js';

/** Values that both changed, to different ends: {name, mine, theirs}. What only one changed needs no choice. */
export function clashes(now, theirs) {
  const mine = differences(now.values, ownOf(now.base.properties, now.values));
  const clash = mine.filter((name) => !same(theirs.properties[name], now.base.properties[name]) && !same(theirs.properties[name], now.values[name]))
    .map((name) => ({ name, mine: now.values[name], theirs: theirs.properties[name] ?? null }));
  const moved = !same(now.geometry, now.base.geometry) && !same(theirs.geometry, now.base.geometry) && !same(now.geometry, theirs.geometry);
  return moved ? [...clash, { name: 'geometry', mine: now.geometry, theirs: theirs.geometry }] : clash;
}

/** Values that only the other one changed. */
export function news(now, theirs) {
  return Object.keys(now.values).filter((name) => !same(theirs.properties[name], now.base.properties[name]) && same(now.values[name], now.base.properties[name]));
}

function ownOf(properties, values) {
  return Object.fromEntries(Object.keys(values).map((name) => [name, properties[name] ?? null]));
}

export function conflictView(now) {
  const { feature } = now.conflict;
  const both = clashes(now, feature);
  const theirs = news(now, feature);
  const chosen = now.conflict.chosen ?? {};
  return html`<section class="conflict" role="alertdialog" aria-labelledby="conflict-title">
    <h2 id="conflict-title" tabindex="-1">${t('edit.conflict')}</h2>
    <p>${t('edit.conflict.kept')}</p>
    ${theirs.length ? html`<p class="note">${t('edit.conflict.taken', { fields: theirs.map((name) => titleOf(now.layer, name)).join(', ') })}</p>` : ''}
    ${both.length ? html`<table class="versions"><thead><tr><th scope="col">${t('edit.conflict.value')}</th><th scope="col">${t('edit.conflict.mine')}</th><th scope="col">${t('edit.conflict.theirs')}</th></tr></thead>
      <tbody>${both.map((clash) => row(now, clash, chosen[clash.name] ?? 'mine'))}</tbody></table>` : html`<p>${t('edit.conflict.none')}</p>`}
    <div class="actions"><button class="button main" type="button" id="conflict-settle" @click=${() => settle(now, both, chosen)}>${t('edit.conflict.go')}</button>
      <button class="button" type="button" @click=${() => amend({ conflict: null })}>${t('edit.cancel')}</button></div></section>`;
}

function row(now, { name, mine, theirs }, chosen) {
  const pick = (whose) => amend({ conflict: { ...draft().conflict, chosen: { ...draft().conflict.chosen, [name]: whose } } });
  const option = (whose, value) => html`<td><label class="check"><input type="radio" name=${`clash-${name}`} value=${whose} .checked=${chosen === whose} @change=${() => pick(whose)}> ${shown(now.layer, name, value)}</label></td>`;
  return html`<tr><th scope="row">${titleOf(now.layer, name)}</th>${option('mine', mine)}${option('theirs', theirs)}</tr>`;
}

function titleOf(layer, name) {
  return name === 'geometry' ? t('edit.place') : schemaOf(layer).fields.find((field) => field.name === name)?.title ?? name;
}

function shown(layer, name, value) {
  if (name === 'geometry') {
    return value ? t(`edit.shape.${value.type}`) : '–';
  }
  const field = schemaOf(layer).fields.find((each) => each.name === name);
  return wordOf(textOf(field, value)) || '–';
}

/** The other one's row becomes the ground; on it stands what was chosen of mine. Saving is the next step. */
function settle(now, both, chosen) {
  const { feature, etag } = now.conflict;
  const values = { ...now.values };
  for (const name of Object.keys(values)) {
    const clash = both.find((each) => each.name === name);
    const untouched = same(now.values[name], now.base.properties[name] ?? null);
    if (untouched || (clash && chosen[name] === 'theirs')) {
      values[name] = feature.properties[name] ?? null;
    }
  }
  const mineMoved = !same(now.geometry, now.base.geometry) && chosen.geometry !== 'theirs';
  rebase(feature, etag, { values, geometry: mineMoved ? now.geometry : feature.geometry, settled: true });
}
