// Names of parks and facilities, above everything else that is drawn, where they do not cover each other.

import { nameOf } from '../app/texts.js';
import { ol } from '../app/vendor.js';
import { FONT, ink } from './ink.js';
import { ringAround } from './stream-places.js';

/** Map units per pixel up to which a name is tried. */
const NAMED_UP_TO = { parks: 250, facilities: 20 };
const GAP = 10;
const { Style, Fill, Stroke, Text } = ol.style;

/** A layer of names over the features of another. */
export function labelLayer(id, source) {
  const style = id === 'parks' ? parkLabel : facilityLabel;
  return new ol.layer.Vector({ source, style, declutter: 'names', zIndex: id === 'parks' ? 26 : 25 });
}

function parkLabel(feature, resolution) {
  const isPoint = feature.getGeometry().getType() === 'Point';
  return label(feature, resolution, { upTo: NAMED_UP_TO.parks, colour: ink().park, offset: isPoint ? -14 : 0, weight: 650 });
}

function facilityLabel(feature, resolution) {
  const offset = ringAround(feature.getId(), resolution) + GAP;
  return label(feature, resolution, { upTo: NAMED_UP_TO.facilities, colour: ink().site, offset, weight: 500 });
}

function label(feature, resolution, { upTo, colour, offset, weight }) {
  if (resolution > upTo) {
    return undefined;
  }
  return new Style({
    text: new Text({
      text: nameOf(feature.getProperties()),
      font: `${weight} 12px ${FONT}`,
      offsetY: offset,
      textBaseline: offset > 0 ? 'top' : offset < 0 ? 'bottom' : 'middle',
      overflow: true,
      fill: new Fill({ color: colour }),
      stroke: new Stroke({ color: ink().halo, width: 3 }),
    }),
  });
}
