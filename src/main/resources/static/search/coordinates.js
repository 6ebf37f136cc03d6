// Coordinates as people type them: "52.458, -1.842", "52.458N 1.842W", "52°27'30\"N 1°50'31\"W". Latitude comes first.

const NUMBER = String.raw`(\d{1,3}(?:\.\d+)?)\s*°?\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|″|'')\s*)?`;
const PAIR = new RegExp(String.raw`^\s*([-+]?)${NUMBER}([NSns]?)\s*[,;\s]\s*([-+]?)${NUMBER}([EWew]?)\s*$`);

/** [latitude, longitude] in degrees, or null when the text is no pair of coordinates on earth. */
export function parseCoordinates(text) {
  const parts = PAIR.exec(plain(text));
  if (!parts) {
    return null;
  }
  const lat = degrees(parts.slice(1, 6));
  const lon = degrees(parts.slice(6, 11));
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
