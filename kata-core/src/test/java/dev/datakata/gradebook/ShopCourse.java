package dev.datakata.gradebook;

import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small course and answers to it, written file by file: one quiz and two katas with SQL. */
public final class ShopCourse {
    /** A right answer to {@code revenue}. */
    public static final String REVENUE = "SELECT status, sum(cents) AS cents FROM orders GROUP BY status\n";

    /** A right answer to {@code paid}. */
    public static final String PAID = "SELECT id FROM orders WHERE status = 'paid'\n";

    /** A right answer to {@code units}. */
    public static final String UNITS = "- [x] a. a cent\n- [ ] b. a minute\n";

    private static final String SCHEMA =
            "CREATE TABLE orders (id BIGINT PRIMARY KEY, status VARCHAR NOT NULL, cents BIGINT NOT NULL);\n";
    private static final String DATA =
            "INSERT INTO orders VALUES (1, 'paid', 500), (2, 'open', 700), (3, 'paid', 20);\n";

    private final Path folder;

    private ShopCourse(Path folder) {
        this.folder = folder;
    }

    /** Writes the course. */
    public static ShopCourse in(Path folder) throws IOException {
        ShopCourse course = new ShopCourse(folder);
        course.file("course.yaml", "id: shop\ntitle: A <b>small</b> shop\nversion: 1.0\nmodules: [01-shop]\n");
        course.file("01-shop/lesson.md", "# The shop\n");
        course.file("01-shop/01-units/kata.yaml", """
                id: units
                uuid: 3f9a4c5e-0b1d-4a75-9a51-0d5a4a7e9f11
                title: A unit of money
                kind: quiz
                question: Which one is it?
                choices:
                  - {id: a, text: a cent, right: true, says: Yes.}
                  - {id: b, text: a minute, says: That is time.}
                """);
        course.query("02-paid", "paid", 2, "{name: id, type: BIGINT}", PAID);
        course.query(
                "03-revenue", "revenue", 3, "{name: status, type: VARCHAR}, {name: cents, type: HUGEINT}", REVENUE);
        return course;
    }

    private void query(String name, String id, int difficulty, String columns, String reference) throws IOException {
        String kata = "01-shop/" + name + "/";
        file(kata + "kata.yaml", """
                id: %s
                uuid: 3f9a4c5e-0b1d-4a75-9a51-0d5a4a7e9f2%d
                title: The %s orders
                kind: query
                difficulty: %d
                contract:
                  columns: [%s]
                """.formatted(id, difficulty, id, difficulty, columns));
        file(kata + "prompt.md", "Ask for them.\n");
        file(kata + "schema.sql", SCHEMA);
        file(kata + "data.sql", DATA);
        file(kata + "stub.sql", "-- Write here.\n");
        file(kata + "reference.sql", reference);
        file(kata + "accepted/one.sql", "WITH answer AS (" + reference + ") SELECT * FROM answer\n");
        file(kata + "accepted/two.sql", "SELECT * FROM (" + reference + ") AS answer\n");
        file(kata + "rejected/none.sql", "-- expect: rows\nSELECT * FROM (" + reference + ") AS answer WHERE false\n");
    }

    /** Writes a file of the course. */
    public ShopCourse file(String path, String text) throws IOException {
        write(folder.resolve(path), text);
        return this;
    }

    /** The course's folder. */
    public Path folder() {
        return folder;
    }

    /** The course as the checker reads it. */
    public Course read() throws Exception {
        try (CoursePack pack = CoursePack.open(folder)) {
            return new CourseReader().read(pack);
        }
    }

    /** Its katas in teaching order. */
    public List<Kata> katas() throws Exception {
        return read().katas().toList();
    }

    /** Writes a file and the folders it needs. */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
