package no.fotfeste.papertest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.papertest.PaperTest.Told;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.post.FileType;
import no.fotfeste.post.Upload;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;

/** Tests done on paper, signed by whoever registers them, and corrected by a new one. */
@UseCase
public class PaperTests {

    static final int MOST_FILES = 5;

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final PaperTestStore store;
    private final Words words;

    PaperTests(Access access, Cases cases, Timeline timeline, PaperTestStore store, Words words) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.store = store;
        this.words = words;
    }

    /** Those that stand, the newest first. */
    Shown list(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, PaperTestAction.SHOW);
        return new Shown(cases.get(entered), store.list(entered));
    }

    /** One of them. Errors: NotFound, also where the caller may not see it. */
    One get(Caller caller, PersonId person, UUID id) {
        Shown all = list(caller, person);
        return all.find(id).map(found -> new One(all, found)).orElseThrow(() -> new NotFound("test"));
    }

    /** Signs for a test; the request key becomes its id. Errors: Invalid where something is missing, by field. */
    public void register(Caller caller, PersonId person, UUID requestKey, Told told, List<Upload> files) {
        write(access.enter(caller, person, PaperTestAction.REGISTER, requestKey), requestKey, told, files, null, "");
    }

    /**
     * It was not quite so: a new one takes its place, and both stand. Errors: Refused where it has been corrected, or
     * where the caller would close it to themselves. */
    void correct(Caller caller, PersonId person, UUID wrong, UUID requestKey, Told told, List<Upload> files, String why) {
        Entered entered = access.enter(caller, person, PaperTestAction.CORRECT, requestKey);
        Shown all = new Shown(cases.get(entered), store.list(entered));
        PaperTest before = all.find(wrong).orElseThrow(() -> new NotFound("test"));
        if (all.correction(before).isPresent()) throw new Refused("papertest.corrected-already");
        if (why.isBlank()) throw new Invalid("why", "ui.required");
        boolean closes = told.information() == Information.HEALTH && !entered.sees(Information.HEALTH);
        if (closes && !before.firstBy().equals(caller.staff().value())) throw new Refused("papertest.not-yours-to-close");
        write(entered, requestKey, told, files, before, why);
        if (told.information() == Information.HEALTH) store.closeEarlier(entered, requestKey);
    }

    PaperTestStore.Fetched fetch(Caller caller, PersonId person, UUID test, UUID file) {
        Entered entered = access.enter(caller, person, PaperTestAction.FETCH);
        return store.fetch(entered, test, file).orElseThrow(() -> new NotFound("file"));
    }

    private void write(Entered entered, UUID id, Told told, List<Upload> files, @Nullable PaperTest replaces, String why) {
        check(entered, told, files);
        Case shown = cases.get(entered);
        if (store.insert(entered, shown.course().id(), id, told, replaces, why) == 0) throw new Refused("papertest.corrected-already");
        for (int i = 0; i < files.size(); i++) store.insertFile(entered, id, i + 1, files.get(i));
        timeline.happened(entered, shown.course(), entry(entered, id, told));
    }

    /** What is closed says on the line what it is only to those who may open it. */
    private Happened entry(Entered entered, UUID id, Told told) {
        boolean closed = told.information() == Information.HEALTH;
        String name = told.own().isEmpty() ? words.say("papertest.kind." + told.kind().name().toLowerCase(Locale.ROOT)) : told.own();
        return Happened.of(Kinds.PAPER_TEST, told.on(), id, closed && !entered.sees(Information.HEALTH) ? "" : name)
                .as(closed && entered.sees(Information.HEALTH) ? Information.HEALTH : Information.WORK);
    }

    private static void check(Entered entered, Told told, List<Upload> files) {
        if (told.on().isAfter(entered.today())) throw new Invalid("on", "papertest.in-future");
        if (told.kind() == PaperTest.Kind.OTHER && told.own().isBlank()) throw new Invalid("own", "papertest.own-needed");
        if (told.kind() != PaperTest.Kind.OTHER && !told.own().isBlank()) throw new Invalid("own", "papertest.own-not-needed");
        if (told.result().isBlank() && told.number() == null) throw new Invalid("result", "papertest.result-needed");
        if (told.number() != null && told.scale().isBlank()) throw new Invalid("scale", "papertest.scale-needed");
        if (told.number() == null && !told.scale().isBlank()) throw new Invalid("number", "papertest.number-needed");
        if (told.meaning().isBlank()) throw new Invalid("meaning", "papertest.meaning-needed");
        if (files.size() > MOST_FILES) throw new Invalid("files", "papertest.too-many-files");
        if (files.stream().anyMatch(file -> file.type() == FileType.TEXT)) throw new Invalid("files", "papertest.not-taken");
    }

    /** @param all corrected ones too */
    record Shown(Case shown, List<PaperTest> all) {

        List<PaperTest> standing() {
            return all.stream().filter(each -> correction(each).isEmpty()).toList();
        }

        Optional<PaperTest> find(UUID id) {
            return all.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        Optional<PaperTest> correction(PaperTest of) {
            return all.stream().filter(each -> of.id().equals(each.replaces())).findFirst();
        }

        String address() {
            return shown.address() + "/tester";
        }
    }

    record One(Shown of, PaperTest test) {

        String address() {
            return of.address() + "/" + test.id();
        }

        /** Those it has taken the place of, the newest first. */
        List<PaperTest> earlier() {
            List<PaperTest> earlier = new ArrayList<>();
            for (UUID id = test.replaces(); id != null; ) {
                PaperTest before = of.find(id).orElse(null);
                if (before == null) break;
                earlier.add(before);
                id = before.replaces();
            }
            return earlier;
        }

        @Nullable PaperTest correction() {
            return of.correction(test).orElse(null);
        }
    }
}
