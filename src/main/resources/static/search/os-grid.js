// Grid references of Great Britain, such as "SP 1139 8428", as latitude and longitude. Pure functions.
// Airy 1830 transverse Mercator, then the seven published parameters from OSGB36 to WGS 84: within about 5 m.

const AIRY = { a: 6377563.396, b: 6356256.909 };
const WGS84 = { a: 6378137, b: 6356752.314245 };
const F0 = 0.9996012717;
const LAT0 = (49 * Math.PI) / 180;
const LON0 = (-2 * Math.PI) / 180;
const [E0, N0] = [400000, -100000];
const SHIFT = { tx: 446.448, ty: -125.157, tz: 542.06, rx: 0.1502, ry: 0.247, rz: 0.8421, s: -20.4894 };

/** [latitude, longitude] of the middle of the square that is named, or null when the text is no grid reference. */
export function parseGridReference(text) {
  const parts = /^\s*([HNOST])([A-HJ-Z])\s*(\d+)(?:\s+(\d+))?\s*$/i.exec(text);
  const digits = parts && (parts[4] ? [parts[3], parts[4]] : halves(parts[3]));
  if (!digits || digits[0].length !== digits[1].length || digits[0].length > 5) {
    return null;
  }
  const size = 10 ** (5 - digits[0].length);
  const [east, north] = squareOf(parts[1].toUpperCase(), parts[2].toUpperCase());
  const place = [east + Number(digits[0]) * size + (size > 1 ? size / 2 : 0), north + Number(digits[1]) * size + (size > 1 ? size / 2 : 0)];
  return place[0] >= 0 && place[0] < 700000 && place[1] >= 0 && place[1] < 1300000 ? toWgs84(...unproject(...place)) : null;
}

function halves(digits) {
  return digits.length % 2 ? null : [digits.slice(0, digits.length / 2), digits.slice(digits.length / 2)];
}

/** The south-western corner of a 100 km square; letters run from A in the north-west, without I. */
function squareOf(first, second) {
  const place = (letter) => 'ABCDEFGHJKLMNOPQRSTUVWXYZ'.indexOf(letter);
  const [a, b] = [place(first), place(second)];
  return [(((a - 2) % 5) * 5 + (b % 5)) * 100000, (19 - Math.floor(a / 5) * 5 - Math.floor(b / 5)) * 100000];
}

function unproject(east, north) {
  const { a, b } = AIRY;
  const e2 = 1 - b ** 2 / a ** 2;
  let lat = LAT0;
  let m = 0;
  do {
    lat = (north - N0 - m) / (a * F0) + lat;
    m = meridian(lat);
  } while (Math.abs(north - N0 - m) >= 0.00001);
  const sin2 = Math.sin(lat) ** 2;
  const nu = (a * F0) / Math.sqrt(1 - e2 * sin2);
  const rho = (a * F0 * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const t = Math.tan(lat);
  const eta2 = nu / rho - 1;
  const sec = 1 / Math.cos(lat);
  const d = east - E0;
  return [
    lat - (t / (2 * rho * nu)) * d ** 2 + (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta2 - 9 * t ** 2 * eta2) * d ** 4
      - (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4) * d ** 6,
    LON0 + (sec / nu) * d - (sec / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2) * d ** 3
      + (sec / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4) * d ** 5,
  ];
}

function meridian(lat) {
  const { a, b } = AIRY;
  const n = (a - b) / (a + b);
  const [minus, plus] = [lat - LAT0, lat + LAT0];
  return b * F0 * ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * minus
    - (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(minus) * Math.cos(plus)
    + ((15 / 8) * (n ** 2 + n ** 3)) * Math.sin(2 * minus) * Math.cos(2 * plus)
    - (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus));
}

function toWgs84(lat, lon) {
  const [x, y, z] = cartesian(lat, lon, AIRY);
  const { tx, ty, tz, s } = SHIFT;
  const [rx, ry, rz] = [SHIFT.rx, SHIFT.ry, SHIFT.rz].map((seconds) => (seconds / 3600) * (Math.PI / 180));
  const scale = 1 + s * 1e-6;
  return geographic(tx + scale * x - rz * y + ry * z, ty + rz * x + scale * y - rx * z, tz - ry * x + rx * y + scale * z);
}

function cartesian(lat, lon, { a, b }) {
  const e2 = 1 - b ** 2 / a ** 2;
  const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  return [nu * Math.cos(lat) * Math.cos(lon), nu * Math.cos(lat) * Math.sin(lon), nu * (1 - e2) * Math.sin(lat)];
}

function geographic(x, y, z) {
  const { a, b } = WGS84;
  const e2 = 1 - b ** 2 / a ** 2;
  const p = Math.hypot(x, y);
  let lat = Math.atan2(z, p * (1 - e2));
  for (let round = 0; round < 6; round++) {
    const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p);
  }
  return [(lat * 180) / Math.PI, (Math.atan2(y, x) * 180) / Math.PI];
}
