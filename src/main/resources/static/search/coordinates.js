// Coordinates as people type them: "52.458, -1.842", "52.458N 1.842W", "52°27'30\"N 1°50'31\"W". Latitude comes
// first, or second where a text is meant so.

const NUMBER = String.raw`(\d{1,3}(?:\.\d+)?)\s*°?\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|″|'')\s*)?`;
const pair = (first, second) => new RegExp(String.raw`^\s*([-+]?)${NUMBER}([${first}]?)\s*[,;\s]\s*([-+]?)${NUMBER}([${second}]?)\s*$`);
const PAIR = pair('NSns', 'EWew');
const TURNED = pair('EWew', 'NSns');

/** [latitude, longitude] in degrees, or null when the text is no pair of coordinates on earth. */
export function parseCoordinates(text) {
  const [lat, lon] = valuesOf(PAIR, text);
  return onEarth(lat, lon);
}

/** The same of a text whose first number is the longitude. */
export function parseTurned(text) {
  const [lon, lat] = valuesOf(TURNED, text);
  return onEarth(lat, lon);
}

function valuesOf(form, text) {
  const parts = form.exec(plain(text));
  return parts ? [degrees(parts.slice(1, 6)), degrees(parts.slice(6, 11))] : [];
}

function onEarth(lat, lon) {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lat, lon] : null;
}

/** Without what people copy along: "geo:", "N 52.4" for "52.4 N", and commas for decimal points before a semicolon. */
function plain(text) {
  const bare = text.trim().replace(/^geo:/i, '').replace(/^([NS])\s*([^NSEW]+?)[\s,;]+([EW])\s*([^NSEW]+)$/i, '$2$1, $4$3');
  return bare.includes(';') ? bare.replace(/(\d),(\d)/g, '$1.$2') : bare;
}

function degrees([sign, whole, minutes, seconds, side]) {
  const size = Number(whole) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  return sign === '-' || /[SWsw]/.test(side) ? -size : size;
}
