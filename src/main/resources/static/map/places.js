// The model cases one can go to with one click, as latitude, longitude, zoom.

export const PLACES = [
  { id: 'tyseley', at: [52.46, -1.842, 12] },
  { id: 'korea', at: [35.48, 129.34, 10.5] },
  { id: 'kalundborg', at: [55.662, 11.09, 11] },
];
export const FIRST_PLACE = PLACES[0];
