package dev.datakata.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes {@code badge.svg}, a picture for a README, and {@code badge.json} in the endpoint format of shields.io
 * (https://shields.io/badges/endpoint-badge): how many katas are solved, with a colour for the share.
 */
public final class BadgeReporter implements Reporter {
    /** The picture's name. */
    public static final String SVG_FILE = "badge.svg";

    /** The endpoint's name. */
    public static final String JSON_FILE = "badge.json";

    private static final String LABEL = "katas";
    /** A digit of the font below at 11 px is about 7 px wide. */
    private static final int DIGIT = 7;

    private static final int LABEL_WIDTH = 45;

    private final ReportFolder folder;

    /** Writes into {@code folder}. */
    public BadgeReporter(ReportFolder folder) {
        this.folder = folder;
    }

    @Override
    public void report(CourseResult result) throws ReportException {
        folder.write(SVG_FILE, svg(result));
        folder.write(JSON_FILE, json(result));
    }

    /** The colour for a share of solved katas: its name at shields.io, and one on which white text has a contrast of 4.5. */
    private enum Colour {
        NONE("lightgrey", "#6a6a6a"),
        BEGUN("orange", "#a8500a"),
        HALF("yellow", "#856404"),
        MOST("yellowgreen", "#56711a"),
        ALL("brightgreen", "#2b7a2b");

        private final String shields;
        private final String fill;

        Colour(String shields, String fill) {
            this.shields = shields;
            this.fill = fill;
        }

        static Colour of(CourseResult result) {
            if (result.passed() == 0) {
                return NONE;
            }
            if (result.passed() == result.total()) {
                return ALL;
            }
            double share = (double) result.passed() / result.total();
            return share < 1.0 / 3 ? BEGUN : share < 2.0 / 3 ? HALF : MOST;
        }
    }

    private static String message(CourseResult result) {
        return result.passed() + "/" + result.total();
    }

    /** The text of the endpoint. */
    public static String json(CourseResult result) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            json.name("schemaVersion").value(1);
            json.name("label").value(LABEL);
            json.name("message").value(message(result));
            json.name("color").value(Colour.of(result).shields);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.append('\n').toString();
    }

    /** The text of the picture. */
    public static String svg(CourseResult result) {
        String message = message(result);
        int right = message.length() * DIGIT + 14;
        int width = LABEL_WIDTH + right;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-labelledby="title">
                  <title id="title">%2$s solved: %3$s</title>
                  <clipPath id="round"><rect width="%1$d" height="20" rx="4"/></clipPath>
                  <g clip-path="url(#round)">
                    <rect width="%4$d" height="20" fill="#444"/>
                    <rect x="%4$d" width="%5$d" height="20" fill="%6$s"/>
                  </g>
                  <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
                    <text x="%7$d" y="14">%2$s</text>
                    <text x="%8$d" y="14">%3$s</text>
                  </g>
                </svg>
                """.formatted(
                        width,
                        LABEL,
                        message,
                        LABEL_WIDTH,
                        right,
                        Colour.of(result).fill,
                        LABEL_WIDTH / 2,
                        LABEL_WIDTH + right / 2);
    }
}
