// A study on the map: plants as squares (solid where the joint plan builds, ring where only alone), lines of the joint plan.

import { read, watch } from '../app/store.js';
import { ol } from '../app/vendor.js';
import { faint, ink } from '../map/ink.js';
import { addLayer, removeLayer } from '../map/map.js';
import { arrowAt, curve, lineWidth } from '../partners/curve.js';

const { Style, Stroke, Fill, RegularShape } = ol.style;
const source = new ol.source.Vector();
let layer = null;

export function drawStudy({ features, plants }) {
  eraseStudy();
  const most = Math.max(1, ...features.map(({ properties: p }) => p.tonnes_t_per_year));
  const largest = Math.max(1, ...plants.map((plant) => plant.size_t_per_year));
  features.forEach(({ geometry, properties: p }) => {
    const [from, to] = geometry.coordinates[0].map((place) => ol.proj.fromLonLat(place));
    add(new ol.geom.LineString(curve(from, to)), { width: lineWidth(p.tonnes_t_per_year, most), estimated: p.estimated, owner: `${p.place_kind}.${p.place_id}` });
  });
  plants.forEach((plant) => add(new ol.geom.Point(ol.proj.fromLonLat([plant.longitude, plant.latitude])), { size: 6 + lineWidth(plant.size_t_per_year, largest), mode: plant.mode, owner: `${plant.kind}.${plant.id}` }));
  layer ??= new ol.layer.Vector({ source, style: styleOf, zIndex: 28, properties: { id: 'capacity-study' } });
  addLayer(layer);
}

export function eraseStudy() {
  source.clear(true);
  if (layer) {
    removeLayer(layer);
  }
}

function add(geometry, values) {
  source.addFeature(new ol.Feature({ geometry, ...values }));
}

function styleOf(feature, resolution) {
  const hover = read('hover');
  const lit = hover?.layer === 'capacity-study' && hover.id === feature.get('owner');
  const color = lit ? ink().pick : ink().line;
  if (feature.get('size')) {
    const joint = feature.get('mode') === 'joint';
    return new Style({ zIndex: lit ? 9 : 5, image: new RegularShape({ points: 4, angle: Math.PI / 4, radius: feature.get('size') + (joint ? 0 : 3),
      stroke: new Stroke({ color, width: 2, lineDash: joint ? undefined : [4, 3] }), fill: joint ? new Fill({ color: faint(color, 0.7) }) : undefined }) });
  }
  const width = feature.get('width');
  const { point, angle } = arrowAt(feature.getGeometry().getCoordinates(), 10 * resolution);
  return [
    new Style({ stroke: new Stroke({ color: faint(ink().halo, 0.6), width: width + 2 }) }),
    new Style({ stroke: new Stroke({ color, width, lineDash: feature.get('estimated') ? [8, 5] : undefined }), zIndex: lit ? 8 : 1 }),
    new Style({ geometry: new ol.geom.Point(point), image: new RegularShape({ points: 3, radius: 4 + width / 2, rotation: angle, rotateWithView: true, fill: new Fill({ color }) }), zIndex: lit ? 8 : 2 }),
  ];
}

['hover', 'theme'].forEach((slice) => watch(slice, () => layer?.changed()));
