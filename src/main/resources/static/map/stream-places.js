// Where the streams of a facility stand around it, in pixels. The outermost ring tells where its label may begin.

const RINGS = [{ places: 8, radius: 20 }, { places: 14, radius: 37 }, { places: 22, radius: 54 }];
const SIGN = 9;
/** Kept until there are too many to be worth it; tiles that come back place theirs again. */
const MOST = 50000;
const offsets = new Map();
const radii = new Map();

/**
 * Gives each stream of a tile its own place around its facility, so that none covers another. A tile holds all streams
 * of a facility or none. True when something was placed.
 */
export function placeStreams(features) {
  const bySite = new Map();
  for (const feature of features) {
    const site = feature.get('facility_id');
    if (site !== undefined) {
      bySite.set(site, [...(bySite.get(site) ?? []), feature]);
    }
  }
  if (offsets.size > MOST) {
    offsets.clear();
    radii.clear();
  }
  bySite.forEach((mates, site) => {
    mates.sort((a, b) => order(a) - order(b) || a.getId() - b.getId())
      .forEach((feature, index) => offsets.set(nameOf(feature), offset(index, mates.length)));
    radii.set(site, outermost(mates.length));
  });
  return bySite.size > 0;
}

function order(feature) {
  return feature.get('layer') === 'needs' ? 1 : 0;
}

function nameOf(feature) {
  return `${feature.get('layer')}.${feature.getId()}`;
}

/** Pixels right and up from its facility at which a stream stands; undefined for one without a place. */
export function placeOf(feature) {
  return offsets.get(nameOf(feature));
}

function offset(index, count) {
  let first = 0;
  for (const { places, radius } of RINGS) {
    if (index < first + places) {
      const share = Math.min(places, count - first);
      const angle = ((index - first) / Math.max(share, 4)) * 2 * Math.PI + Math.PI / 4;
      return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
    }
    first += places;
  }
  return null;
}

function outermost(count) {
  let held = 0;
  const ring = RINGS.find(({ places }) => (held += places) >= count) ?? RINGS.at(-1);
  return ring.radius + SIGN;
}

/** Pixels from the middle of a facility to the edge of its streams; 0 when none are drawn. */
export function ringAround(facility, resolution) {
  return (radii.get(facility) ?? 0) * streamScale(resolution);
}

/** Streams are drawn smaller from afar, so that neighbouring facilities keep apart. */
export function streamScale(resolution) {
  if (resolution > 30) {
    return 0.6;
  }
  return resolution > 15 ? 0.8 : 1;
}
