package no.fotfeste.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NationalId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The office's post: what is not placed, and how it gets in. */
@Controller
@RequestMapping("/post")
class PostPages {

    private static final String NEW = "post.new";
    private static final int LONGEST_TEXT = 20_000;

    private final Posts posts;

    PostPages(Posts posts) {
        this.posts = posts;
    }

    /** @param refused the name of the file that could not be taken in */
    record New(String refused) {}

    @GetMapping
    ModelAndView inbox(Caller caller, Page page) {
        return page.view("post/inbox", posts.inbox(caller));
    }

    @GetMapping("/ny")
    ModelAndView blank(Caller caller, Page page) {
        posts.inbox(caller);
        return page.draft(NEW).view("post/new", new New(""));
    }

    @PostMapping("/ny")
    ModelAndView register(Caller caller, Page page, Submission submission) {
        posts.inbox(caller);
        StringBuilder refused = new StringBuilder();
        return submission.run("/post/" + submission.key() + "?ok=post.done.registered", () -> {
            LocalDate received = submission.requiredDate("receivedOn");
            if (received.isAfter(caller.today())) submission.error("receivedOn", "post.in-future");
            Item.New item = new Item.New(received, submission.requiredChoice("senderKind", Item.Sender.class),
                    submission.required("sender", 200), submission.requiredChoice("kind", Item.Kind.class),
                    submission.text("label", 100), submission.checked("onPaper"), submission.date("replyBy").orElse(null));
            String text = submission.text("text", LONGEST_TEXT);
            List<Upload> files = files(submission, refused);
            submission.check();
            if (!text.isEmpty()) files.add(Upload.written(text));
            posts.register(caller, submission.key(), item, files);
        }, form -> page.with(form).view("post/new", new New(refused.toString())));
    }

    @GetMapping("/{item}")
    ModelAndView item(Caller caller, Page page, @PathVariable UUID item,
            @RequestParam(name = "sok", required = false) @Nullable String search) {
        return page.view("post/item", posts.unplaced(caller, item, search(search)));
    }

    /** One field for a name or an identity number: the number must not come into an address, so the field is posted. */
    @PostMapping("/{item}/sok")
    ModelAndView search(Caller caller, Page page, Submission submission, @PathVariable UUID item) {
        String text = search(submission.text("text", 200));
        boolean number = text.replaceAll("\\s", "").matches("[0-9]{4,}");
        List<PersonId> found = number ? posts.find(caller, text) : List.of();
        posts.unplaced(caller, item, "");
        String to = found.isEmpty() ? "/post/" + item + "?sok=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                : "/personer/" + found.getFirst() + "/post/" + item + "/plasser";
        return submission.run(to, () -> {
            if (text.isEmpty()) throw new Invalid("text", "ui.required");
            if (number && NationalId.find(text).isEmpty()) throw new Invalid("text", "person.number-wrong");
            if (number && found.isEmpty()) throw new Invalid("text", "post.search.nobody");
        }, form -> page.with(form).view("post/item", posts.unplaced(caller, item, "")));
    }

    @PostMapping("/{item}/{answer:behold|legg-bort|hent-tilbake}")
    ModelAndView sort(Caller caller, Page page, Submission submission, @PathVariable UUID item, @PathVariable String answer) {
        String to = answer.equals("legg-bort") ? "/post?ok=post.done.set-aside" : "/post/" + item + "?ok=post.done.kept";
        return submission.run(to, () -> {
            switch (answer) {
                case "behold" -> posts.keep(caller, item, submission.key());
                case "legg-bort" -> posts.setAside(caller, item, submission.key());
                default -> posts.takeBack(caller, item, submission.key());
            }
        }, form -> page.with(form).view("post/item", posts.unplaced(caller, item, "")));
    }

    @GetMapping("/{item}/fil/{file}")
    ResponseEntity<byte[]> file(Caller caller, @PathVariable UUID item, @PathVariable UUID file) {
        return saved(posts.fetch(caller, item, file));
    }

    /** To be saved and never shown: no browser guesses what it is, and whatever it is runs nothing. */
    static ResponseEntity<byte[]> saved(Posts.Fetched fetched) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, fetched.file().type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fetched.file().neutralName()).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(fetched.bytes());
    }

    static Form searchForm(Page page, Posts.Unplaced model) {
        return page.form("post.search." + model.item().id()).suggest("text", model.search());
    }

    /** What it is called: as the office wrote it, otherwise by what it is. */
    static String title(Page page, Item item) {
        return item.label().isEmpty() ? page.word("post.kind", item.kind()) : page.word("post.kind", item.kind()) + ": " + item.label();
    }

    static String from(Page page, Item item) {
        return item.senderKind() == Item.Sender.OTHER ? item.sender() : item.sender() + " (" + page.word("post.sender", item.senderKind()) + ")";
    }

    /** The weight is looked at before the file is read. */
    private static List<Upload> files(Submission submission, StringBuilder refused) {
        List<Upload> taken = new ArrayList<>();
        List<MultipartFile> all = submission.files("files");
        if (all.size() > Upload.MOST_FILES) submission.error("files", "post.file.too-many");
        else if (all.stream().mapToLong(MultipartFile::getSize).sum() > Upload.MOST_BYTES_IN_ALL) submission.error("files", "post.file.too-big-together");
        else for (MultipartFile file : all) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            try {
                if (file.getSize() > Upload.MOST_BYTES) throw Upload.wrong("post.file.too-big");
                taken.add(Upload.of(name, file.getBytes()));
            } catch (Invalid invalid) {
                if (refused.isEmpty()) refused.append(Upload.clean(name));
                submission.error("files", invalid.errors().values().iterator().next());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return taken;
    }

    private static String search(@Nullable String text) {
        String plain = text == null ? "" : text.strip();
        return plain.length() > 100 ? plain.substring(0, 100) : plain;
    }
}
