package no.fotfeste.service;

import java.util.Map;
import no.fotfeste.access.Information;

/**
 * The kinds of entries that modules write on the line, and the class of information each is. A service file may add
 * its own kinds of visits and occasions; everything else it speaks of is here.
 */
public final class Kinds {

    public static final String REFERRAL_RECEIVED = "referral-received";
    public static final String REFERRAL_DECIDED = "referral-decided";
    public static final String REFERRAL_ACCEPTED = "referral-accepted";
    public static final String REFERRAL_POSTPONED = "referral-postponed";
    public static final String REFERRAL_REJECTED = "referral-rejected";
    public static final String ASSESSED_ELSEWHERE = "assessed-elsewhere";
    public static final String INFORMATION_REQUESTED = "information-requested";
    public static final String INFORMATION_ANSWER = "information-answer";
    public static final String POST_RECEIVED = "post-received";
    public static final String POST_TO_READ = "post-to-read";
    public static final String POST_REPLY = "post-reply";
    public static final String POST_REPLIED = "post-replied";
    public static final String POST_MOVED = "post-moved";
    public static final String MEDICATION_REVIEW = "medication-review";
    public static final String STARTED = "started";
    public static final String PLANNED_END = "planned-end";
    public static final String ENDED = "ended";
    public static final String WORK_GOAL = "work-goal";
    public static final String JOB_SPECIALIST_ANSWER = "job-specialist-answer";
    public static final String JOB_SPECIALIST_ACCEPTED = "job-specialist-accepted";
    public static final String PLAN_AGREED = "plan-agreed";
    public static final String GOAL_TALK = "goal-talk";
    public static final String CONTACT = "contact";
    /** A contact that never was, or was with somebody else: the one it refers to counts no more. */
    public static final String CONTACT_WITHDRAWN = "contact-withdrawn";
    public static final String JOB_SPECIALIST_CALL = "job-specialist-call";
    public static final String TAPER_STARTED = "taper-started";
    public static final String TAPER_CONTACT = "taper-contact";
    public static final String JUDGED_STABLE = "judged-stable";
    public static final String JUDGED_MASTERING = "judged-mastering";
    public static final String FINAL_REPORT = "final-report";
    public static final String DISCHARGE_SUMMARY = "discharge-summary";
    public static final String DISCHARGE_SUMMARY_SENT = "discharge-summary-sent";
    public static final String LETTER = "letter";
    public static final String FOLLOW_UP_OFFER = "follow-up-offer";
    public static final String FOLLOW_UP_ACCEPTED = "follow-up-accepted";
    public static final String FOLLOW_UP_CONTACT = "follow-up-contact";
    public static final String CONTACT_DETAILS_CHECKED = "contact-details-checked";
    public static final String WORK_STATUS = "work-status";
    public static final String WORK_TRAINING = "work-training";
    /** The vocational profile is begun: active support begins (§4.3). */
    public static final String PROFILE_STARTED = "profile-started";
    public static final String JOB_SEARCH = "job-search";
    /** At least four hours of a paid job have been done (§4.3). */
    public static final String JOB_STARTED = "job-started";
    public static final String IN_WORK_CONTACT = "in-work-contact";
    /** Somebody told of trouble at work while support was growing less: it is closer again. */
    public static final String SUPPORT_TROUBLE = "support-trouble";
    public static final String LADDER = "ladder";
    public static final String LADDER_BRAKE = "ladder-brake";
    /** To look at what a brake did or asks for: expected, never itself on the line as something that happened. */
    public static final String LADDER_LOOK = "ladder-look";
    /** The person wrote a sentence about a week: expected to be read. */
    public static final String LADDER_SAID = "ladder-said";
    public static final String WORK_ANALYSIS = "work-analysis";
    public static final String PAPER_TEST = "paper-test";
    public static final String MEASURED = "measured";
    /** The person was asked to fill in alone; what came of it is expected to be read. */
    public static final String FORM_SENT = "form-sent";
    public static final String FORM_ANSWERED = "form-answered";
    public static final String NOTE = "note";
    public static final String NOTE_MOVED = "note-moved";
    public static final String NOTE_RECEIVED = "note-received";
    public static final String NOTE_DELETED = "note-deleted";
    public static final String LEAVE = "leave";
    public static final String TEAM_CHANGED = "team-changed";
    public static final String TAKEN_OVER = "taken-over";
    public static final String CONSENT = "consent";
    public static final String DEPARTURE = "departure";
    public static final String ALERT = "alert";
    /** Somebody asks to take the case up in the team's meeting; the text is the question. */
    public static final String FOR_MEETING = "for-meeting";
    public static final String DISCUSSED = "discussed";
    public static final String MEETING_DECISION = "meeting-decision";
    /** What a decision asks of one member of staff: expected, never itself on the line as something that happened. */
    public static final String MEETING_TASK = "meeting-task";
    /** The person's own pages were opened for them, or shut. */
    public static final String OWN_PAGE = "own-page";
    /** The person wrote in the plan themselves. */
    public static final String OWN_PLAN = "own-plan";
    public static final String OWN_TO_READ = "own-to-read";
    public static final String EXTRACT_SENT = "extract-sent";
    /** A party was shown what is not so any more: the new page is to be sent. */
    public static final String EXTRACT_TO_RENEW = "extract-to-renew";
    /** Something went to a party without the person being asked, as the law says: the person is to be told. */
    public static final String TELL_PERSON = "tell-person";
    public static final String PARTY_SAID = "party-said";
    public static final String PARTY_TO_READ = "party-to-read";
    /** The person has taken back a yes: somebody of ours goes on with what was agreed. */
    public static final String TAKE_OVER = "take-over";
    public static final String HANDED_OVER = "handed-over";
    public static final String HANDOVER_FOLLOW_UP = "handover-follow-up";
    public static final String HANDOVER_OUTCOME = "handover-outcome";
    public static final String MEETING_ACTION = "meeting-action";
    public static final String APPOINTMENT_DECLINED = "appointment-declined";
    public static final String NEW_APPOINTMENT = "new-appointment";
    public static final String SURVEY_SENT = "survey-sent";
    public static final String SURVEY_ANSWERED = "survey-answered";

    static final Map<String, Information> KNOWN = Map.ofEntries(
            Map.entry(REFERRAL_RECEIVED, Information.PRACTICAL),
            Map.entry(REFERRAL_DECIDED, Information.PRACTICAL),
            Map.entry(REFERRAL_ACCEPTED, Information.PRACTICAL),
            Map.entry(REFERRAL_POSTPONED, Information.PRACTICAL),
            Map.entry(REFERRAL_REJECTED, Information.PRACTICAL),
            Map.entry(ASSESSED_ELSEWHERE, Information.PRACTICAL),
            Map.entry(INFORMATION_REQUESTED, Information.PRACTICAL),
            Map.entry(INFORMATION_ANSWER, Information.PRACTICAL),
            Map.entry(POST_RECEIVED, Information.PRACTICAL),
            Map.entry(POST_TO_READ, Information.PRACTICAL),
            Map.entry(POST_REPLY, Information.PRACTICAL),
            Map.entry(POST_REPLIED, Information.PRACTICAL),
            Map.entry(POST_MOVED, Information.PRACTICAL),
            Map.entry(MEDICATION_REVIEW, Information.HEALTH),
            Map.entry(STARTED, Information.PRACTICAL),
            Map.entry(PLANNED_END, Information.PRACTICAL),
            Map.entry(ENDED, Information.PRACTICAL),
            Map.entry(WORK_GOAL, Information.PLAN),
            Map.entry(JOB_SPECIALIST_ANSWER, Information.PLAN),
            Map.entry(JOB_SPECIALIST_ACCEPTED, Information.WORK),
            Map.entry(PLAN_AGREED, Information.PRACTICAL),
            Map.entry(GOAL_TALK, Information.PRACTICAL),
            Map.entry(CONTACT, Information.PRACTICAL),
            Map.entry(CONTACT_WITHDRAWN, Information.PRACTICAL),
            Map.entry(JOB_SPECIALIST_CALL, Information.WORK),
            Map.entry(TAPER_STARTED, Information.WORK),
            Map.entry(TAPER_CONTACT, Information.WORK),
            Map.entry(JUDGED_STABLE, Information.WORK),
            Map.entry(JUDGED_MASTERING, Information.WORK),
            Map.entry(FINAL_REPORT, Information.WORK),
            Map.entry(DISCHARGE_SUMMARY, Information.PRACTICAL),
            Map.entry(DISCHARGE_SUMMARY_SENT, Information.PRACTICAL),
            Map.entry(LETTER, Information.PRACTICAL),
            Map.entry(FOLLOW_UP_OFFER, Information.PRACTICAL),
            Map.entry(FOLLOW_UP_ACCEPTED, Information.PRACTICAL),
            Map.entry(FOLLOW_UP_CONTACT, Information.PRACTICAL),
            Map.entry(CONTACT_DETAILS_CHECKED, Information.PRACTICAL),
            Map.entry(WORK_STATUS, Information.WORK),
            Map.entry(WORK_TRAINING, Information.WORK),
            Map.entry(PROFILE_STARTED, Information.WORK),
            Map.entry(JOB_SEARCH, Information.WORK),
            Map.entry(JOB_STARTED, Information.WORK),
            Map.entry(IN_WORK_CONTACT, Information.WORK),
            Map.entry(SUPPORT_TROUBLE, Information.WORK),
            Map.entry(LADDER, Information.WORK),
            Map.entry(LADDER_BRAKE, Information.WORK),
            Map.entry(LADDER_LOOK, Information.WORK),
            Map.entry(LADDER_SAID, Information.WORK),
            Map.entry(WORK_ANALYSIS, Information.WORK),
            Map.entry(PAPER_TEST, Information.WORK),
            Map.entry(MEASURED, Information.HEALTH),
            Map.entry(FORM_SENT, Information.PRACTICAL),
            Map.entry(FORM_ANSWERED, Information.HEALTH),
            Map.entry(NOTE, Information.HEALTH),
            Map.entry(NOTE_MOVED, Information.HEALTH),
            Map.entry(NOTE_RECEIVED, Information.HEALTH),
            Map.entry(NOTE_DELETED, Information.HEALTH),
            Map.entry(LEAVE, Information.PRACTICAL),
            Map.entry(TEAM_CHANGED, Information.PRACTICAL),
            Map.entry(TAKEN_OVER, Information.PRACTICAL),
            Map.entry(CONSENT, Information.IDENTITY),
            Map.entry(DEPARTURE, Information.PRACTICAL),
            Map.entry(ALERT, Information.HEALTH),
            Map.entry(FOR_MEETING, Information.PLAN),
            Map.entry(DISCUSSED, Information.PLAN),
            Map.entry(MEETING_DECISION, Information.PLAN),
            Map.entry(MEETING_TASK, Information.PLAN),
            Map.entry(OWN_PAGE, Information.PRACTICAL),
            Map.entry(OWN_PLAN, Information.PLAN),
            Map.entry(OWN_TO_READ, Information.PLAN),
            Map.entry(EXTRACT_SENT, Information.WORK),
            Map.entry(EXTRACT_TO_RENEW, Information.WORK),
            Map.entry(TELL_PERSON, Information.PLAN),
            Map.entry(PARTY_SAID, Information.WORK),
            Map.entry(PARTY_TO_READ, Information.WORK),
            Map.entry(TAKE_OVER, Information.PRACTICAL),
            Map.entry(HANDED_OVER, Information.PLAN),
            Map.entry(HANDOVER_FOLLOW_UP, Information.PLAN),
            Map.entry(HANDOVER_OUTCOME, Information.PLAN),
            Map.entry(MEETING_ACTION, Information.WORK),
            Map.entry(APPOINTMENT_DECLINED, Information.PRACTICAL),
            Map.entry(NEW_APPOINTMENT, Information.PRACTICAL),
            Map.entry(SURVEY_SENT, Information.PRACTICAL),
            Map.entry(SURVEY_ANSWERED, Information.PRACTICAL));

    private Kinds() {}
}
