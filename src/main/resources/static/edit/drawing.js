// Drawing on the map: the draft's place is drawn, its corners are moved and snap to what lies around.

import { read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { faint, ink } from '../map/ink.js';
import { addInteraction, addLayer, removeInteraction, removeLayer } from '../map/map.js';
import { featuresOf } from '../map/sight-items.js';
import { same } from './check.js';

const SNAP_PIXELS = 10;
/** Seven decimals are a centimetre, which is what the server tells. */
const DECIMALS = 7;
const SNAPS = ['parks', 'zones', 'facilities'];

const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
const source = new ol.source.Vector();
const neighbours = new ol.Collection();
let layer = null;
let tools = [];
let mode = null;
let shown;

/** GeoJSON of a drawn geometry in degrees. */
export function toJson(geometry) {
  return format.writeGeometryObject(geometry, { featureProjection: 'EPSG:3857', decimals: DECIMALS });
}

/** Shows a place and lets its corners be moved; each change is told as GeoJSON. */
export function showPlace(geometry, changed) {
  begin();
  if (!same(geometry, shown)) {
    shown = geometry;
    source.clear(true);
    if (geometry) {
      source.addFeature(new ol.Feature(format.readGeometry(geometry)));
    }
  }
  use(geometry ? 'modify' : null, () => {
    const modify = new ol.interaction.Modify({ source, pixelTolerance: SNAP_PIXELS });
    modify.on('modifyend', () => {
      shown = toJson(source.getFeatures()[0].getGeometry());
      changed(shown);
    });
    return [modify];
  });
}

/** Draws a new place of a kind: Point, Polygon or LineString; told once as an OpenLayers geometry. */
export function drawPlace(kind, done) {
  begin();
  use(`draw.${kind}`, () => {
    const draw = new ol.interaction.Draw({ type: kind, source: new ol.source.Vector(), snapTolerance: SNAP_PIXELS, style });
    draw.on('drawend', ({ feature }) => setTimeout(() => { use(null, () => []); done(feature.getGeometry()); }));
    return [draw];
  });
}

export const isDrawing = () => Boolean(mode?.startsWith('draw.'));

/** Takes the last corner back; false when there is none. */
export function undoCorner() {
  const draw = tools.find((tool) => tool instanceof ol.interaction.Draw);
  draw?.removeLastPoint();
  return Boolean(draw);
}

export function stopDrawing() {
  if (isDrawing()) {
    use(null, () => []);
  }
}

/** Takes everything of the drawing off the map. */
export function endPlace() {
  use(null, () => []);
  source.clear(true);
  shown = undefined;
  if (layer) {
    removeLayer(layer);
    layer = null;
  }
}

function begin() {
  if (!layer) {
    layer = new ol.layer.Vector({ source, style, zIndex: 30 });
    addLayer(layer);
  }
}

function use(wanted, make) {
  if (wanted === mode) {
    return;
  }
  tools.forEach(removeInteraction);
  mode = wanted;
  tools = wanted ? [...make(), snap()] : [];
  tools.forEach(addInteraction);
}

/** Neighbours are those in sight now; the newest answer of the server renews them. */
function snap() {
  gather();
  return new ol.interaction.Snap({ features: neighbours, pixelTolerance: SNAP_PIXELS });
}

function gather() {
  neighbours.clear();
  neighbours.extend(SNAPS.flatMap(featuresOf));
}

function style(feature) {
  const { line, surface, pick } = ink();
  const styles = [new ol.style.Style({
    stroke: new ol.style.Stroke({ color: pick || line, width: 2.5 }), fill: new ol.style.Fill({ color: faint(line, 0.1) }),
    image: new ol.style.Circle({ radius: 7, stroke: new ol.style.Stroke({ color: pick || line, width: 3 }), fill: new ol.style.Fill({ color: surface }) }),
  })];
  const corners = cornersOf(feature.getGeometry());
  return corners ? [...styles, new ol.style.Style({
    geometry: corners, image: new ol.style.Circle({ radius: 3.5, stroke: new ol.style.Stroke({ color: pick || line, width: 2 }), fill: new ol.style.Fill({ color: surface }) }),
  })] : styles;
}

function cornersOf(geometry) {
  const type = geometry.getType();
  const rings = { LineString: (all) => [all], MultiLineString: (all) => all, Polygon: (all) => all, MultiPolygon: (all) => all.flat() }[type]?.(geometry.getCoordinates());
  return rings ? new ol.geom.MultiPoint(rings.flat()) : null;
}

watch('theme', () => layer?.changed());
for (const id of SNAPS) {
  watch(`map.${id}`, () => { if (read(`map.${id}`)?.loading === false && mode) { gather(); } });
}
