package no.fotfeste.post;

/** The kinds of files that are taken in; what a file is, is decided by what is in it. */
public enum FileType {
    PDF("application/pdf", "pdf"), JPEG("image/jpeg", "jpg"), PNG("image/png", "png"), TEXT("text/plain;charset=UTF-8", "txt");

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }
}
