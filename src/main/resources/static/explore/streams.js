// Offers and needs of a facility, each with amount, year, status and how sure it is.

import { go } from '../app/address.js';
import { inTongue, t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { classOf, classTitle } from '../map/classes.js';
import { glyphSign } from '../ui/glyph-picture.js';
import { codeText, orUnknown, rangeText } from '../ui/numbers.js';
import { empty, skeleton } from '../ui/states.js';
import { tags } from '../ui/tags.js';

export function streamsView({ offers, needs, loading }) {
  if (!offers || !needs) {
    return loading ? skeleton() : nothing;
  }
  const none = !offers.features.length && !needs.features.length;
  return none
    ? html`<section><h2>${t('explore.streams')}</h2>${empty(t('explore.streams.none'))}</section>`
    : html`${part('offer', offers)}${part('need', needs)}`;
}

function part(direction, { features, more }) {
  return features.length
    ? html`<section><h2>${t(`explore.${direction}s`)} <span class="soft">${features.length}</span></h2>
        <ul class="streams">${features.map((feature) => streamRow(direction, feature))}</ul>
        ${more ? html`<p class="hint">${t('explore.streams.more')}</p>` : nothing}</section>`
    : nothing;
}

function streamRow(direction, { id, properties }) {
  const amount = rangeText({ low: properties.amount_low, base: properties.amount, high: properties.amount_high, unit: properties.amount_unit });
  const unsure = properties.provenance === 'estimated' || properties.provenance === 'assumed';
  return html`<li class="stream">
    ${glyphSign(classOf(properties.material_class), direction, 24)}
    <div>
      <div class="stream-title">${inTongue(properties, 'material_class_title') ?? classTitle(properties.material_class)}</div>
      <div class=${unsure ? 'amount unsure' : 'amount'}>${orUnknown(amount)} ${tags({ provenance: properties.provenance })}</div>
      <div class="row-note">${details(properties).map((part) => html`<span>${part}</span>`)}</div>
      ${properties.source === 'estimates' && unsure ? html`<button class="link" @click=${() => go({ room: 'edit', elayer: 'offers', erow: id })}>${t('estimates.look')}</button>` : nothing}
      <button class="link" @click=${() => go({ room: 'partners', stream: id, direction: null, class: null })}>${t(`explore.stream.partners.${direction}`)}</button>
    </div>
  </li>`;
}

function details({ code, code_label_en: english, code_label_ko: korean, grades, year, status, outlet }) {
  const label = inTongue({ code_label_en: english, code_label_ko: korean }, 'code_label');
  return [
    code ? [codeText(code), label].filter(Boolean).join(' ') : null,
    grades?.length ? t('explore.grades', { grades: [].concat(grades).join(', ') }) : null,
    year ? t('explore.year', { year: String(year) }) : null,
    status ? t(`explore.stream.status.${status}`) : null,
    outlet ? t('explore.outlet', { outlet }) : null,
  ].filter(Boolean);
}
