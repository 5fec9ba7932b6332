package dev.datakata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Kata;
import dev.datakata.gradebook.ShopCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files; the time is the test's own. */
class SavedFilesTest {
    private static final long MOMENT = SavedFiles.QUIET.toNanos();
    private static final long WHILE_EMPTY = SavedFiles.QUIET_WHILE_EMPTY.toNanos();
    private static final long LONG_AFTER =
            SavedFiles.SAME_TIME.plus(Duration.ofSeconds(1)).toNanos();

    @TempDir
    Path temp;

    private List<Kata> katas;
    private Path paid;
    private Path revenue;
    private SavedFiles files;
    private long now;

    @BeforeEach
    void watchTwoAnswers() throws Exception {
        katas = ShopCourse.in(temp.resolve("course")).katas();
        paid = temp.resolve("katas/01-shop/02-paid/solution.sql");
        revenue = temp.resolve("katas/01-shop/03-revenue/solution.sql");
        ShopCourse.write(paid, "SELECT 1\n");
        ShopCourse.write(revenue, "SELECT 1\n");
        watch();
    }

    private void watch() {
        files = new SavedFiles(Map.of(paid, katas.get(1), revenue, katas.get(2)), now);
    }

    private List<String> after(long nanos) {
        now += nanos;
        return files.saved(now).stream().map(Kata::id).toList();
    }

    /** What is told of by two looks, the second a moment after the first. */
    private List<String> told() {
        assertThat(after(MOMENT)).isEmpty();
        return after(MOMENT);
    }

    @Test
    void whatNobodyTouchesIsNeverTold() {
        assertThat(after(MOMENT)).isEmpty();
        assertThat(after(LONG_AFTER)).isEmpty();
        assertThat(files.unsettled()).isFalse();
    }

    @Test
    void aSaveIsToldOnceItIsQuiet() throws Exception {
        Files.writeString(paid, "SELECT 22\n");
        assertThat(after(1)).isEmpty();
        assertThat(files.unsettled()).isTrue();
        assertThat(after(MOMENT - 1)).isEmpty();
        assertThat(after(1)).containsExactly("paid");
        assertThat(after(MOMENT)).isEmpty();
        assertThat(files.unsettled()).isFalse();
    }

    @Test
    void severalWritesAreOneSave() throws Exception {
        Files.writeString(paid, "SELECT");
        assertThat(after(MOMENT)).isEmpty();
        Files.writeString(paid, "SELECT 2");
        assertThat(after(MOMENT)).isEmpty();
        Files.writeString(paid, "SELECT 22");
        assertThat(after(MOMENT)).isEmpty();
        assertThat(after(MOMENT)).containsExactly("paid");
        assertThat(after(MOMENT)).isEmpty();
    }

    @Test
    void aSaveByRenameIsASave() throws Exception {
        FileTime time = Files.getLastModifiedTime(paid);
        Path fresh = Files.writeString(paid.resolveSibling("solution.sql~"), "SELECT 2\n");
        Files.setLastModifiedTime(fresh, time);
        Files.move(fresh, paid, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        assertThat(told()).containsExactly("paid");
    }

    @Test
    void anEditorThatTakesTheOldFileAwayFirstIsNotCaughtInBetween() throws Exception {
        Files.move(paid, paid.resolveSibling("solution.sql.bak"));
        assertThat(after(MOMENT)).isEmpty();
        assertThat(after(MOMENT)).isEmpty();
        Files.writeString(paid, "SELECT 2\n");
        assertThat(told()).containsExactly("paid");
    }

    @Test
    void anEmptiedFileCountsWhenItStaysEmpty() throws Exception {
        Files.writeString(paid, "");
        assertThat(after(MOMENT)).isEmpty();
        assertThat(after(WHILE_EMPTY - 1)).isEmpty();
        assertThat(after(1)).containsExactly("paid");
    }

    @Test
    void aFileDeletedAndMadeAgainWithItsFoldersIsToldBothTimes() throws Exception {
        Files.delete(paid);
        Files.delete(paid.getParent());
        assertThat(after(MOMENT)).isEmpty();
        assertThat(after(WHILE_EMPTY)).containsExactly("paid");
        ShopCourse.write(paid, "SELECT 2\n");
        assertThat(told()).containsExactly("paid");
    }

    @Test
    void aFolderThatIsNotThereYetIsNoObstacle() throws Exception {
        paid = temp.resolve("later/01-shop/02-paid/solution.sql");
        watch();
        assertThat(after(MOMENT)).isEmpty();
        ShopCourse.write(paid, "SELECT 2\n");
        assertThat(told()).containsExactly("paid");
    }

    @Test
    void aSecondSaveOfTheSameSizeAtTheSameTimeIsSeenWhereClocksAreCoarse() throws Exception {
        FileTime coarse = FileTime.from(Instant.parse("2026-03-01T10:00:00Z"));
        Files.writeString(paid, "SELECT 2\n");
        Files.setLastModifiedTime(paid, coarse);
        assertThat(told()).containsExactly("paid");
        Files.writeString(paid, "SELECT 3\n");
        Files.setLastModifiedTime(paid, coarse);
        assertThat(told()).containsExactly("paid");
    }

    @Test
    void aSaveThatChangesNothingIsASaveAllTheSame() throws Exception {
        Files.setLastModifiedTime(paid, FileTime.from(Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(told()).containsExactly("paid");
    }

    @Test
    void twoFilesSavedAtOnceAreBothTold() throws Exception {
        Files.writeString(paid, "SELECT 22\n");
        Files.writeString(revenue, "SELECT 22\n");
        assertThat(told()).containsExactlyInAnyOrder("paid", "revenue");
    }

    @Test
    void aFolderInTheFilesPlaceIsNoEnd() throws Exception {
        Files.delete(paid);
        Files.createDirectory(paid);
        assertThat(after(MOMENT)).isEmpty();
        assertThat(after(WHILE_EMPTY)).containsExactly("paid");
    }
}
