package no.fotfeste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds a PDF against PDF/UA-1 with a checker made by others, and says what a reader gets out of it. */
public final class PdfCheck {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfCheck() {}

    /** Fails with the rules that are broken. */
    public static void accessible(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("PDF/UA-1").filteredOn(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(one -> one.getRuleId().getClause() + " " + one.getMessage()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException("not a PDF that can be checked", e);
        }
    }

    /** The text as it is read aloud. */
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Title, author, subject and keywords: what lies beside the text. */
    public static String beside(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var about = document.getDocumentInformation();
            return String.join("|", String.valueOf(about.getTitle()), String.valueOf(about.getAuthor()),
                    String.valueOf(about.getSubject()), String.valueOf(about.getKeywords()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
