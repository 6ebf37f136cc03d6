"""OWSLib: collections, schemas, pages, filters of OGC API Features; a picture of WMS in both versions; WMTS."""

import json
import sys
import urllib.request

from owslib.ogcapi.features import Features
from owslib.wms import WebMapService
from owslib.wmts import WebMapTileService

base, out = sys.argv[1:3]


def need(truth, words):
    if not truth:
        sys.exit("owslib: " + words)


door = Features(base + "/ogc")
need({"parks", "facilities", "offers"} <= set(door.feature_collections()), "collections are missing")
need(any("features-1" in name for name in door.conformance()["conformsTo"]), "no conformance to Features")
need("employees" in door.collection_queryables("facilities")["properties"], "no queryables")

page = door.collection_items("facilities", limit=7)
matched, ids = page["numberMatched"], [feature["id"] for feature in page["features"]]
following = [link["href"] for link in page["links"] if link["rel"] == "next"]
while following:
    page = json.load(urllib.request.urlopen(following[0]))
    ids += [feature["id"] for feature in page["features"]]
    following = [link["href"] for link in page["links"] if link["rel"] == "next"]
need(len(ids) == len(set(ids)) == matched, f"{len(set(ids))} of {matched} facilities in pages of 7")

korean = door.collection_items("facilities", filter="country = 'KR'", limit=1000)
need(
    korean["features"] and all(feature["properties"]["country"] == "KR" for feature in korean["features"]),
    "CQL2 does not filter",
)
one = door.collection_item("facilities", str(ids[0]))
need(one["id"] == ids[0], "one feature is not found by its id")

for version in ("1.1.1", "1.3.0"):
    wms = WebMapService(base + "/wms", version=version)
    need("facilities" in wms.contents, f"WMS {version} lists no facilities")
    # OWSLib turns the axes of EPSG:4326 in 1.3.0 itself.
    picture = wms.getmap(
        layers=["facilities"], styles=[""], srs="EPSG:4326", bbox=(-2.0, 52.4, -1.7, 52.6), size=(300, 200),
        format="image/png", transparent=True,
    ).read()
    need(picture[:8] == b"\x89PNG\r\n\x1a\n" and len(picture) > 500, f"WMS {version} draws nothing")
    with open(f"{out}/owslib-{version}.png", "wb") as file:
        file.write(picture)

wmts = WebMapTileService(base + "/wmts")
need("facilities" in wmts.contents, "WMTS lists no facilities")
tile = wmts.gettile(layer="facilities", tilematrixset="WebMercatorQuad", tilematrix="10", row=337, column=506, format="image/png")
need(tile.read()[:8] == b"\x89PNG\r\n\x1a\n", "WMTS gives no picture")
