package no.fotfeste.ui;

import static org.assertj.core.api.Assertions.assertThat;

import no.fotfeste.testing.PdfCheck;
import org.junit.jupiter.api.Test;

class PdfTest {

    @Test
    void a_document_can_be_read_aloud_whatever_is_written_in_it() {
        byte[] pdf = Pdf.laidOut(paper("<p data-prose=\"true\">Åse Ærlig ≥ 3 ✓ Čáhppes\n\u000b😀 linje to</p>"));
        PdfCheck.accessible(pdf);
        assertThat(PdfCheck.text(pdf)).contains("Åse Ærlig ≥ 3 ✓ Čáhppes").contains("linje to");
    }

    @Test
    void a_table_over_several_pages_is_still_a_table() {
        String rows = "<tr><td>Kari ringer</td><td>1. mars</td></tr>".repeat(120);
        PdfCheck.accessible(Pdf.laidOut(paper("<h2>Hva nå</h2><table><caption>Avtalt</caption><thead><tr><th scope=\"col\">Hva</th>"
                + "<th scope=\"col\">Når</th></tr></thead><tbody>" + rows + "</tbody></table><ul><li>Én ting</li></ul>")));
    }

    @Test
    void nothing_from_outside_is_fetched() {
        byte[] pdf = Pdf.laidOut(paper("<p>Før</p><img src=\"file:///etc/hostname\" alt=\"\"/><p>Etter</p>"));
        assertThat(PdfCheck.text(pdf)).contains("Før").contains("Etter");
    }

    @Test
    void a_checker_that_never_complains_would_be_no_checker() {
        byte[] untitled = Pdf.laidOut(paper("<p>Tekst</p>").replaceAll("<title>.*</title>", ""));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> PdfCheck.accessible(untitled)).isInstanceOf(AssertionError.class);
    }

    private static String paper(String content) {
        return "<!DOCTYPE html><html lang=\"nb\" xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Brev</title>"
                + "<meta name=\"subject\" content=\"Brev\"/></head><body><h1>Brev</h1>"
                + content + "</body></html>";
    }
}
