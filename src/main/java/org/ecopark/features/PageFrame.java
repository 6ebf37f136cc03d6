package org.ecopark.features;

import java.util.Locale;
import java.util.Map;
import org.ecopark.web.Address;
import org.ecopark.web.Html;

/** What every page of this door has around its content: the way back, the other language, the data behind it. */
final class PageFrame {

    private PageFrame() {}

    /**
     * A page opened up to its main part.
     *
     * @param here address of the page with the parameters it was asked with
     * @param way pages above this one: title by address
     */
    static Html open(String title, Address here, Map<String, Address> way, Visit visit) {
        Locale language = visit.language();
        Html page = new Html(language, title, visit.at().server());
        page.open("header").open("nav");
        page.link(visit.at().server() + "/", "Ecopark").text(" · ");
        page.link(visit.page(visit.at().landing()), Texts.DATA.in(language));
        way.forEach((name, address) -> page.text(" / ").link(visit.page(address), name));
        page.close("nav");
        boolean korean = "ko".equals(language.getLanguage());
        Address html = here.with("f", "html");
        page.link(html.with("lang", korean ? "en" : "ko").toString(), korean ? "English" : "한국어");
        page.link(here.with("f", "json").toString(), "JSON");
        return page.close("header").open("main").element("h1", title);
    }

    static Html close(Html page) {
        return page.close("main");
    }
}
