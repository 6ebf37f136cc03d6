"""QGIS without a screen: lists, loads, pages, filters and draws layers of OGC API Features, vector tiles and WMS."""

import os
import sys

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

base, out = sys.argv[1:3]
app = QgsApplication([], False)
app.initQgis()
for provider in ("OAPIF", "wms"):
    if provider not in QgsProviderRegistry.instance().providerList():
        sys.exit(f"qgis: has no provider {provider}; install qgis-providers")


def need(truth, words):
    if not truth:
        print("qgis: " + words, file=sys.stderr, flush=True)
        os._exit(1)


def oapif(name):
    layer = QgsVectorLayer(f"typename='{name}' url='{base}/ogc' pageSize='10'", name, "OAPIF")
    need(layer.isValid(), f"cannot load {name}")
    return layer


parks, facilities = oapif("parks"), oapif("facilities")
need(facilities.fields().indexOf("employees") >= 0, "facilities have no employees")
ids = [feature.id() for feature in facilities.getFeatures()]
need(len(ids) == len(set(ids)) == facilities.featureCount() > 20, f"read {len(ids)} of {facilities.featureCount()}")
korean = oapif("facilities")
need(korean.setSubsetString("\"country\" = 'KR'"), "takes no filter")
found = [feature["country"] for feature in korean.getFeatures()]
need(found and set(found) == {"KR"} and len(found) < len(ids), f"filters {len(found)} of {len(ids)}")
box = QgsRectangle(-2, 52.4, -1.7, 52.6)
inside = list(facilities.getFeatures(box))
need(0 < len(inside) < len(ids), f"{len(inside)} facilities in a box")

tiles = QgsVectorTileLayer(f"type=xyz&url={base}/tiles/facilities/{{z}}/{{x}}/{{y}}.mvt&zmin=0&zmax=14", "tiles")
need(tiles.isValid(), "cannot load vector tiles")
wms = QgsRasterLayer(
    f"crs=EPSG:3857&format=image/png&layers=facilities&styles=&url={base}/wms", "wms", "wms"
)
need(wms.isValid(), "cannot load WMS")


def drawn(name, layer):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setExtent(QgsRectangle(-222640, 6873000, -189240, 6895000))
    settings.setOutputSize(QSize(600, 400))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    picture.save(f"{out}/qgis-{name}.png")
    white = QColor("white").rgb()
    inked = sum(
        1 for x in range(picture.width()) for y in range(picture.height()) if picture.pixel(x, y) != white
    )
    need(inked > 30, f"draws nothing of {name}")


for name, layer in (("items", facilities), ("tiles", tiles), ("wms", wms)):
    drawn(name, layer)
# Layers that outlive the application end it with a fault of its own; nothing is left to be put away.
sys.stdout.flush()
os._exit(0)
