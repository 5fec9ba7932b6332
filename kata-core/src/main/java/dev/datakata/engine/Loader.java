package dev.datakata.engine;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import dev.datakata.source.SourceFile;
import dev.datakata.source.Span;
import dev.datakata.table.Row;
import dev.datakata.table.ValueText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Brings rows into a table. Types that the driver's appender takes go straight there; every other row goes as text into a temporary table and
 * from there, cast by the engine, in one INSERT.
 */
final class Loader {
    private static final String STAGING = "datakata_staging";
    private static final Set<String> APPENDABLE = Set.of(
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "DECIMAL",
            "DOUBLE",
            "VARCHAR",
            "ENUM",
            "DATE",
            "TIMESTAMP",
            "TIMESTAMP WITH TIME ZONE",
            "TIME",
            "UUID");
    /** Stands in a parsed record for an empty field without quotes; no text file can hold it. */
    private static final String NULL_MARK = "\0";

    private final Session session;
    private final String alias;
    private final Catalog catalog;

    Loader(Session session, String alias, Catalog catalog) {
        this.session = session;
        this.alias = alias;
        this.catalog = catalog;
    }

    /** Why an outcome is no success, in words for an author; empty if it is one. */
    static Optional<String> refusal(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            String candidates = refused.candidates().isEmpty()
                    ? ""
                    : " (did you mean " + String.join(", ", refused.candidates()) + "?)";
            return Optional.of(refused.message() + candidates);
        }
        if (outcome instanceof Outcome.TimedOut timedOut) {
            return Optional.of(
                    "The statement runs longer than " + timedOut.limit().toMillis() + " ms");
        }
        if (outcome instanceof Outcome.LimitReached limit) {
            return Optional.of("The statement needs more "
                    + limit.which().name().toLowerCase(Locale.ROOT) + " than the limit of " + limit.value());
        }
        return Optional.empty();
    }

    Outcome append(Catalog.BaseTable table, List<Row> rows) {
        List<Catalog.TableColumn> columns =
                table.columns().stream().filter(column -> !column.generated()).toList();
        for (Row row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " values for " + columns.size() + " columns of " + table.name());
            }
        }
        boolean appendable = columns.size() == table.columns().size()
                && columns.stream()
                        .allMatch(column -> APPENDABLE.contains(
                                TypeName.parse(column.type().name()).head()))
                && rows.stream().allMatch(row -> row.values().stream().noneMatch(Loader::infinite));
        if (appendable) {
            Outcome outcome = appendStraight(table, columns, rows);
            if (outcome instanceof Outcome.Done || !refersToItself(table)) {
                return outcome;
            }
        }
        List<List<@Nullable String>> texts = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable String> cells = new ArrayList<>();
            row.values().forEach(value -> cells.add(ValueText.of(value)));
            texts.add(cells);
        }
        stage(columns.size(), texts);
        try {
            return insertAll(table, columns, texts.size());
        } finally {
            unstage();
        }
    }

    void loadCsv(String tableName, SourceFile csv) throws ScriptException {
        Catalog.BaseTable table = catalog.table(tableName)
                .orElseThrow(() -> new ScriptException(csv, new Span(0, 0), "There is no table " + tableName));
        List<CsvRecord> records = parse(csv);
        if (records.isEmpty()) {
            throw new ScriptException(csv, new Span(0, 0), "There is no header line");
        }
        List<Catalog.TableColumn> columns = header(table, records.get(0), csv);
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            if (record.getFieldCount() != columns.size()) {
                throw new ScriptException(
                        csv,
                        line(csv, record),
                        "The header names " + columns.size() + " columns, this line has " + record.getFieldCount()
                                + " fields");
            }
            List<@Nullable String> cells = new ArrayList<>();
            record.getFields().forEach(field -> cells.add(field.equals(NULL_MARK) ? null : field));
            rows.add(cells);
        }
        stage(columns.size(), rows);
        try {
            Outcome outcome = insertAll(table, columns, rows.size());
            Optional<String> refusal = refusal(outcome);
            if (refusal.isPresent()) {
                throw culprit(table, columns, records, csv)
                        .orElseGet(() -> new ScriptException(csv, new Span(0, 0), refusal.get()));
            }
        } finally {
            unstage();
        }
    }

    private static List<CsvRecord> parse(SourceFile csv) throws ScriptException {
        FieldModifier nulls = new FieldModifier() {
            @Override
            public String modify(long line, int field, boolean quoted, String text) {
                return !quoted && text.isEmpty() ? NULL_MARK : text;
            }
        };
        // Records of another width are told apart below, with the file's line.
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (CsvReader<CsvRecord> reader =
                builder.build(CsvRecordHandler.of(handler -> handler.fieldModifier(nulls)), csv.text())) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            String cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
            throw new ScriptException(csv, new Span(0, 0), e.getMessage() + cause);
        } catch (IOException e) {
            throw new EngineException("A text in memory cannot be read", e);
        }
    }

    private static List<Catalog.TableColumn> header(Catalog.BaseTable table, CsvRecord header, SourceFile csv)
            throws ScriptException {
        List<Catalog.TableColumn> columns = new ArrayList<>();
        for (String field : header.getFields()) {
            Catalog.TableColumn column = table.column(field.strip())
                    .filter(candidate -> !candidate.generated())
                    .orElseThrow(() -> new ScriptException(
                            csv,
                            line(csv, header),
                            "Table " + table.name() + " has no column " + field.strip() + " to load"));
            if (columns.contains(column)) {
                throw new ScriptException(
                        csv, line(csv, header), "Column " + column.name() + " stands twice in the header");
            }
            columns.add(column);
        }
        return columns;
    }

    /** The first record that the table refuses when they come one by one. */
    private Optional<ScriptException> culprit(
            Catalog.BaseTable table, List<Catalog.TableColumn> columns, List<CsvRecord> records, SourceFile csv) {
        session.begin();
        try {
            for (int i = 1; i < records.size(); i++) {
                Optional<String> refusal = refusal(insertStaged(table, columns, " WHERE rowid = " + (i - 1)));
                if (refusal.isPresent()) {
                    return Optional.of(new ScriptException(csv, line(csv, records.get(i)), refusal.get()));
                }
            }
            return Optional.empty();
        } finally {
            session.rollback();
        }
    }

    private static Span line(SourceFile csv, CsvRecord record) {
        int start = 0;
        for (long line = 1; line < record.getStartingLineNumber(); line++) {
            int lf = csv.text().indexOf('\n', start);
            int cr = csv.text().indexOf('\r', start);
            int end = lf < 0 ? cr : cr < 0 || cr > lf ? lf : cr + 1 == lf ? lf : cr;
            start = end + 1;
        }
        int end = start;
        while (end < csv.text().length()
                && csv.text().charAt(end) != '\n'
                && csv.text().charAt(end) != '\r') {
            end++;
        }
        return new Span(start, end);
    }

    private void stage(int columns, List<List<@Nullable String>> rows) {
        StringBuilder create = new StringBuilder("CREATE OR REPLACE TEMP TABLE " + STAGING + " (");
        for (int i = 0; i < columns; i++) {
            create.append(i == 0 ? "" : ", ").append('c').append(i).append(" VARCHAR");
        }
        session.internal(create.append(")").toString());
        try (DuckDBAppender appender = session.connection().createAppender("temp", "main", STAGING)) {
            for (List<@Nullable String> row : rows) {
                appender.beginRow();
                for (String cell : row) {
                    appender.append(cell);
                }
                appender.endRow();
            }
            appender.flush();
        } catch (SQLException e) {
            throw new EngineException("Rows cannot be staged: " + e.getMessage(), e);
        }
    }

    private void unstage() {
        // in a transaction that a refused row has ended this is refused; taking that back takes the table with it
        session.execute("DROP TABLE temp." + STAGING);
    }

    /**
     * The engine checks a foreign key against rows of earlier statements only: where rows refer to others of their own table, each comes in a statement of its
     * own.
     */
    private Outcome insertAll(Catalog.BaseTable table, List<Catalog.TableColumn> columns, int rows) {
        Outcome atOnce = insertStaged(table, columns, "");
        if (atOnce instanceof Outcome.Done || !refersToItself(table)) {
            return atOnce;
        }
        session.begin();
        for (int row = 0; row < rows; row++) {
            Outcome outcome = insertStaged(table, columns, " WHERE rowid = " + row);
            if (refusal(outcome).isPresent()) {
                session.rollback();
                return outcome;
            }
        }
        Outcome outcome = session.commit();
        return outcome instanceof Outcome.Done ? new Outcome.Done(rows) : outcome;
    }

    private static boolean refersToItself(Catalog.BaseTable table) {
        return table.foreignKeys().stream()
                .anyMatch(key -> key.referencedTable().equalsIgnoreCase(table.name()));
    }

    private Outcome insertStaged(Catalog.BaseTable table, List<Catalog.TableColumn> columns, String where) {
        StringBuilder names = new StringBuilder();
        StringBuilder casts = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            names.append(i == 0 ? "" : ", ").append(quoted(columns.get(i).name()));
            casts.append(i == 0 ? "" : ", ")
                    .append("CAST(c")
                    .append(i)
                    .append(" AS ")
                    .append(columns.get(i).type().name())
                    .append(')');
        }
        Outcome outcome = session.execute(
                "INSERT INTO " + quoted(alias) + "." + quoted(table.schema()) + "." + quoted(table.name()) + " ("
                        + names + ") SELECT " + casts + " FROM temp." + STAGING + where + " ORDER BY rowid");
        // A position in our own statement says nothing to anyone.
        return outcome instanceof Outcome.Refused refused
                ? new Outcome.Refused(
                        refused.phase(),
                        refused.message().replaceFirst(" when casting from source column c\\d+$", ""),
                        Optional.empty(),
                        List.of())
                : outcome;
    }

    private Outcome appendStraight(Catalog.BaseTable table, List<Catalog.TableColumn> columns, List<Row> rows) {
        List<TypeName> types = columns.stream()
                .map(column -> TypeName.parse(column.type().name()))
                .toList();
        try (DuckDBAppender appender = session.connection().createAppender(alias, table.schema(), table.name())) {
            try {
                for (Row row : rows) {
                    appender.beginRow();
                    for (int i = 0; i < types.size(); i++) {
                        append(appender, row.get(i), types.get(i));
                    }
                    appender.endRow();
                }
                appender.flush();
                return new Outcome.Done(rows.size());
            } catch (ArithmeticException | ClassCastException e) {
                return new Outcome.Refused(
                        Outcome.Phase.EXECUTE,
                        "A value does not fit its column: " + e.getMessage(),
                        Optional.empty(),
                        List.of());
            }
        } catch (SQLException e) {
            return new Refusals(session.limits()).of(e, "");
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value, TypeName type) throws SQLException {
        if (value == null) {
            appender.appendNull();
            return;
        }
        switch (type.head()) {
            case "BOOLEAN" -> appender.append((boolean) (Boolean) value);
            case "TINYINT" -> appender.append(((BigInteger) value).byteValueExact());
            case "SMALLINT" -> appender.append(((BigInteger) value).shortValueExact());
            case "INTEGER" -> appender.append(((BigInteger) value).intValueExact());
            case "BIGINT" -> appender.append(((BigInteger) value).longValueExact());
            case "HUGEINT" -> appender.append((BigInteger) value);
            case "DECIMAL" -> appender.append(((BigDecimal) value).setScale(type.scale(), RoundingMode.UNNECESSARY));
            case "DOUBLE" -> appender.append((double) (Double) value);
            case "DATE" -> appender.append((LocalDate) value);
            case "TIMESTAMP" -> appender.appendEpochMicros(micros((LocalDateTime) value));
            case "TIMESTAMP WITH TIME ZONE" ->
                appender.appendEpochMicros(micros(((OffsetDateTime) value)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()));
            case "TIME" -> appender.append((LocalTime) value);
            case "UUID" -> appender.append((UUID) value);
            default -> appender.append((String) value);
        }
    }

    private static long micros(LocalDateTime utc) {
        return ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), utc);
    }

    /** Values that the appender does not take: they go as text. */
    private static boolean infinite(@Nullable Object value) {
        return LocalDate.MAX.equals(value)
                || LocalDate.MIN.equals(value)
                || LocalDateTime.MAX.equals(value)
                || LocalDateTime.MIN.equals(value)
                || OffsetDateTime.MAX.equals(value)
                || OffsetDateTime.MIN.equals(value)
                || "24:00:00".equals(value);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
