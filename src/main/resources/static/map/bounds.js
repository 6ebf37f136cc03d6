// Envelopes of GeoJSON geometries as [west, south, east, north]. Pure functions.

/** The envelope of a geometry; null when it has none. */
export function boundsOf(geometry) {
  const positions = geometry ? flat(geometry.coordinates ?? geometry.geometries?.map((part) => part.coordinates)) : [];
  if (!positions.length) {
    return null;
  }
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  return [least(lons), least(lats), most(lons), most(lats)];
}

function flat(coordinates) {
  return typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(flat);
}

/** Spread arguments would overflow the stack on outlines with very many points. */
function least(numbers) {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function most(numbers) {
  return numbers.reduce((a, b) => Math.max(a, b));
}

/** Whether an envelope lies wholly inside another. */
export function isWithin([west, south, east, north], outer) {
  return west >= outer[0] && south >= outer[1] && east <= outer[2] && north <= outer[3];
}
