package no.fotfeste.person;

import java.time.LocalDate;
import java.util.Optional;
import no.fotfeste.platform.NationalId;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the fields of {@code person/fields.jte}: who someone is and how to reach them. */
@Component
public class PersonForm {

    private final boolean madeUpOnly;

    PersonForm(@Value("${fotfeste.demo:false}") boolean madeUpOnly) {
        this.madeUpOnly = madeUpOnly;
    }

    /** What is wrong is told beside its field when the submission is checked. */
    public NewPerson read(Submission submission, LocalDate today) {
        LocalDate born = submission.requiredDate("born");
        if (born.isAfter(today)) submission.error("born", "person.born-in-future");
        Person.Education education = submission.choice("education", Person.Education.class).orElse(null);
        return new NewPerson(number(submission, born), submission.required("givenName", 100),
                submission.required("familyName", 100), born, contact(submission), education,
                submission.text("occupation", 200));
    }

    public Person.ContactDetails contact(Submission submission) {
        String email = submission.text("email", 200);
        if (!email.isEmpty() && !email.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+")) {
            submission.error("email", "person.email-unclear");
        }
        String phone = submission.text("phone", 40);
        if (!phone.isEmpty() && !phone.matches("\\+?[0-9 ]{5,20}")) submission.error("phone", "person.phone-unclear");
        return new Person.ContactDetails(phone, email, submission.text("address", 300), submission.text("language", 60),
                submission.checked("interpreter"), submission.text("gp", 200), submission.text("nextOfKin", 300));
    }

    private @Nullable NationalId number(Submission submission, LocalDate born) {
        String text = submission.text("number", 20);
        if (text.isEmpty()) {
            if (!submission.checked("noNumber")) submission.error("number", "person.number-needed");
            return null;
        }
        Optional<NationalId> number = NationalId.find(text);
        if (number.isEmpty()) {
            submission.error("number", "person.number-wrong");
        } else if (!number.get().fits(born)) {
            submission.error("number", "person.number-not-born");
        } else if (madeUpOnly && !number.get().synthetic()) {
            submission.error("number", "person.number-real-in-demo");
        }
        return number.orElse(null);
    }
}
