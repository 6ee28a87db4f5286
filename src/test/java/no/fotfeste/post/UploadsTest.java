package no.fotfeste.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import no.fotfeste.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken in and what is turned away: by what is in a file, never by what it is called. */
class UploadsTest {

    @Test
    void a_letter_a_picture_and_a_text_are_what_they_are_whatever_they_are_called() {
        assertThat(Upload.of("bilde.png", Samples.pdf("Brev")).type()).isEqualTo(FileType.PDF);
        assertThat(Upload.of("brev.pdf", Samples.picture("jpg")).type()).isEqualTo(FileType.JPEG);
        assertThat(Upload.of("x", Samples.picture("png")).type()).isEqualTo(FileType.PNG);
        assertThat(Upload.of("a.exe", "Hei på deg".getBytes(StandardCharsets.UTF_8)).type()).isEqualTo(FileType.TEXT);
    }

    @Test
    void text_from_older_machines_becomes_readable_and_stays_text() {
        assertThat(Upload.of("a.txt", "blåbær".getBytes(StandardCharsets.ISO_8859_1)).content()).isEqualTo("blåbær".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_program_called_pdf_is_turned_away() {
        refused("epikrise.pdf", Samples.joined(Samples.ascii("MZ"), new byte[] {(byte) 0x90, 0, 3, 0, 0, 0}), "post.file.not-taken");
        refused("epikrise.pdf", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, "post.file.not-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "\uFEFF <!doctype html><script>x</script>",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "{\\rtf1 hei}", "PK\u0003\u0004word/document.xml"})
    void drawings_pages_and_packed_files_are_turned_away(String content) {
        refused("brev.txt", content.getBytes(StandardCharsets.UTF_8), "post.file.not-taken");
    }

    @Test
    void nothing_at_all_is_turned_away() {
        refused("tom.pdf", new byte[0], "post.file.empty");
        refused("tom.txt", Samples.ascii("  \n "), "post.file.empty");
    }

    @Test
    void what_weighs_too_much_is_turned_away() {
        refused("stor.txt", new byte[Upload.MOST_BYTES + 1], "post.file.too-big");
    }

    @Test
    void two_kinds_of_file_in_one_are_turned_away() {
        byte[] zip = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        refused("brev.pdf", Samples.joined(Samples.pdf("Brev"), zip), "post.file.two-kinds");
        refused("bilde.jpg", Samples.joined(Samples.picture("jpg"), zip), "post.file.two-kinds");
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000", "20001, 10", "9000, 9000", "-1, 1"})
    void a_picture_that_unfolds_to_gigabytes_is_turned_away_without_being_drawn(int width, int height) {
        refused("skann.png", Samples.pngOf(width, height), "post.file.too-many-pixels");
    }

    @Test
    void an_ordinary_scan_at_the_highest_quality_is_taken_in() {
        assertThat(Upload.of("skann.png", Samples.pngOf(4960, 7016)).type()).isEqualTo(FileType.PNG);
    }

    @Test
    void a_picture_without_a_size_is_broken() {
        refused("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 1, 2, 3}, "post.file.broken");
        refused("a.png", Samples.pngOf(0, 10), "post.file.broken");
        refused("a.png", java.util.Arrays.copyOf(Samples.picture("png"), 20), "post.file.broken");
    }

    @Test
    void a_pdf_that_asks_for_a_password_is_turned_away() {
        refused("brev.pdf", Samples.lockedPdf(), "post.file.locked");
    }

    @Test
    void a_pdf_that_is_cut_off_is_turned_away() {
        refused("brev.pdf", Samples.ascii("%PDF-1.7\n1 0 obj"), "post.file.broken");
    }

    @Test
    void a_pdf_with_a_script_is_kept_and_whoever_fetches_it_is_told() {
        assertThat(Upload.of("skjema.pdf", Samples.pdfWithScript(false)).active()).isTrue();
        assertThat(Upload.of("skjema.pdf", Samples.pdfWithScript(true)).active()).as("in a packed list of objects").isTrue();
        assertThat(Upload.of("brev.pdf", Samples.pdf("Brev")).active()).isFalse();
        assertThat(Upload.of("x.pdf", Samples.ascii("%PDF-1.4\n1 0 obj << /S /J#61vaScript >>\n%%EOF")).active()).as("spelt with numbers").isTrue();
    }

    @Test
    void a_name_inside_a_picture_in_a_pdf_is_no_script() {
        assertThat(Upload.of("x.pdf", Samples.ascii("%PDF-1.4\n1 0 obj << /Length 9 >>\nstream\n/JS /Encrypt\nendstream\nendobj\n%%EOF")).active()).isFalse();
    }

    @Test
    void a_pdf_that_unfolds_to_more_than_any_letter_is_turned_away_at_once() {
        long before = System.nanoTime();
        refused("liten.pdf", Samples.pdfThatUnfolds(), "post.file.unfolds");
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    @Test
    void the_pattern_that_every_scanner_knows_is_turned_away() {
        refused("eicar.txt", Samples.ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*"), "post.file.harmful");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"../../etc/passwd|passwd", "C:\\brev\\epikrise.pdf|epikrise.pdf", "a\\r\\nb|nb", "...skjult|skjult", "/|''", "Åse 🌱.pdf|Åse 🌱.pdf"})
    void a_name_is_the_last_part_of_a_path(String name, String clean) {
        assertThat(Upload.clean(name)).isEqualTo(clean);
    }

    @Test
    void a_name_holds_nothing_that_cannot_be_seen_and_is_no_longer_than_a_name() {
        assertThat(Upload.clean("a\r\nb\u0000c\u202Efdp.exe")).isEqualTo("abcfdp.exe");
        assertThat(Upload.clean("å".repeat(400))).hasSize(120);
    }

    @Test
    void the_name_it_is_fetched_under_says_nothing() {
        assertThat(new Item.File(java.util.UUID.randomUUID(), 2, "epikrise Ola Nes.pdf", FileType.PDF, 10, false).neutralName()).isEqualTo("post-2.pdf");
    }

    private static void refused(String name, byte[] content, String key) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Upload.of(name, content))
                .satisfies(invalid -> assertThat(invalid.errors()).containsEntry("files", key));
    }
}
