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

/**
 * Draws a new place of a kind: Point, Polygon or LineString; done gets it once as an OpenLayers geometry, told gets the
 * corners so far in degrees, each time there is one more or less, to go on from them another time.
 */
export function drawPlace(kind, corners, told, done) {
  begin();
  const draw = new ol.interaction.Draw({ type: kind, source: new ol.source.Vector(), snapTolerance: SNAP_PIXELS, style });
  use(`draw.${kind}`, () => {
    draw.on('drawend', ({ feature }) => setTimeout(() => { use(null, () => []); done(feature.getGeometry()); }));
    return [draw];
  });
  if (kind !== 'Point') {
    tellCorners(draw, told);
  }
  if (corners.length) {
    draw.appendCoordinates(corners.map((corner) => ol.proj.fromLonLat(corner)));
  }
}

/** The last corner of what is drawn follows the pointer; the ring of an area has its first one once more. */
function tellCorners(draw, told) {
  let count = 0;
  const tell = (corners) => {
    if (corners.length !== count && tools.includes(draw)) {
      count = corners.length;
      told(corners.map((corner) => ol.proj.toLonLat(corner)));
    }
  };
  draw.on('drawstart', ({ feature }) => {
    const geometry = feature.getGeometry();
    const look = () => tell(geometry.getType() === 'Polygon' ? geometry.getCoordinates()[0].slice(0, -2) : geometry.getCoordinates().slice(0, -1));
    geometry.on('change', look);
    look();
  });
  draw.on('drawabort', () => tell([]));
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
  const before = tools;
  tools = [];
  before.forEach(removeInteraction);
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
