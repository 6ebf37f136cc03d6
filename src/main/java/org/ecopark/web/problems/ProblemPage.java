package org.ecopark.web.problems;

import java.util.Locale;
import java.util.Map;
import org.ecopark.web.Address;
import org.ecopark.web.Html;

/** A problem as a page for people. */
final class ProblemPage {

    private ProblemPage() {}

    static Html of(Map<String, Object> members, Locale language, Address server) {
        String title = String.valueOf(members.get("title"));
        Html page = new Html(language, title, server).open("main");
        page.element("h1", title);
        page.element("p", String.valueOf(members.get("detail")));
        page.element("p", String.valueOf(members.get("what_to_change")));
        page.element("p", members.get("status") + " " + members.get("code"), "class", "quiet");
        Object incident = members.get("incident");
        if (incident != null) {
            page.element("p", incident.toString(), "class", "quiet");
        }
        page.link(server + "/", "Ecopark");
        return page.close("main");
    }
}
