package dev.datakata.report.console;

import dev.datakata.report.console.Style.Role;
import dev.datakata.report.text.Sentence;
import dev.datakata.report.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal of a known width that takes lines. Whatever is put on it is made harmless here, once more than needed: control
 * characters are spelled, and a line never begins like a command to a CI runner.
 */
final class Screen {
    private static final int NARROWEST = 40;

    /** What a CI runner takes as an order: {@code ::name} at the start of a line, {@code ##[name]} or {@code ##name[} anywhere. */
    private static final Pattern RUNNER_COMMAND = Pattern.compile("^(\\s*:)(?=:)|(##\\w*)(?=\\[)");

    private final Consumer<String> lines;
    private final Style style;
    private final int width;
    private final boolean unicode;

    Screen(Consumer<String> lines, Style style, int width, boolean unicode) {
        this.lines = lines;
        this.style = style;
        this.width = Math.max(NARROWEST, width);
        this.unicode = unicode;
    }

    int width() {
        return width;
    }

    /** A sign of our own, in the spelling this terminal can show. */
    String sign(String unicodeSign, String asciiSign) {
        return unicode ? unicodeSign : asciiSign;
    }

    /** A stretch of a line, ready to be measured and put. */
    Piece piece(Role role, String text) {
        return new Piece(role, unicode ? VisibleText.of(text) : VisibleText.ascii(text));
    }

    /** A stretch of one role. */
    record Piece(Role role, String text) {
        int width() {
            return DisplayWidth.of(text);
        }
    }

    void blank() {
        lines.accept("");
    }

    void put(Piece... pieces) {
        put(List.of(pieces));
    }

    void put(List<Piece> pieces) {
        int last = pieces.size();
        while (last > 0 && pieces.get(last - 1).text().isBlank()) {
            last--;
        }
        StringBuilder plain = new StringBuilder();
        pieces.subList(0, last).forEach(piece -> plain.append(piece.text()));
        Matcher command = RUNNER_COMMAND.matcher(plain);
        if (command.find()) {
            // Rare enough to do without colour: the command may begin in one piece and end in another.
            lines.accept(command.replaceAll("$1$2\\\\").stripTrailing());
            return;
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < last; ) {
            Role role = pieces.get(i).role();
            StringBuilder run = new StringBuilder();
            while (i < last && pieces.get(i).role() == role) {
                run.append(pieces.get(i++).text());
            }
            String text = i == last ? run.toString().stripTrailing() : run.toString();
            line.append(text.isBlank() ? text : style.paint(role, text));
        }
        lines.accept(line.toString());
    }

    /** Puts a sentence in lines no wider than the screen, words kept whole. */
    void wrap(String indent, Sentence sentence, Role role) {
        wrap(List.of(piece(Role.TEXT, indent)), indent, sentence, role);
    }

    /** Puts a sentence behind {@code before}; its further lines begin with {@code indent}. */
    void wrap(List<Piece> before, String indent, Sentence sentence, Role role) {
        lines(before, indent, sentence, role, width).forEach(this::put);
    }

    /** The lines of a sentence behind {@code before}, none wider than {@code room} as far as its words allow; the further ones begin with {@code indent}. */
    List<List<Piece>> lines(List<Piece> before, String indent, Sentence sentence, Role role, int room) {
        List<List<Piece>> wrapped = new ArrayList<>();
        List<Piece> line = new ArrayList<>(before);
        int used = before.stream().mapToInt(Piece::width).sum();
        boolean first = true;
        for (List<Piece> word : words(sentence, role)) {
            int wide = word.stream().mapToInt(Piece::width).sum();
            if (!first && used + 1 + wide > room) {
                wrapped.add(line);
                line = new ArrayList<>(List.of(new Piece(Role.TEXT, indent)));
                used = DisplayWidth.of(indent);
                first = true;
            }
            if (!first) {
                line.add(new Piece(role, " "));
                used++;
            }
            line.addAll(word);
            used += wide;
            first = false;
        }
        wrapped.add(line);
        return wrapped;
    }

    /** The sentence's words, each of one or more pieces; code is one word with its backticks. */
    private List<List<Piece>> words(Sentence sentence, Role role) {
        List<List<Piece>> words = new ArrayList<>();
        List<Piece> word = new ArrayList<>();
        for (Sentence.Part part : sentence.parts()) {
            if (part.code()) {
                word.add(piece(Role.CODE, "`" + part.text() + "`"));
                continue;
            }
            String[] split = part.text().split(" ", -1);
            for (int i = 0; i < split.length; i++) {
                if (i > 0 && !word.isEmpty()) {
                    words.add(word);
                    word = new ArrayList<>();
                }
                if (!split[i].isEmpty()) {
                    word.add(piece(role, split[i]));
                }
            }
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }

    /** As many blanks. */
    static String blanks(int count) {
        return " ".repeat(Math.max(0, count));
    }
}
