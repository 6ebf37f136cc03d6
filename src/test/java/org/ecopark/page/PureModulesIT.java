package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page's pure functions, run where they run for users. */
@EcoparkIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PureModulesIT {

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeAll
    void open() {
        page = Browser.fresh(port, 1200, 800).open("/?lang=en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52.458, -1.842|52.458|-1.842",
                "52.458 -1.842|52.458|-1.842",
                "52.458N 1.842W|52.458|-1.842",
                "35.5° N, 129.4° E|35.5|129.4",
                "52°27'30\"N 1°50'31\"W|52.458333|-1.841944",
                "-33.9,18.4|-33.9|18.4",
                "N 52.458 W 1.842|52.458|-1.842",
                "geo:52.458,-1.842|52.458|-1.842",
                "52,458; -1,842|52.458|-1.842"
            })
    void readsCoordinatesAsPeopleTypeThem(String typed, double latitude, double longitude) {
        List<Number> found = coordinates(typed);
        assertThat(found.get(0).doubleValue()).isCloseTo(latitude, within(1e-6));
        assertThat(found.get(1).doubleValue()).isCloseTo(longitude, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"129.4, 35.5|35.5|129.4", "-1.842 52.458|52.458|-1.842", "1.842W 52.458N|52.458|-1.842"})
    void readsCoordinatesWithTheLongitudeFirst(String typed, double latitude, double longitude) {
        List<Number> found = page.runAsync(
                "const { parseTurned } = await load('search/coordinates.js'); return parseTurned(`" + typed + "`);");
        assertThat(found.get(0).doubleValue()).isCloseTo(latitude, within(1e-6));
        assertThat(found.get(1).doubleValue()).isCloseTo(longitude, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"91, 0", "0, 181", "Tyseley", "17 02 01", "52.4", "1, 2, 3"})
    void takesNothingElseForCoordinates(String typed) {
        assertThat(coordinates(typed)).isNull();
    }

    @Test
    void classesHoldAboutAsManyValuesEach() {
        String found = page.runAsync("const { bounds, frequent } = await load('userlayers/document.js');"
                + "return [bounds([1, 2, 3, 4, 5, 6, 7, 8], 4).join(), bounds([1, 1, 1, 9], 3).join(),"
                + " bounds([], 3).join(), frequent(['b', 'a', 'b', null, '']).join()].join('|');");
        assertThat(found).isEqualTo("3,5,7|9||b,a");
    }

    private List<Number> coordinates(String typed) {
        return page.runAsync("const { parseCoordinates } = await load('search/coordinates.js');"
                + "return parseCoordinates(" + quoted(typed) + ");");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "['match', ['get', 'kind'], 'a', '#111111', ['b', 'c'], '#222222', '#333333']|#222222",
                "['match', ['get', 'none'], 'a', '#111111', '#333333']|#333333",
                "['step', ['get', 'amount'], 'few', 10, 'some', 100, 'many']|some",
                "['step', ['get', 'none'], 'few', 10, 'some']|few",
                "['interpolate', ['linear'], ['get', 'amount'], 0, 2, 100, 12]|6",
                "['interpolate', ['linear'], ['get', 'amount'], 0, '#000000', 80, '#ffffff']|#808080",
                "['case', ['==', ['get', 'none'], null], 'unknown', 'known']|unknown",
                "['all', ['==', ['geometry-type'], 'Point'], ['!', ['==', ['get', 'kind'], 'a']]]|true",
                "['/', ['sqrt', ['get', 'amount']], 2]|3.1622776601683795",
                "['<', ['get', 'none'], 5]|false",
                "['slice', ['to-string', ['get', 'kind']], 0, 1]|b",
                "['max', ['get', 'amount'], 0]|40",
                "['max', ['get', 'amount'], 50]|50",
                "['min', ['get', 'amount'], 50, 45]|40",
                "['max', ['get', 'nothing'], 50]|null",
                "['interpolate', ['linear'], ['sqrt', ['max', ['get', 'amount'], 0]], 0, 0, Math.sqrt(160), 10]|5"
            })
    void readsStylesOfTheServer(String expression, String expected) {
        String found = page.runAsync("const { evaluate } = await load('map/maplibre.js');"
                + "const properties = { kind: 'b', amount: 40 };"
                + "return String(evaluate(" + expression + ", (name) => properties[name], 'Point'));");
        assertThat(found).isEqualTo(expected);
    }

    /** The Ordnance Survey's own example, TG 51409 13177, by its published transformation; and the corner of a square. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TG 51409 13177|52.657979|1.716038|0.00003",
                "tg5140913177|52.657979|1.716038|0.00003",
                "SP 08|52.460|-1.930|0.06"
            })
    void readsGridReferencesOfGreatBritain(String typed, double latitude, double longitude, double tolerance) {
        List<Number> found = page.runAsync("const { parseGridReference } = await load('search/os-grid.js');"
                + "return parseGridReference(" + quoted(typed) + ");");
        assertThat(found.get(0).doubleValue()).isCloseTo(latitude, within(tolerance));
        assertThat(found.get(1).doubleValue()).isCloseTo(longitude, within(tolerance));
    }

    @ParameterizedTest
    @CsvSource({"Tyseley", "SP 123 12", "II 12 12", "TG 123"})
    void takesNothingElseForAGridReference(String typed) {
        Object found = page.runAsync("const { parseGridReference } = await load('search/os-grid.js');"
                + "return parseGridReference(" + quoted(typed) + ");");
        assertThat(found).isNull();
    }

    /** From Flinders Peak to Buninyong, as Geoscience Australia's manual has it. */
    @Test
    void measuresAlongTheEllipsoid() {
        Number metres = page.runAsync(
                "const { length } = await load('map/geodesic.js');"
                        + "return length([[144.42486788888888, -37.95103341666667], [143.92649552777777, -37.65282113888889]]);");
        assertThat(metres.doubleValue()).isCloseTo(54_972.271, within(0.001));
    }

    /** A tenth of a degree each way; the integral of the radii of curvature, by Simpson's rule. */
    @Test
    void measuresAreasOnTheEllipsoid() {
        Number squareMetres = page.runAsync("const { area } = await load('map/geodesic.js');"
                + "return area([[-1.9, 52.4], [-1.8, 52.4], [-1.8, 52.5], [-1.9, 52.5]]);");
        assertThat(squareMetres.doubleValue()).isCloseTo(75_653_402.886, within(1.0));
    }

    /** 60 of A's 100 go to X and 30 to Y; 10 of A find no taker; Y needs 50, of which 20 are not met: 120 in all. */
    @Test
    void aSankeyChartLosesNothing() {
        Map<String, Number> found = page.runAsync("""
                const { layout } = await load('exchanges/sankey-layout.js');
                const flows = [{ from: 'A', to: 'X', amount: 60, colour: 'c', id: 0 }, { from: 'A', to: 'Y', amount: 30, colour: 'c', id: 1 }];
                const words = { others: (count) => `${count} others`, rest: 'rest', unmet: 'unmet' };
                const chart = layout(flows, { offers: [{ name: 'A', amount: 10 }], needs: [{ name: 'Y', amount: 20 }] }, words, 400);
                const height = (side, name) => chart[side].find((node) => node.name === name).height;
                return { a: height('left', 'A'), unmet: height('left', 'unmet'), x: height('right', 'X'), y: height('right', 'Y'), rest: height('right', 'rest'),
                  bands: chart.links.reduce((sum, link) => sum + link.height, 0), count: chart.links.length };""");
        assertThat(found.get("a").doubleValue()).isCloseTo(250, within(0.01));
        assertThat(found.get("unmet").doubleValue()).isCloseTo(50, within(0.01));
        assertThat(found.get("x").doubleValue()).isCloseTo(150, within(0.01));
        assertThat(found.get("y").doubleValue()).isCloseTo(125, within(0.01));
        assertThat(found.get("rest").doubleValue()).isCloseTo(25, within(0.01));
        assertThat(found.get("bands").doubleValue()).isCloseTo(300, within(0.01));
        assertThat(found.get("count").intValue()).isEqualTo(4);
    }

    @Test
    void flowLinesEndAtTheirPlacesAndArrowsPointAtTheReceiver() {
        List<Object> found = page.runAsync("""
                const { curve, arrowAt, lineWidth } = await load('partners/curve.js');
                const line = curve([0, 0], [100, 0]);
                const { point, angle } = arrowAt(line, 10);
                const off = Math.hypot(point[0] - 100, point[1]);
                return [line[0].join(), line.at(-1).join(), off, angle, lineWidth(25, 100), lineWidth(null, 100)];""");
        assertThat(found.subList(0, 2)).containsExactly("0,0", "100,0");
        assertThat(((Number) found.get(2)).doubleValue()).isCloseTo(10, within(0.5));
        // Eastwards is a quarter turn; the bow bends to the left of its way and comes down at its end.
        assertThat(((Number) found.get(3)).doubleValue()).isBetween(Math.PI / 2, Math.PI * 0.75);
        assertThat(((Number) found.get(4)).doubleValue()).isEqualTo(3.5);
        assertThat(((Number) found.get(5)).doubleValue()).isEqualTo(1);
    }

    @Test
    void numbersHaveUnitsAndUnknownIsNeverZero() {
        List<Object> found = page.runAsync("""
                const { rangeText, distanceText, plain, codeText } = await load('ui/numbers.js');
                const unit = 't_per_year';
                return [
                  rangeText({ low: 41000, base: 52000, high: 67000, unit }), rangeText({ low: null, base: 5, high: null, unit }),
                  rangeText({ low: 3, base: null, high: 9, unit }), rangeText({ low: null, base: null, high: 9, unit }),
                  rangeText({ low: null, base: null, high: null, unit }), rangeText({ low: 0, base: 0, high: 0, unit }),
                  distanceText(949.6), distanceText(1234), distanceText(56789), distanceText(null),
                  plain(0.12345), plain(1234567.8), codeText('170201'), codeText('17')];""");
        assertThat(found)
                .containsExactly(
                        "52,000 (41,000 to 67,000) t/yr",
                        "5 t/yr",
                        "3 to 9 t/yr",
                        "at most 9 t/yr",
                        null,
                        "0 t/yr",
                        "950 m",
                        "1.2 km",
                        "57 km",
                        null,
                        "0.123",
                        "1,234,568",
                        "17 02 01",
                        "17");
    }

    @Test
    void weightsBecomeSharesAndPlacesAreRankedByThem() {
        List<Object> found = page.runAsync("""
                const { rescored, shares } = await load('sites/weights.js');
                const cells = [{ id: 1, properties: { scores: { road: 1, water: 0 } } }, { id: 2, properties: { scores: { road: 0.5, water: 1 } } }];
                const first = rescored(cells, { road: 30, water: 10 });
                const other = rescored(cells, { road: 10, water: 30 });
                return [first[0].id, first[0].score, other[0].id, other[0].score, shares({ road: 0, water: 0 }).road];""");
        // 0.75 against 0.375 + 0.25; then 0.25 against 0.125 + 0.75.
        assertThat(found.stream().map(each -> ((Number) each).doubleValue()))
                .containsExactly(1.0, 0.75, 2.0, 0.875, 0.5);
    }

    @Test
    void ordersOfSitingHoldWhatTheProblemNeeds() {
        List<Object> found = page.runAsync("""
                const { order } = await load('sites/order.js');
                const sight = { extent: [1, 2, 3, 4], outlet: '152.15' };
                const plants = order({}, sight);
                const median = order({ problem: 'p_median', within: 'country', country: 'KR', from: 'zones' }, sight);
                return [plants.limit_km, plants.plant.process, plants.unserved_cost_per_unit, 'number' in plants,
                  median.number, 'plant' in median, median.area.country, 'spacing_km' in median.candidates,
                  'unserved_cost_per_unit' in order({ unserved: 'all' }, sight),
                  'unserved_cost_per_unit' in order({}, { extent: [1, 2, 3, 4] })].map(String);""");
        assertThat(found)
                .containsExactly("60", "wood_power", "152.15", "false", "1", "false", "KR", "false", "false", "false");
    }

    @Test
    void formsReadWhatIsTypedAndSayWhatIsWrongWithIt() {
        List<Object> found = page.runAsync("""
                const { faultOf, valueOf, textOf } = await load('edit/check.js');
                const number = { type: 'number', minimum: 0, maximum: 10 };
                const say = (field, text) => faultOf(field, valueOf(field, text))?.key ?? 'fine';
                return [say(number, '-1'), say(number, '11'), say(number, 'NaN'), say(number, '1e999'), say(number, '7.5'),
                  say({ type: 'integer' }, '7.5'), say({ type: 'string', required: true }, '  '),
                  say({ type: 'string', pattern: '^[A-Z]{2}$' }, 'gb'), say({ type: 'object' }, '{"a":'),
                  say({ type: 'array', items: 'number' }, '0.5; x'), textOf({}, valueOf({ type: 'array' }, 'a; b;'))];""");
        assertThat(found)
                .containsExactly(
                        "edit.fault.least",
                        "edit.fault.most",
                        "edit.fault.number",
                        "edit.fault.number",
                        "fine",
                        "edit.fault.whole",
                        "edit.fault.missing",
                        "edit.fault.pattern",
                        "edit.fault.object",
                        "edit.fault.numbers",
                        "a; b");
    }

    @Test
    void conflictsAreOnlyWhereBothChangedAValueToDifferentEnds() {
        List<Object> found = page.runAsync("""
                const { clashes, news } = await load('edit/conflict.js');
                const base = { properties: { a: 1, b: 1, c: 1, d: 1 }, geometry: null };
                const now = { base, values: { a: 2, b: 2, c: 2, d: 1 }, geometry: null };
                const theirs = { properties: { a: 3, b: 2, c: 1, d: 4 }, geometry: null };
                return [clashes(now, theirs).map(({ name }) => name).join(), news(now, theirs).join()];""");
        assertThat(found).containsExactly("a", "d");
    }

    /** Unknown values come last whichever way a column is sorted. */
    @Test
    void rowsAreSortedAndFiltered() {
        List<String> found = page.runAsync("""
                const { arranged } = await load('ui/table-order.js');
                const rows = [['b 10', 2], ['b 9', null], ['a', 30]].map(([name, km]) => ({ cells: { name, km } }));
                const names = (by, words = '') => arranged(rows, by, words, 'en').map(({ cells }) => cells.name).join();
                return [names({ key: 'km' }), names({ key: 'km', down: true }), names({ key: 'name' }), names({}, 'B')];""");
        assertThat(found).containsExactly("b 10,a,b 9", "a,b 10,b 9", "a,b 9,b 10", "b 10,b 9");
    }

    @Test
    void tablesAreWrittenAsCsvThatNoProgramTakesForFormulas() {
        String found = page.runAsync("""
                const { csv } = await load('ui/table-order.js');
                const columns = [{ key: 'a', label: 'Name, of all' }, { key: 'b', label: 'km' }];
                // The driver drops the first half of each end of a line.
                return csv(columns, [{ cells: { a: 'say "x"', b: -1.5 } }, { cells: { a: '=1+1', b: null } }]).split('\\r\\n').join('|');""");
        assertThat(found).isEqualTo("\"Name, of all\",km|\"say \"\"x\"\"\",-1.5|'=1+1,");
    }
}
