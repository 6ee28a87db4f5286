package no.fotfeste.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Incoming post until it is known whom it is about: registered, held against what came before, set aside. */
@UseCase
public class Posts {

    private final Access access;
    private final PostStore store;
    private final PlacingStore placings;

    Posts(Access access, PostStore store, PlacingStore placings) {
        this.access = access;
        this.store = store;
        this.placings = placings;
    }

    /** Not placed, the oldest first. */
    record Inbox(List<Item> waiting) {}

    /** @param texts what stands in the files that are plain text, by file; @param same others with the same content */
    record Unplaced(Item item, List<Item.File> files, Map<UUID, String> texts, List<Item> same, String search,
            List<PlacingStore.Candidate> found) {}

    /** To be saved where whoever fetches it wants it. */
    record Fetched(Item.File file, byte[] bytes) {}

    /**
     * Registers what came; the request key becomes its id. Errors: Invalid where there is neither a file nor a paper,
     * where the files are too many or too large together, or where NAV's demand has no last day.
     */
    public void register(Caller caller, UUID requestKey, Item.New item, List<Upload> files) {
        Entered entered = access.enter(caller, PostAction.REGISTER, requestKey);
        if (files.isEmpty() && !item.onPaper()) throw new Invalid("files", "post.nothing");
        if (files.size() > Upload.MOST_FILES) throw new Invalid("files", "post.file.too-many");
        if (files.stream().mapToLong(file -> file.content().length).sum() > Upload.MOST_BYTES_IN_ALL) {
            throw new Invalid("files", "post.file.too-big-together");
        }
        if (item.receivedOn().isAfter(entered.today())) throw new Invalid("receivedOn", "post.in-future");
        if (item.kind() == Item.Kind.NAV_REQUEST && item.replyBy() == null) throw new Invalid("replyBy", "post.reply-by-needed");
        if (item.replyBy() != null && item.replyBy().isBefore(item.receivedOn())) throw new Invalid("replyBy", "post.reply-by-before");
        store.insert(entered, requestKey, item, files);
    }

    Inbox inbox(Caller caller) {
        return new Inbox(store.waiting(access.enter(caller, PostAction.LIST)));
    }

    /** One that is not placed. @param search a name, or nothing */
    Unplaced unplaced(Caller caller, UUID id, String search) {
        Entered entered = access.enter(caller, PostAction.SORT);
        Item item = waiting(entered, id);
        List<PlacingStore.Candidate> found = search.isBlank() ? List.of() : placings.candidates(entered, search);
        access.listed(entered, found.stream().map(PlacingStore.Candidate::person).toList(), PostAction.SORT);
        List<Item.File> files = store.files(entered, id);
        return new Unplaced(item, files, texts(entered, id, files), store.sameContent(entered, id), search, found);
    }

    /** Whoever has this number, where the caller may open them: nobody and not yours are the same answer. */
    List<PersonId> find(Caller caller, String number) {
        Entered entered = access.enter(caller, PostAction.FIND);
        List<PersonId> found = placings.candidates(entered, number).stream().map(PlacingStore.Candidate::person).toList();
        access.listed(entered, found, PostAction.FIND);
        return found;
    }

    Fetched fetch(Caller caller, UUID id, UUID file) {
        Entered entered = access.enter(caller, PostAction.FETCH_UNPLACED);
        store.unplaced(entered, id).orElseThrow(() -> new NotFound("post"));
        return fetched(entered, id, file);
    }

    /** Looked at, and no copy of anything. */
    void keep(Caller caller, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, PostAction.SORT, requestKey);
        waiting(entered, id);
        if (store.keep(entered, id) == 0) throw new Refused("post.already-placed");
    }

    /** Out of the list, as a copy of something; nothing is deleted. Errors: Refused where it has been placed or set aside. */
    void setAside(Caller caller, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, PostAction.SORT, requestKey);
        waiting(entered, id);
        if (store.setAside(entered, id, true) == 0) throw new Refused("post.already-placed");
    }

    void takeBack(Caller caller, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, PostAction.SORT, requestKey);
        waiting(entered, id);
        if (store.setAside(entered, id, false) == 0) throw new Refused("post.already-placed");
    }

    private Item waiting(Entered entered, UUID id) {
        Item item = store.anywhere(entered, id).orElseThrow(() -> new NotFound("post"));
        if (item.placed() != null) throw new Refused("post.already-placed");
        return item;
    }

    private Fetched fetched(Entered entered, UUID id, UUID file) {
        Item.File found = store.files(entered, id).stream().filter(each -> each.id().equals(file)).findFirst()
                .orElseThrow(() -> new NotFound("file"));
        return new Fetched(found, store.content(entered, id, file).orElseThrow(() -> new NotFound("file")));
    }

    private Map<UUID, String> texts(Entered entered, UUID id, List<Item.File> files) {
        return texts(store, entered, id, files);
    }

    /** What can be read on the page itself. */
    static Map<UUID, String> texts(PostStore store, Entered entered, UUID id, List<Item.File> files) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        files.stream().filter(file -> file.type() == FileType.TEXT && file.size() <= 100_000).forEach(file -> {
            byte @Nullable [] bytes = store.content(entered, id, file.id()).orElse(null);
            if (bytes != null) texts.put(file.id(), new String(bytes, StandardCharsets.UTF_8));
        });
        return texts;
    }
}
