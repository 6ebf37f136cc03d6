// What may be written into a row: read once for each layer and language from the collection's schema.

import { getJson } from '../app/api.js';
import { put, read, watch } from '../app/store.js';

export const LAYERS = ['parks', 'zones', 'plots', 'facilities', 'installations', 'permits', 'offers', 'needs'];

/** Where a row comes from: shown folded, below its own values. */
const ORIGIN = new Set(['provenance', 'source_url', 'source_note', 'source_year', 'licence']);
const LONG = new Set(['source_note', 'activities', 'address']);

/** Fields and geometry of a layer once they are loaded; undefined before. */
export function schemaOf(layer) {
  return read('edit.schemas')?.[layer];
}

export async function loadSchema(layer) {
  if (schemaOf(layer)) {
    return schemaOf(layer);
  }
  const told = formOf(await getJson(`ogc/collections/${layer}/schema`));
  // Rows of the register are areas or points, never lines.
  const schema = told.geometry === 'any' && LAYERS.includes(layer) ? { ...told, geometry: 'area-or-point' } : told;
  put('edit.schemas', { ...read('edit.schemas'), [layer]: schema });
  return schema;
}

/** The form behind a JSON Schema: {fields, geometry, history}; geometry is null where a row has none of its own. */
export function formOf({ properties, required = [], 'x-ecopark-form': order = [], 'x-ecopark-history-target': history }) {
  const fields = order.filter((name) => properties[name]).map((name) => fieldOf(name, properties[name], required.includes(name)));
  const drawn = properties.geometry && !properties.geometry.readOnly;
  return { fields, history, geometry: drawn ? kindOf(properties.geometry.format ?? '') : null };
}

function kindOf(format) {
  if (format.endsWith('any') || format.endsWith('-geometry')) {
    return 'any';
  }
  return format.endsWith('point') ? 'point' : format.endsWith('linestring') ? 'line' : 'area';
}

function fieldOf(name, property, required) {
  const { title, type, format, enum: choices, minimum, maximum, pattern } = property;
  const own = Array.isArray(type) ? type.find((each) => each !== 'null') : type;
  return {
    name, title: title ?? name, type: own, format, choices, minimum, maximum, pattern, required,
    unit: property['x-ogc-unit'], picks: property['x-ecopark-picks'], items: property.items?.type,
    origin: ORIGIN.has(name), long: LONG.has(name),
  };
}

watch('language', () => put('edit.schemas', {}));
