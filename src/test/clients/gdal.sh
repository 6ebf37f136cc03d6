#!/bin/sh
# GDAL: lists, pages, filters and converts by its drivers for OGC API Features, vector tiles and GeoPackage. Warnings count
# as faults.
set -eu
base=$1 out=$2
fail() { echo "gdal: $*" >&2; exit 1; }
quiet() { # runs a program whose standard error has to stay empty
  "$@" 2> "$out/gdal.err" || { cat "$out/gdal.err" >&2; fail "failed: $*"; }
  [ ! -s "$out/gdal.err" ] || { cat "$out/gdal.err" >&2; fail "warned: $*"; }
}
count() { quiet ogrinfo -ro -al -so "$@" | sed -n 's/^Feature Count: //p'; }
said() { # numberMatched of a collection, by a program that is no client of ours
  curl -fs "$base/ogc/collections/$1/items?limit=1&f=json${2:-}" | /usr/bin/python3 -c 'import json,sys; print(json.load(sys.stdin)["numberMatched"])'
}

quiet ogrinfo -ro "OAPIF:$base/ogc" > "$out/gdal.layers"
for layer in parks zones plots facilities offers needs; do
  grep -q "^[0-9]*: $layer\b" "$out/gdal.layers" || fail "lists no $layer"
done
all=$(said facilities)
[ "$all" -gt 20 ] || fail "there are only $all sample facilities"

rm -f "$out/facilities.gpkg" "$out/paged.geojson" "$out/some.geojson" "$out/served.gpkg" "$out/tile.mvt"
quiet ogr2ogr "$out/facilities.gpkg" "OAPIF:$base/ogc" facilities -oo PAGE_SIZE=10
paged=$(count "$out/facilities.gpkg" facilities)
[ "$paged" = "$all" ] || fail "read $paged of $all facilities in pages of 10"

some=$(said facilities "&bbox=-2,52.4,-1.7,52.6")
quiet ogr2ogr "$out/some.geojson" "OAPIF:$base/ogc" facilities -spat -2 52.4 -1.7 52.6
found=$(count "$out/some.geojson")
[ "$some" -gt 0 ] || fail "no facilities in a box"
[ "$found" = "$some" ] || fail "found $found of $some facilities in a box"

named=$(said facilities "&filter=country%3D%27KR%27")
where=$(quiet ogrinfo -ro -al -so -where "country = 'KR'" "OAPIF:$base/ogc" facilities | sed -n 's/^Feature Count: //p')
[ "$named" -gt 0 ] || fail "no Korean facilities"
[ "$where" = "$named" ] || fail "filtered $where of $named Korean facilities"

curl -fs -o "$out/served.gpkg" "$base/ogc/collections/facilities/items?f=gpkg" || fail "no GeoPackage is served"
served=$(count "$out/served.gpkg" facilities)
[ "$served" = "$all" ] || fail "the GeoPackage holds $served of $all"

curl -fs -o "$out/tile.mvt" "$base/tiles/facilities/10/506/337.mvt" || fail "no tile is served"
quiet ogrinfo -ro -al "MVT:$out/tile.mvt" > "$out/gdal.tile"
grep -q "^Layer name: facilities" "$out/gdal.tile" || fail "the tile has no layer of facilities"
quiet ogrinfo -ro -al -so "MVT:$base/tiles/facilities/10/506/337.mvt" > /dev/null

# Pictures of Birmingham by GetMap of both versions and by WMTS, which have to show something.
inked() {
  quiet gdalinfo -json -stats "$1" > "$out/gdal.stats"
  /usr/bin/python3 -c 'import json,sys; sys.exit(all(b["minimum"] == b["maximum"] for b in json.load(open(sys.argv[1]))["bands"]))' "$out/gdal.stats" \
    || fail "$1 shows nothing"
}
rm -f "$out"/gdal-*.tif "$out"/gdal-*.aux.xml
ask="$base/wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=facilities&STYLES=&FORMAT=image/png"
quiet gdal_translate -q -outsize 400 400 "WMS:$ask&VERSION=1.1.1&SRS=EPSG:4326&BBOX=-2,52.3,-1.6,52.7" "$out/gdal-111.tif"
quiet gdal_translate -q -outsize 400 400 "WMS:$ask&VERSION=1.3.0&CRS=EPSG:3857&BBOX=-222640,6850000,-178110,6894530" "$out/gdal-130.tif"
quiet gdal_translate -q -outsize 400 400 -projwin -222640 6894530 -178110 6850000 \
  "WMTS:$base/wmts?SERVICE=WMTS&REQUEST=GetCapabilities,layer=facilities,tilematrixset=WebMercatorQuad" "$out/gdal-wmts.tif"
for picture in "$out"/gdal-*.tif; do inked "$picture"; done
