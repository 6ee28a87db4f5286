package no.fotfeste.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void nobody_of_ours_can_be_the_person() {
        assertThat(Role.NOBODYS).containsAll(Role.SELF);
        for (Set<Role> ours : java.util.List.of(Role.STAFF, Role.TEAM, Role.CLINICAL, Role.OFFICE)) assertThat(ours).doesNotContainAnyElementsOf(Role.SELF);
    }

    @Test
    void only_the_person_is_somebodys_self_and_what_they_wrote_at_the_table_is_kept_apart() {
        ProviderId provider = new ProviderId(java.util.UUID.randomUUID());
        PersonId anne = PersonId.next();
        Caller byLink = Caller.person(provider, anne, "Anne", false, Instant.EPOCH);
        Caller atTheTable = Caller.person(provider, anne, "Anne", true, Instant.EPOCH);
        assertThat(byLink.self()).isEqualTo(anne);
        assertThat(byLink.account()).isNotEqualTo(atTheTable.account());
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> Caller.system(provider, Instant.EPOCH).self());
    }
}
