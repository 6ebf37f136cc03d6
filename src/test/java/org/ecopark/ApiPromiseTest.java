package org.ecopark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of answers finds what is planted. */
class ApiPromiseTest {

    private final ApiPromise promise = new ApiPromise("""
            {"openapi": "3.0.3", "paths": {
              "/api/plants/{id}": {"get": {"responses": {
                "200": {"$ref": "#/components/responses/Plant"},
                "4XX": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}}}},
              "/api/plants/largest": {"get": {"responses": {"200": {"description": "No members told."}}}}},
             "components": {
              "responses": {"Plant": {"content": {"application/json; charset=utf-8": {
                "schema": {"$ref": "#/components/schemas/Plant"}}}}},
              "schemas": {"Plant": {"type": "object", "required": ["name", "mw"], "properties": {
                "name": {"type": "string"}, "mw": {"type": "number", "nullable": true}}}}}}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'Tyseley'}|mw",
                "{'name': null, 'mw': 10.3}|name",
                "{'name': 'Tyseley', 'mw': '10.3'}|mw",
            },
            quoteCharacter = '"')
    void aMemberThatIsMissingOrOfAnotherTypeIsNamed(String body, String member) {
        assertThat(promise.broken("GET", "/api/plants/7", 200, "application/json", body.replace('\'', '"')))
                .hasValueSatisfying(fault -> assertThat(fault).contains(member));
    }

    @Test
    void aStatusAndATypeThatWereNotToldAreNamed() {
        assertThat(promise.broken("GET", "/api/plants/7", 500, "application/json", "{}"))
                .contains("status 500 is not described");
        assertThat(promise.broken("GET", "/api/plants/largest", 200, "application/json", "{}"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("application/json is not described"));
    }

    @Test
    void whatIsKeptAndWhatIsNotJsonPasses() {
        String plant = "{\"name\": \"Tyseley\", \"mw\": null, \"opened\": 2016}";
        assertThat(promise.broken("GET", "/api/plants/7", 200, "application/json", plant))
                .isEmpty();
        assertThat(promise.broken("GET", "/api/plants/7", 404, "application/problem+json", "{}"))
                .isEmpty();
        assertThat(promise.broken("GET", "/api/plants/7", 500, "text/html", "<p>"))
                .isEmpty();
    }
}
