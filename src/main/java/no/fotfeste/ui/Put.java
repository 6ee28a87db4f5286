package no.fotfeste.ui;

/** Text that is put into a field with one tap. @param below at the end, on a line of its own; otherwise where the cursor is */
public record Put(String code, String name, String text, boolean below) {

    /** What is written with this put in; nothing of it is lost. */
    public String into(String written) {
        if (written.isBlank()) return text;
        return written.stripTrailing() + (below ? "\n\n" : " ") + text;
    }
}
