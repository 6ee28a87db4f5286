package no.fotfeste.ui;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * A template laid out with {@code ui/paper} as a PDF that can be read aloud (PDF/UA-1, ISO 14289-1). The template must be
 * well-formed XML: every element is closed.
 */
@Component
public final class Pdf {

    /** What XML 1.0 cannot hold, though a text field can. */
    private static final Pattern NOT_IN_XML = Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final String STYLE = style();

    static {
        // it would write pieces of the text in the log
        XRLog.setLoggingEnabled(false);
    }

    private final JteViews views;

    Pdf(JteViews views) {
        this.views = views;
    }

    public byte[] of(ModelAndView view) {
        return laidOut(views.text(Objects.requireNonNull(view.getViewName()), view.getModel()));
    }

    static byte[] laidOut(String page) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> resource("print/DejaVuSans.ttf"), "DejaVu Sans", 400, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(() -> resource("print/DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        // nothing is fetched, neither from the disk nor from the net
        builder.useUriResolver((base, address) -> null);
        builder.withHtmlContent(NOT_IN_XML.matcher(page).replaceAll("").replace("</head>", "<style>" + STYLE + "</style></head>"), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be laid out", e);
        }
        return pdf.toByteArray();
    }

    /** To be saved, never shown inside the browser. @param name without anything about the person */
    public ResponseEntity<byte[]> download(String name, ModelAndView view) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ".pdf").build().toString())
                .body(of(view));
    }

    private static String style() {
        try (InputStream style = resource("static/assets/paper.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(Pdf.class.getClassLoader().getResourceAsStream(path), path);
    }
}
