package org.ecopark.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.web.Address;
import org.ecopark.web.Html;

/** The OpenAPI document as a page: operations with their parameters. */
public final class ApiPage {

    private ApiPage() {}

    /**
     * The page.
     *
     * @param here address of the document
     */
    public static Html of(Map<String, Object> api, Locale language, Address server, Address here) {
        boolean korean = "ko".equals(language.getLanguage());
        Html page = new Html(language, "API", server);
        page.open("header").open("nav").link(server + "/", "Ecopark").close("nav");
        page.link(here.with("f", "json").toString(), "JSON").close("header");
        page.open("main").element("h1", korean ? "API 설명" : "API description");
        members(api, "paths")
                .forEach((path, item) -> ((Map<?, ?>) item)
                        .forEach((method, operation) ->
                                operation(page, api, path + "", method + "", (Map<?, ?>) operation)));
        return page.close("main");
    }

    private static void operation(Html page, Map<?, ?> api, String path, String method, Map<?, ?> operation) {
        page.element("h2", method.toUpperCase(Locale.ROOT) + " " + path);
        page.element("p", text(operation, "summary"));
        if (operation.get("parameters") instanceof List<?> parameters && !parameters.isEmpty()) {
            page.open("ul");
            for (Object parameter : parameters) {
                Map<?, ?> known = resolved(api, (Map<?, ?>) parameter);
                page.element("li", text(known, "name") + ": " + text(known, "description"));
            }
            page.close("ul");
        }
    }

    private static Map<?, ?> resolved(Map<?, ?> api, Map<?, ?> parameter) {
        Object reference = parameter.get("$ref");
        if (reference == null) {
            return parameter;
        }
        Map<?, ?> found = api;
        for (String step : reference.toString().substring(2).split("/", -1)) {
            found = members(found, step);
        }
        return found;
    }

    private static Map<?, ?> members(Map<?, ?> map, String name) {
        return map.get(name) instanceof Map<?, ?> found ? found : Map.of();
    }

    private static String text(Map<?, ?> map, String name) {
        Object found = map.get(name);
        return found == null ? "" : found.toString();
    }
}
