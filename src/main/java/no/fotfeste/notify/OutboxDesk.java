package no.fotfeste.notify;

import java.util.List;
import java.util.Map;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.UseCase;
import org.springframework.beans.factory.annotation.Value;

/** What lies in the outbox. */
@UseCase
class OutboxDesk {

    private final Access access;
    private final OutboxStore store;
    private final boolean sends;

    OutboxDesk(Access access, OutboxStore store, @Value("${fotfeste.mail:outbox}") String mail) {
        this.access = access;
        this.store = store;
        this.sends = mail.equals("smtp");
    }

    /**
     * What the outbox page shows.
     *
     * @param messages of persons the caller may open; none for those who open no person's record
     * @param counts of all messages, for those who look after the sending; otherwise empty
     * @param sends whether messages leave the house at all
     */
    record Contents(List<Message> messages, Map<Message.State, Long> counts, boolean sends) {}

    public Contents show(Caller caller) {
        if (!caller.isAny(OutboxAction.LIST.roles())) {
            return new Contents(List.of(), store.counts(access.enter(caller, OutboxAction.COUNT)), sends);
        }
        Entered entered = access.enter(caller, OutboxAction.LIST);
        List<Message> messages = store.list(entered);
        access.listed(entered, messages.stream().map(Message::person).toList(), OutboxAction.LIST);
        return new Contents(sends ? messages.stream().map(Message::veiled).toList() : messages, Map.of(), sends);
    }
}
