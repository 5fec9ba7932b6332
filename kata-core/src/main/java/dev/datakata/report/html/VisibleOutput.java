package dev.datakata.report.html;

import dev.datakata.report.text.VisibleText;
import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

/**
 * Where templates write. Whatever a template shows that is not its own text is made visible first, see {@link VisibleText}, and then
 * escaped for its place in the page: no template can forget either.
 */
final class VisibleOutput implements HtmlTemplateOutput {
    private final HtmlTemplateOutput escaped;

    VisibleOutput(StringOutput text) {
        this.escaped = new OwaspHtmlTemplateOutput(text);
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        escaped.setContext(tag, attribute);
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        if (value != null) {
            escaped.writeUserContent(VisibleText.of(value));
        }
    }

    @Override
    public void writeUserContent(@Nullable Content content) {
        if (content != null) {
            // Not handed on: what it writes has to come through here.
            content.writeTo(this);
        }
    }

    @Override
    public void writeContent(String value) {
        escaped.writeContent(value);
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        escaped.writeContent(value, beginIndex, endIndex);
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        escaped.writeBinaryContent(value);
    }
}
