package dev.datakata.content.pack;

import dev.datakata.content.yaml.Problems;
import dev.datakata.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a pack by their paths in it. Those whose names begin with a dot are an editor's or a system's, never the course's. */
final class PackFiles {
    private final Path root;
    private final Problems problems;

    PackFiles(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    boolean isFile(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    boolean isFolder(String path) {
        return Files.isDirectory(root.resolve(path));
    }

    /** Names of the folders directly in {@code path}, sorted; the pack's own folder for an empty path. */
    List<String> folders(String path) {
        return names(path, true);
    }

    /** Names of the files directly in {@code path}, sorted. */
    List<String> files(String path) {
        return names(path, false);
    }

    private List<String> names(String path, boolean folders) {
        try (Stream<Path> entries = Files.list(root.resolve(path))) {
            return entries.filter(entry -> folders ? Files.isDirectory(entry) : Files.isRegularFile(entry))
                    .map(PackFiles::name)
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            unreadable(path, e);
            return List.of();
        }
    }

    /** The text of a file that is there; nothing, and a problem, if it is no UTF-8. */
    Optional<SourceFile> text(String path) {
        try {
            return decode(path, Files.readAllBytes(root.resolve(path)), problems);
        } catch (IOException e) {
            unreadable(path, e);
            return Optional.empty();
        }
    }

    /** Everything below a folder, by paths relative to it with forward slashes. */
    NavigableMap<String, byte[]> contents(String path) {
        NavigableMap<String, byte[]> contents = new TreeMap<>();
        Path folder = root.resolve(path);
        try {
            Files.walkFileTree(
                    folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                            return isHidden(below) && !below.equals(folder)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                            if (!isHidden(file) && attributes.isRegularFile()) {
                                String name = folder.relativize(file).toString().replace('\\', '/');
                                contents.put(name, Files.readAllBytes(file));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            unreadable(path, e);
        }
        return contents;
    }

    private static boolean isHidden(Path path) {
        return name(path).startsWith(".");
    }

    private void unreadable(String path, IOException e) {
        problems.add(path.isEmpty() ? CoursePack.COURSE_FILE : path, 1, "this cannot be read: " + e);
    }

    private static String name(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /**
     * Decodes as UTF-8, dropping a byte order mark. Not by {@link dev.datakata.source.SourceReader}: its limit of size is for learners'
     * answers, and an author's data may well be larger.
     */
    static Optional<SourceFile> decode(String path, byte[] bytes, Problems problems) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                problems.add(path, lineOf(bytes, i), "this is no text: it has a NUL byte");
                return Optional.empty();
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            problems.add(path, lineOf(bytes, in.position()), "this is not encoded as UTF-8");
            return Optional.empty();
        }
        decoder.flush(out);
        String text = out.flip().toString();
        return Optional.of(new SourceFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
