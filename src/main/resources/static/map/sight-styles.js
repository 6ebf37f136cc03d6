// What is drawn from single records and not from tiles, because it may not be cut at a tile's edge:
// how far off a place may be, and the names of parks.

import { address, onAddress } from '../app/address.js';
import { nameOf } from '../app/texts.js';
import { ol } from '../app/vendor.js';
import { FONT, ink, kept } from './ink.js';
import { layerState } from './layer-state.js';
import { haloStyle } from './site-styles.js';

const HALO_PIXELS = { least: 7, most: 90 };
/** Map units per pixel up to which a park is named. */
const NAMED_UP_TO = 250;
const { Style, Fill, Stroke, Text } = ol.style;

export function haloLayer(id, source) {
  return follow(id, new ol.layer.Vector({ source, style: (feature, resolution) => halo(id, feature, resolution), zIndex: 5 }));
}

export function parkNames(source) {
  return follow('parks', new ol.layer.Vector({ source, style: parkName, declutter: 'names', zIndex: 26 }), true);
}

/** Shown whenever the layer is that these records belong to; the server's styles bring names of their own. */
function follow(id, layer, onlyOwnStyle = false) {
  const apply = (now) => {
    const aside = now.room === 'partners' && Boolean(now.pick || now.spot) && id === 'facilities';
    const { shown, style } = layerState(now).find((each) => each.id === id) ?? {};
    layer.setVisible(!aside && Boolean(shown) && (!onlyOwnStyle || style === 'default'));
  };
  onAddress(apply);
  apply(address());
  return layer;
}

/** None for illustrative sites: what is invented has no true place to be off from. */
function halo(id, feature, resolution) {
  const accuracy = feature.get('illustrative') || feature.getGeometry().getType() !== 'Point' ? 0 : feature.get('accuracy_m');
  const pixels = accuracy ? accuracy / ground(feature, resolution) : 0;
  const colour = { parks: ink().park, zones: ink().zone, facilities: ink().site }[id];
  return pixels >= HALO_PIXELS.least && pixels <= HALO_PIXELS.most ? haloStyle(accuracy, colour) : undefined;
}

function ground(feature, resolution) {
  const latitude = ol.proj.toLonLat(feature.getGeometry().getFirstCoordinate())[1];
  return resolution * Math.cos((latitude * Math.PI) / 180);
}

function parkName(feature, resolution) {
  if (resolution > NAMED_UP_TO) {
    return undefined;
  }
  const offset = feature.getGeometry().getType() === 'Point' ? -14 : 0;
  const name = nameOf(feature.getProperties());
  return kept(`park ${offset} ${name}`, () => new Style({ text: new Text({
    text: name, font: `650 12px ${FONT}`, offsetY: offset, textBaseline: offset ? 'bottom' : 'middle', overflow: true,
    fill: new Fill({ color: ink().park }), stroke: new Stroke({ color: ink().halo, width: 3 }),
  }) }));
}
