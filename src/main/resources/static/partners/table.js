// Partners as rows of a table: the same answers as in the list.

import { inTongue, nameIn, t } from '../app/texts.js';
import { classTitle } from '../map/classes.js';
import { pick } from '../map/pointer.js';
import { unitOf } from '../ui/numbers.js';
import { layTable } from '../ui/table.js';

let laid = null;

/** Lays the partners out, unless they lie there already. */
export function layPartners(state, now) {
  const key = [state?.features, now.view ?? 'system', document.documentElement.lang];
  if (laid && key.every((part, place) => part === laid[place])) {
    return;
  }
  laid = key;
  layTable(state?.features ? { title: t('partners.title'), columns: columns(now), rows: state.features.map((feature) => row(feature, now)) } : null);
}

export function clearTable() {
  laid = null;
  layTable(null);
}

function columns(now) {
  const text = (key, label) => ({ key, label });
  const number = (key, label) => ({ key, label, number: true });
  return [text('partner', t('partners.column.partner')), text('material', t('partners.column.material')), text('direction', t('partners.column.direction')),
    number('shared', t('partners.shared')), text('unit', t('partners.column.unit')), number('straight', t('partners.column.straight')), number('road', t('partners.column.road')),
    text('match', t('partners.match')), number('score', t('partners.column.score')),
    number('gain', t(`partners.gain.${now.view ?? 'system'}`)), text('money', t('partners.column.money')), number('co2e', t('partners.co2e'))];
}

function row({ key, properties: p, geometry }, now) {
  const gain = p.value?.gain_per_year?.[now.view ?? 'system'];
  const km = (metres) => (typeof metres === 'number' ? Number((metres / 1000).toFixed(1)) : null);
  const about = (figure) => (typeof figure?.value === 'number' ? Number(figure.value.toPrecision(3)) : null);
  return {
    id: key,
    hover: { layer: 'facilities', id: p.partner_facility_id, lon: geometry?.coordinates[0], lat: geometry?.coordinates[1], partner: key },
    open: () => pick({ layer: 'facilities', id: p.partner_facility_id }),
    cells: {
      partner: nameIn(p, 'partner_facility_name'), material: inTongue(p, 'material_class_title') ?? classTitle(p.material_class),
      direction: t(`partners.direction.${p.stream_direction}`), shared: p.shared ?? null, unit: p.shared_unit ? unitOf(p.shared_unit) : null,
      straight: km(p.straight_distance_m), road: km(p.road_distance_m), match: t(`partners.grade.${p.match_grade}`), score: p.match_score ?? null,
      gain: about(gain), money: gain?.unit?.replace('_', ' ') ?? null, co2e: about(p.value?.co2e_per_year),
    },
  };
}
