// Draws the features of a page of the data door: the GeoJSON of the page's own address.
const { Map: OlMap, View } = ol;
const element = document.getElementById('map');

const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
const stroke = new ol.style.Stroke({ color: accent, width: 2 });
const fill = new ol.style.Fill({ color: `${accent}33` });
const style = new ol.style.Style({
  stroke,
  fill,
  image: new ol.style.Circle({ radius: 5, stroke, fill }),
});

const source = new ol.source.Vector();
const map = new OlMap({
  target: element,
  layers: [
    new ol.layer.Graticule({ showLabels: true, wrapX: false }),
    new ol.layer.Vector({ source, style }),
  ],
  view: new View({ center: [0, 0], zoom: 1 }),
});

const answer = await fetch(element.dataset.features);
if (answer.ok) {
  const format = new ol.format.GeoJSON({ featureProjection: map.getView().getProjection() });
  const document_ = await answer.json();
  source.addFeatures(document_.type === 'Feature' ? [format.readFeature(document_)] : format.readFeatures(document_));
  if (!source.isEmpty()) {
    map.getView().fit(source.getExtent(), { padding: [30, 30, 30, 30], maxZoom: 15 });
  }
}
