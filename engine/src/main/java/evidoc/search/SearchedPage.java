package evidoc.search;

import evidoc.page.Glossary;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.util.List;

/// What can be found on a page, whatever its address.
///
/// @param terms of the glossary that the page has
public record SearchedPage(PageSections sections, List<Glossary.Term> terms) {

    public SearchedPage {
        terms = List.copyOf(terms);
    }

    /// Reads the body of a page.
    public static SearchedPage of(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        return new SearchedPage(PageSections.of(body), Glossary.terms(body));
    }
}
