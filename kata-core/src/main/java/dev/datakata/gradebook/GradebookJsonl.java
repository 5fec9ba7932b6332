package dev.datakata.gradebook;

import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code gradebook.jsonl} while a run fills it. A line is on its way to the disk as soon as its verdict is known, so that a run
 * that is interrupted has lost nothing it knew; {@link #finish} puts the lines in order and drops those that no longer hold.
 * In memory are only the places of the lines. For several threads.
 */
public final class GradebookJsonl implements Closeable {
    /** The name of the file. */
    public static final String FILE = "gradebook.jsonl";

    private static final int BUFFER = 1 << 16;

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::submitter).thenComparing(Place::kata);

    private record Place(String submitter, String kata) {}

    /**
     * A line that is in the file.
     *
     * @param offset of its first byte
     * @param length in bytes, the line break not among them
     */
    private record Stored(long offset, int length, String key, String verdict) {}

    private final Path file;
    private final FileChannel channel;
    private final GradeLineJson json = new GradeLineJson();
    private final Map<Place, Stored> stored = new HashMap<>();
    private final Map<Place, Stored> current = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private long end;

    private GradebookJsonl(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens the gradebook in {@code folder}, with what an earlier run left there; both are made if absent. A last line that an
     * interrupted run did not finish is dropped.
     *
     * @throws GradebookException if the file cannot be written, is another run's at the moment, or is no gradebook
     */
    public static GradebookJsonl open(Path folder) throws GradebookException {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new GradebookException("The gradebook cannot be written to " + folder + ": that is a file. "
                        + "Choose another folder with -Dkata.output=<folder>.");
            }
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            GradebookJsonl gradebook = new GradebookJsonl(file, channel);
            try {
                gradebook.lock();
                gradebook.readStored();
                return gradebook;
            } catch (IOException | GradebookException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new GradebookException(
                    "The gradebook " + file + " cannot be written: " + e
                            + ". Make it writable, or choose another folder with -Dkata.output=<folder>.",
                    e);
        }
    }

    private void lock() throws IOException, GradebookException {
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            throw new GradebookException("Another run is writing " + file
                    + ". Wait for it, or choose another folder with -Dkata.output=<folder>.");
        }
    }

    private void readStored() throws IOException, GradebookException {
        long lineNumber = 0;
        // by this channel and not closed: closing any other one on the file would give up the lock on many systems
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != '\n') {
                line.write(b);
                continue;
            }
            lineNumber++;
            remember(read(line.toString(StandardCharsets.UTF_8), lineNumber), end, line.size());
            end += line.size() + 1L;
            line.reset();
        }
        // what follows the last line break was never finished
        channel.truncate(end);
    }

    private GradeLine read(String text, long lineNumber) throws GradebookException {
        try {
            return json.read(text);
        } catch (JsonParseException e) {
            throw new GradebookException(
                    "Line " + lineNumber + " of " + file + " is no line of a gradebook. Delete the line or the file,"
                            + " or choose another folder with -Dkata.output=<folder>.",
                    e);
        }
    }

    private Place remember(GradeLine line, long offset, int length) {
        Place place = new Place(line.submitter(), names.computeIfAbsent(line.kata(), kata -> kata));
        stored.put(place, new Stored(offset, length, line.key(), names.computeIfAbsent(line.verdict(), word -> word)));
        return place;
    }

    /**
     * Keeps the line that an earlier run wrote, if it has this key. An {@code error} is never kept: it says something about
     * course or checker, which may have been mended.
     *
     * @return whether there is such a line
     */
    public synchronized boolean keep(String submitter, String kata, String key) {
        Place place = new Place(submitter, kata);
        Stored line = stored.get(place);
        if (line == null || !line.key().equals(key) || line.verdict().equals("error")) {
            return false;
        }
        current.put(place, line);
        return true;
    }

    /** Adds a line; it takes the place of an earlier one for the same submitter and kata. */
    public synchronized void append(GradeLine line) throws GradebookException {
        byte[] bytes = (json.write(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer, end + buffer.position());
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        Place place = remember(line, end, bytes.length - 1);
        Stored written = stored.get(place);
        if (written != null) {
            current.put(place, written);
        }
        end += bytes.length;
    }

    /** The number of lines that hold. */
    public synchronized int size() {
        return current.size();
    }

    /** Replaces the file, at once, by the lines that were kept or added, sorted by submitter and kata; closes it. */
    public synchronized void finish() throws GradebookException {
        Path sorted =
                file.resolveSibling("." + FILE + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            List<Place> places = current.keySet().stream().sorted(ORDER).toList();
            try (OutputStream out = Files.newOutputStream(sorted);
                    OutputStream buffered = new BufferedOutputStream(out, BUFFER)) {
                for (Place place : places) {
                    Stored line = current.get(place);
                    if (line != null) {
                        buffered.write(bytes(line));
                        buffered.write('\n');
                    }
                }
            }
            // some systems move nothing over a file that is open
            channel.close();
            try {
                Files.move(sorted, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(sorted, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private byte[] bytes(Stored line) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(line.length());
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, line.offset() + buffer.position()) < 0) {
                throw new IOException("somebody else changed " + file);
            }
        }
        return buffer.array();
    }

    /** Reads the lines of the gradebook in {@code folder}, in the file's order. */
    public static void forEach(Path folder, Consumer<GradeLine> lines) throws GradebookException {
        GradeLineJson json = new GradeLineJson();
        Path file = folder.resolve(FILE);
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (Optional<String> line = next(in); line.isPresent(); line = next(in)) {
                lines.accept(json.read(line.get()));
            }
        } catch (IOException | JsonParseException e) {
            throw new GradebookException("The gradebook " + file + " cannot be read: " + e, e);
        }
    }

    private static Optional<String> next(BufferedReader in) throws IOException {
        return Optional.ofNullable(in.readLine());
    }

    private GradebookException unwritable(IOException e) {
        return new GradebookException(
                "The gradebook " + file + " cannot be written: " + e + ". What it holds is kept.", e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // every line was written before; nothing is lost
        }
    }
}
