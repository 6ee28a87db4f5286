package no.fotfeste.extract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.contact.Agreed;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.person.Persons;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Plan;
import no.fotfeste.plan.Plans;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.sharing.Party;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From the plan and the meetings to the text one party would see. What is closed to all but clinicians is not even offered. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Composer {

    private final Timeline timeline;
    private final Plans plans;
    private final Agreed agreed;
    private final Persons persons;
    private final Staff staff;
    private final Providers providers;
    private final LadderLines ladder;
    private final Words words;

    Composer(Timeline timeline, Plans plans, Agreed agreed, Persons persons, Staff staff, Providers providers, LadderLines ladder,
            Words words) {
        this.timeline = timeline;
        this.plans = plans;
        this.agreed = agreed;
        this.persons = persons;
        this.staff = staff;
        this.providers = providers;
        this.ladder = ladder;
        this.words = words;
    }

    /** All that could be shown to somebody, each with its text; and the ways back to work. */
    record Offer(Map<Item, String> goals, Map<Item, Content.Task> measures, Map<Item, Content.Task> actions,
            Map<Item, String> meetings, List<LadderLines.Offered> ladders, List<Agreed.Meeting> held) {

        List<Content.Way> ways(Party party) {
            return LadderLines.of(ladders, party);
        }

        boolean has(Item item) {
            return goals.containsKey(item) || measures.containsKey(item) || actions.containsKey(item) || meetings.containsKey(item);
        }
    }

    /** Whatever is on the plan and agreed in meetings now. */
    Offer offer(Entered entered, Anchor anchor) {
        Course course = timeline.course(entered, anchor.course());
        Plan plan = plans.plan(entered, course);
        String person = persons.get(entered).givenName();
        Map<StaffId, StaffMember> members = staff.byId(entered);
        Map<Item, String> goals = new LinkedHashMap<>();
        plan.standing().stream().filter(goal -> !goal.closed())
                .forEach(goal -> goals.put(new Item(Item.Kind.GOAL, goal.id()), goal.words()));
        Map<Item, Content.Task> measures = new LinkedHashMap<>();
        plan.measures().stream().filter(measure -> measure.open() && !measure.closed())
                .forEach(measure -> measures.put(new Item(Item.Kind.MEASURE, measure.id()),
                        new Content.Task(measure.text(), doer(measure.doer(), person, members), day(measure.dueOn()))));
        Map<Item, Content.Task> actions = new LinkedHashMap<>();
        agreed.actions(entered).stream().filter(action -> !action.done()).forEach(action -> actions.put(
                new Item(Item.Kind.ACTION, action.id()), new Content.Task(action.what(), action.who(), day(action.until()))));
        List<Agreed.Meeting> all = agreed.meetings(entered);
        Map<Item, String> meetings = new LinkedHashMap<>();
        all.stream().filter(meeting -> !meeting.held() && !meeting.on().isBefore(entered.today())).sorted(
                java.util.Comparator.comparing(Agreed.Meeting::on).thenComparing(Agreed.Meeting::at)).forEach(meeting ->
                meetings.put(new Item(Item.Kind.MEETING, meeting.id()), words.say("extract.meeting", name(course, meeting.kind()),
                        Show.longDay(meeting.on()), Show.time(meeting.at()))));
        return new Offer(goals, measures, actions, meetings, ladder.all(entered),
                all.stream().filter(Agreed.Meeting::held).toList());
    }

    /** The actions of one meeting, done or not. */
    List<UUID> actionsOf(Entered entered, UUID appointment) {
        return agreed.actions(entered).stream().filter(action -> action.meeting().equals(appointment)).map(Agreed.Action::id).toList();
    }

    /** Exactly what the party would see now. */
    Content compose(Entered entered, Anchor anchor, Sheet sheet, Offer offer) {
        var provider = providers.get(entered);
        StaffMember owner = staff.byId(entered).get(anchor.owner());
        String phone = owner == null || owner.phone().isEmpty() ? provider.contact() : owner.phone();
        List<Content.Task> tasks = new java.util.ArrayList<>();
        offer.measures().forEach((item, task) -> { if (sheet.shown().contains(item)) tasks.add(task); });
        offer.actions().forEach((item, task) -> { if (sheet.shown().contains(item)) tasks.add(task); });
        return new Content(persons.get(entered).name(), provider.name(), owner == null ? "" : owner.name(), phone, anchor.name(),
                about(entered, anchor, sheet, offer), sheet.wording().message(), chosen(offer.goals(), sheet), sheet.wording().function(),
                tasks, sheet.wording().adaptation(), sheet.wording().ladder() ? offer.ways(anchor.party()) : List.of(), chosen(offer.meetings(), sheet));
    }

    String name(Entered entered, Anchor anchor, Agreed.Meeting meeting) {
        return words.say("extract.about", name(timeline.course(entered, anchor.course()), meeting.kind()), Show.longDay(meeting.on()));
    }

    private String about(Entered entered, Anchor anchor, Sheet sheet, Offer offer) {
        return offer.held().stream().filter(meeting -> meeting.id().equals(sheet.appointment())).findFirst()
                .map(meeting -> name(entered, anchor, meeting)).orElse("");
    }

    private static List<String> chosen(Map<Item, String> all, Sheet sheet) {
        return all.entrySet().stream().filter(each -> sheet.shown().contains(each.getKey())).map(Map.Entry::getValue).toList();
    }

    private String doer(Measure.Doer doer, String person, Map<StaffId, StaffMember> members) {
        StaffMember member = doer.staff() == null ? null : members.get(doer.staff());
        return switch (doer.by()) {
            case SELF -> person;
            case SELF_WITH_HELP -> member == null ? words.say("extract.with-help", person) : words.say("extract.with-help-of", person, member.name());
            case STAFF -> member == null ? "" : member.name();
            case PARTY -> doer.party();
        };
    }

    private static String name(Course course, String kind) {
        return course.service().visit(kind).map(Visit::name).orElse(kind);
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : Show.longDay(day);
    }
}
