// Draws the features of a page of the data door: the GeoJSON of the page's own address, on the plain background.
const element = document.getElementById('map');
const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const stroke = new ol.style.Stroke({ color: ink('--accent'), width: 2 });
const fill = new ol.style.Fill({ color: `${ink('--accent')}33` });
const style = new ol.style.Style({
  stroke,
  fill,
  image: new ol.style.Circle({ radius: 5, stroke, fill }),
});

const ground = (name, look) =>
  new ol.layer.Vector({
    source: new ol.source.Vector({
      format: new ol.format.GeoJSON(),
      url: new URL(`../background/${name}.geojson`, import.meta.url).href,
    }),
    style: new ol.style.Style(look),
  });

const source = new ol.source.Vector();
const map = new ol.Map({
  target: element,
  layers: [
    ground('land', { fill: new ol.style.Fill({ color: ink('--land') }) }),
    ground('borders', { stroke: new ol.style.Stroke({ color: ink('--border'), width: 1 }) }),
    new ol.layer.Vector({ source, style }),
  ],
  view: new ol.View({ center: [0, 0], zoom: 1 }),
});
map.addControl(new ol.control.ScaleLine());

const answer = await fetch(element.dataset.features);
if (answer.ok) {
  const format = new ol.format.GeoJSON({ featureProjection: map.getView().getProjection() });
  const page = await answer.json();
  source.addFeatures(page.type === 'Feature' ? [format.readFeature(page)] : format.readFeatures(page));
  if (!source.isEmpty()) {
    map.getView().fit(source.getExtent(), { padding: [30, 30, 30, 30], maxZoom: 15 });
  }
}
