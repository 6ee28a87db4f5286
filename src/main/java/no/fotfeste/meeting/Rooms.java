package no.fotfeste.meeting;

import no.fotfeste.access.Access;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees the screen. While somebody beside the team does, every read of the meeting is narrowed in the wall itself to
 * what they may see too, for everybody in the meeting: what is hidden is neither listed, counted, found nor printed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Denied.class)
class Rooms {

    private final Access access;
    private final Staff staff;
    private final MeetingStore store;

    Rooms(Access access, Staff staff, MeetingStore store) {
        this.access = access;
        this.staff = staff;
        this.store = store;
    }

    /** Errors: Denied, answered as for nobody, where the one case is not for everybody in the room. */
    Entered narrow(Entered entered, Meeting meeting, MeetingAction action) {
        if (!meeting.open()) return entered;
        return switch (meeting.room().kind()) {
            case TEAM -> entered;
            case GUEST -> access.withGuest(entered, store.openToGuest(entered, meeting), action);
            case STAFF -> {
                StaffId id = java.util.Objects.requireNonNull(meeting.room().staff());
                StaffMember member = staff.byId(entered).get(id);
                yield access.alongside(entered, id, member == null ? java.util.Set.<Role>of() : member.roles(), action);
            }
        };
    }
}
