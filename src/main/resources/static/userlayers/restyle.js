// How a layer of one's own looks: colour, size, label and classes in a small form; the style is kept by the server.

import { getJson, sendJson, Trouble } from '../app/api.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { failure } from '../ui/states.js';
import { bounds, frequent, styleDocument } from './document.js';
import { layerRestyled, styleWent } from './on-map.js';

const EMPTY = { name: 'default', colour: '#0072b2', size: 8, label: '', by: '', count: 5, trouble: null, done: null, styles: [], busy: false };
const LOOKED_AT = 1000;

const key = (layer) => `userlayers.${layer.name}`;
const now = (layer) => ({ ...EMPTY, ...read(key(layer)) });
const change = (layer, patch) => put(key(layer), { ...now(layer), ...patch });
const path = (layer, style) => `api/layer-styles/${encodeURIComponent(layer.name)}${style ? `/${encodeURIComponent(style)}` : ''}`;

export async function openRestyle(layer) {
  await attempt(layer, () => list(layer));
}

async function list(layer) {
  change(layer, { styles: (await getJson(path(layer))).styles });
}

async function attempt(layer, work) {
  change(layer, { busy: true, trouble: null, done: null });
  try {
    await work();
  } catch (trouble) {
    change(layer, { trouble: trouble instanceof Trouble ? trouble : new Trouble('page') });
  }
  change(layer, { busy: false });
}

async function classes(layer, { by, count }) {
  if (!by) {
    return null;
  }
  const { features } = await getJson(`ogc/collections/${encodeURIComponent(layer.name)}/items?f=json&limit=${LOOKED_AT}`);
  const values = features.map(({ properties }) => properties[by]);
  const isNumber = ['integer', 'decimal'].includes(layer.properties.find(({ name }) => name === by)?.type);
  const found = isNumber ? { property: by, bounds: bounds(values, count) } : { property: by, values: frequent(values) };
  return (found.bounds ?? found.values).length ? found : null;
}

function keep(layer) {
  return attempt(layer, async () => {
    const chosen = now(layer);
    const document = styleDocument({
      title: { en: layer.title_en, ko: layer.title_ko },
      geometry: layer.geometry,
      colour: chosen.colour,
      size: chosen.size,
      label: chosen.label,
      classes: await classes(layer, chosen),
    });
    const own = chosen.styles.find(({ name, own: mine }) => mine && name === chosen.name);
    await sendJson('PUT', path(layer, chosen.name), document, own ? '*' : undefined);
    layerRestyled(layer.name);
    await list(layer);
    change(layer, { done: chosen.name });
  });
}

function remove(layer, style) {
  return attempt(layer, async () => {
    await sendJson('DELETE', path(layer, style));
    styleWent(layer.name, style);
    await list(layer);
  });
}

export function restyleForm(layer) {
  const { name, colour, size, label, by, count, trouble, done, styles, busy } = now(layer);
  const set = (member, value) => change(layer, { [member]: value, done: null });
  const property = (member, none, chosen) => html`<label class="field">${t(`userlayers.${member}`)}
    <select name=${member} @change=${(event) => set(member, event.target.value)}><option value="" ?selected=${!chosen}>${none}</option>
      ${layer.properties.map((each) => html`<option value=${each.name} ?selected=${each.name === chosen}>${each.title}</option>`)}</select></label>`;
  return html`<form class="restyle" @submit=${(event) => { event.preventDefault(); keep(layer); }}>
    <label class="field">${t('userlayers.name')}<input name="style" type="text" required pattern="[a-z][a-z0-9_\\-]*" maxlength="41" .value=${name} @change=${(event) => set('name', event.target.value)}></label>
    <p class="hint">${t('userlayers.name.hint')}</p>
    <label class="field">${t('userlayers.colour')}<input name="colour" type="color" .value=${colour} @change=${(event) => set('colour', event.target.value)}></label>
    <label class="field">${t('userlayers.size')}<input name="size" type="number" min="2" max="40" .value=${String(size)} @change=${(event) => set('size', Number(event.target.value))}></label>
    ${property('label', t('userlayers.label.none'), label)}
    ${property('by', t('userlayers.by.none'), by)}
    ${by ? html`<label class="field">${t('userlayers.count')}<input name="count" type="number" min="2" max="7" .value=${String(count)} @change=${(event) => set('count', Number(event.target.value))}></label>` : nothing}
    <button class="button small" ?disabled=${busy}>${t('userlayers.keep')}</button>
    ${done ? html`<p class="hint" role="status">${t('userlayers.kept', { name: done })}</p>` : nothing}
    ${trouble ? failure(trouble) : nothing}
    ${styles.length ? html`<ul class="rows styles-of">${styles.map((style) => html`<li class="row still"><span class="row-text"><span>${style.title} (${style.name})</span>
      ${style.own ? html`<button type="button" class="button small" aria-label=${t('userlayers.remove.name', { name: style.name })} @click=${() => remove(layer, style.name)}>${t('userlayers.remove')}</button>` : nothing}</span></li>`)}</ul>` : nothing}
  </form>`;
}

