package dev.datakata.report.html;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/** Adds nothing to any element of a template. */
final class Untouched implements HtmlInterceptor {
    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
        // as it stands in the template
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
        // as it stands in the template
    }
}
