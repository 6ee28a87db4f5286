package no.fotfeste.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/** Files as they come, and as somebody might send them. */
final class Samples {

    private Samples() {}

    static byte[] pdf(String title) {
        return pdf(title, false, false, CompressParameters.NO_COMPRESSION);
    }

    static byte[] lockedPdf() {
        return pdf("", true, false, CompressParameters.NO_COMPRESSION);
    }

    static byte[] pdfWithScript(boolean packed) {
        return pdf("", false, true, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
    }

    /** A few kilobytes that unfold to sixty millions. */
    static byte[] pdfThatUnfolds() {
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[60_000_000]);
        deflater.finish();
        byte[] packed = new byte[200_000];
        int length = deflater.deflate(packed);
        deflater.end();
        byte[] head = ascii("%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + length + " >>\nstream\n");
        return joined(head, java.util.Arrays.copyOf(packed, length), ascii("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"));
    }

    static byte[] picture(String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A head that promises this many pixels. */
    static byte[] pngOf(int width, int height) {
        byte[] png = picture("png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] pdf(String title, boolean locked, boolean script, CompressParameters packing) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle(title);
            if (script) document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hei')"));
            if (locked) document.protect(new StandardProtectionPolicy("eier", "leser", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, packing);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
