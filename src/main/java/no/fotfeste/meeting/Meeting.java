package no.fotfeste.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a service's team.
 *
 * @param version counted up by everything that happens in it
 * @param signed null until it is closed; from then on nothing in it changes
 */
record Meeting(UUID id, String service, String name, LocalDate on, Instant startedAt, StaffId chair, String chairName,
        Room room, int version, @Nullable Signed signed) {

    record Signed(Instant at, String name, String title) {}

    /** Who sees the screen beside the team. */
    record Room(Kind kind, @Nullable StaffId staff, String guest) {

        enum Kind {
            TEAM, STAFF, GUEST
        }

        static final Room TEAM = new Room(Kind.TEAM, null, "");

        static Room with(StaffId staff) {
            return new Room(Kind.STAFF, staff, "");
        }

        static Room guest(String name) {
            return new Room(Kind.GUEST, null, name);
        }

        boolean others() {
            return kind != Kind.TEAM;
        }
    }

    boolean open() {
        return signed == null;
    }

    /** Nobody closed it the day it was held. */
    boolean forgotten(LocalDate today) {
        return open() && on.isBefore(today);
    }

    String address() {
        return "/motet/" + id;
    }

    /** The same for every screen until something that changes what may be shown has happened. */
    String screen() {
        return open() ? room.kind() + "-" + (room.staff() == null ? room.guest().hashCode() : room.staff()) : "closed";
    }
}
