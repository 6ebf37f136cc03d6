// The place of a row: drawing it, giving it by coordinates, cutting it in two, joining it with a neighbour.

import { sendJson } from '../app/api.js';
import { put, read } from '../app/store.js';
import { t } from '../app/texts.js';
import { html, nothing } from '../app/vendor.js';
import { troubleText } from '../ui/states.js';
import { amend, draft, setGeometry } from './draft.js';
import { drawPlace, isDrawing, showPlace, stopDrawing, toJson } from './drawing.js';
import { nearestOf } from './near.js';
import { schemaOf } from './schema.js';
import { rowName } from './targets.js';

export function placeView(now) {
  const { geometry: kind } = schemaOf(now.layer);
  if (!kind) {
    return nothing;
  }
  const told = (now.errors ?? []).filter(({ pointer }) => pointer.startsWith('/geometry'));
  const area = ['Polygon', 'MultiPolygon'].includes(now.geometry?.type);
  return html`<fieldset class="place"><legend>${t('edit.place')}</legend>
    <div class="actions">
      ${['area', 'area-or-point', 'any'].includes(kind) ? html`<button class="button small" type="button" id="draw-outline" aria-pressed=${read('edit.drawing') === 'Polygon'} @click=${() => draw('Polygon')}>${t('edit.draw.area')}</button>` : nothing}
      ${['line', 'any'].includes(kind) ? html`<button class="button small" type="button" id="draw-line" aria-pressed=${read('edit.drawing') === 'Line'} @click=${() => draw('Line')}>${t('edit.draw.line')}</button>` : nothing}
      ${hasPoint(kind) ? html`<button class="button small" type="button" id="draw-point" aria-pressed=${read('edit.drawing') === 'Point'} @click=${() => draw('Point')}>${t('edit.draw.point')}</button>` : nothing}
      ${area ? html`<button class="button small" type="button" id="cut" aria-pressed=${read('edit.drawing') === 'LineString'} @click=${() => draw('LineString')}>${t('edit.cut')}</button>
        <button class="button small" type="button" id="join" aria-pressed=${read('edit.drawing') === 'join'} @click=${join}>${t('edit.join')}</button>` : nothing}
      ${read('edit.drawing') ? html`<button class="button small" type="button" @click=${giveUp}>${t('edit.cancel')}</button>` : nothing}</div>
    ${read('edit.drawing') ? html`<p class="hint" role="status">${t(`edit.drawing.${read('edit.drawing')}`)}</p>` : now.geometry ? html`<p class="hint">${t('edit.modify.hint')}</p>` : nothing}
    ${now.geometry?.type === 'Point' || (!now.geometry && hasPoint(kind)) ? coordinates(now) : nothing}
    ${told.map((each) => html`<p class="said" role="alert">${each.code === 'invalid_geometry' ? t('edit.code.invalid_geometry') : each.detail}</p>`)}
    ${now.tried && !now.geometry ? html`<p class="said" role="alert">${t('edit.fault.place')}</p>` : nothing}
    ${read('edit.shape')?.trouble ? html`<p class="said" role="alert">${troubleText(read('edit.shape').trouble)}</p>` : nothing}
    ${now.also?.make ? html`<p class="note">${t('edit.cut.done')}</p>` : nothing}
    ${now.also?.remove ? html`<p class="note">${t('edit.join.done', { names: now.also.remove.map(({ name }) => name).join(', ') })}</p>` : nothing}</fieldset>`;
}

const hasPoint = (kind) => ['point', 'area-or-point', 'any'].includes(kind);

/** A point can be given without a map: by keyboard, or from a list. */
function coordinates(now) {
  const [lon, lat] = now.geometry?.coordinates ?? [];
  const write = () => {
    const [x, y] = ['edit-lon', 'edit-lat'].map((id) => Number(document.getElementById(id).value.trim() || NaN));
    if (Number.isFinite(x) && Number.isFinite(y)) {
      setGeometry({ type: 'Point', coordinates: [x, y] });
    }
  };
  return html`<div class="pairs"><label class="field">${t('edit.longitude')} <input id="edit-lon" type="text" inputmode="decimal" .value=${lon ?? ''} @change=${write}></label>
    <label class="field">${t('edit.latitude')} <input id="edit-lat" type="text" inputmode="decimal" .value=${lat ?? ''} @change=${write}></label></div>`;
}

function draw(kind) {
  put('edit.shape', null);
  if (read('edit.drawing') === kind) {
    giveUp();
    return;
  }
  stopDrawing();
  amend({ sketch: null });
  begin(kind, []);
}

/** Draws from the corners that are there already. */
function begin(kind, corners) {
  put('edit.drawing', kind);
  put('map.aim', () => {});
  drawPlace(kind === 'Line' ? 'LineString' : kind, corners, (now) => amend({ sketch: now.length ? { kind, corners: now } : null }), (geometry) => {
    put('edit.drawing', null);
    amend({ sketch: null });
    if (kind === 'LineString') {
      cut(toJson(geometry));
    } else {
      setGeometry(toJson(geometry));
    }
  });
}

/** Puts the tools away; corners that were set stay with the draft. */
export function stop() {
  stopDrawing();
  put('edit.drawing', null);
}

/** Ends drawing on request, and forgets what was begun. */
export function giveUp() {
  stop();
  amend({ sketch: null });
  follow();
}

/** Keeps the map in step with the draft; what was being drawn when it was left is drawn on. */
export function follow() {
  const now = draft();
  if (!now || now.loading || isDrawing() || !schemaOf(now.layer)) {
    return;
  }
  showPlace(now.geometry, (geometry) => setGeometry(geometry));
  if (now.sketch && !read('edit.drawing')) {
    begin(now.sketch.kind, now.sketch.corners);
  }
}

async function cut(line) {
  await shaped('cuts', { area: draft().geometry, line }, ({ parts }) => {
    const [own, ...others] = parts;
    const now = draft();
    const values = Object.fromEntries(Object.entries(now.values).filter(([, value]) => value !== null));
    const named = 'name' in now.values;
    const make = others.map((geometry, place) => ({ type: 'Feature', geometry, properties: named ? { ...values, name: `${values.name ?? ''} ${place + 2}`.trim() } : values }));
    setGeometry(own, { also: { ...now.also, make } });
  });
}

function join() {
  put('edit.shape', null);
  put('edit.drawing', 'join');
  put('map.aim', async (at) => {
    const now = draft();
    const other = await nearestOf(now.layer, at, now.id);
    if (!other || !['Polygon', 'MultiPolygon'].includes(other.json.geometry?.type)) {
      put('edit.shape', { trouble: { kind: 'refused', detail: t('edit.join.nothing') } });
      return;
    }
    put('edit.drawing', null);
    put('map.aim', () => {});
    await shaped('unions', { areas: [now.geometry, other.json.geometry] }, ({ area }) => {
      const gone = { id: other.json.id, etag: other.tag, name: rowName(now.layer, other.json.id, other.json.properties) };
      setGeometry(area, { also: { ...draft().also, remove: [...(draft().also?.remove ?? []), gone] } });
    });
  });
}

async function shaped(path, question, take) {
  try {
    take(await sendJson('POST', `api/shapes/${path}`, question));
  } catch (trouble) {
    put('edit.shape', { trouble });
  }
  amend({});
  follow();
}

