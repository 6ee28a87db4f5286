package no.fotfeste.extract;

import java.util.List;

/** How far the anchoring with one party has come (A29). */
enum Status {
    NOT_STARTED, WAITING, REFUSED, READY, SENT, OPENED, AGREED, NOT_WORKING, DECLINED, STOPPED;

    /**
     * @param approved of the plan, the newest first
     * @param messages the newest first
     */
    static Status of(boolean stopped, List<Approved> approved, List<Opening> openings, List<Message> messages) {
        if (stopped) return STOPPED;
        Approved sent = approved.stream().filter(Approved::sent).findFirst().orElse(null);
        Message said = messages.stream().filter(message -> message.kind().standing())
                .filter(message -> sent == null || sent.sentAt() == null || sent.id().equals(message.approved()) || message.at().isAfter(sent.sentAt()))
                .findFirst().orElse(null);
        if (said != null) return of(said.kind());
        if (sent != null) return openings.stream().anyMatch(each -> each.approved().equals(sent.id())) ? OPENED : SENT;
        Approved newest = approved.isEmpty() ? null : approved.getFirst();
        if (newest == null) return NOT_STARTED;
        return newest.agreed() ? READY : newest.refused() ? REFUSED : WAITING;
    }

    private static Status of(Message.Kind kind) {
        return switch (kind) {
            case AGREED -> AGREED;
            case NOT_WORKING -> NOT_WORKING;
            default -> DECLINED;
        };
    }

    String tone() {
        return switch (this) {
            case AGREED -> "success";
            case NOT_WORKING, DECLINED, REFUSED -> "danger";
            case WAITING, READY -> "warning";
            default -> "neutral";
        };
    }
}
