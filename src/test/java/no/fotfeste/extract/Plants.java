package no.fotfeste.extract;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts a word in every column of one person that outsiders must not see, whatever module it is in: in every row there is,
 * and where there is none in a row made for it, with all it hangs on. Which columns they are stands in {@code outside.txt}.
 */
final class Plants {

    /** What a row made here needs that the tables' constraints cannot be asked for. */
    private static final Map<String, Map<String, String>> NEEDS = needs();
    private static final Pattern ONE_OF = Pattern.compile("\\(?\\(?\"?(\\w+)\"?\\)?(?:::text)? = ANY \\(\\(?ARRAY\\['([^']*)'::");

    private record Column(String name, String type, boolean needed) {}

    private record Reference(String parent, List<String> from, List<String> to) {}

    private final DataSource owner;
    private final UUID provider;
    private final UUID person;
    private final String word;
    /** Rows that are left as they are: column to a condition. */
    private final Map<String, String> but;
    /** Why a row could not be made, by table. */
    private final Map<String, String> why = new TreeMap<>();

    Plants(DataSource owner, UUID provider, UUID person, String word, Map<String, String> but) {
        this.owner = owner;
        this.provider = provider;
        this.person = person;
        this.word = word;
        this.but = but;
    }

    /** Into every row that is there. */
    void here() throws SQLException, IOException {
        each(false);
    }

    /** Into every row that is there, and into one made for it where there is none. Answers with the columns in which no word stands. */
    Map<String, String> everywhere() throws SQLException, IOException {
        return each(true);
    }

    private Map<String, String> each(boolean make) throws SQLException, IOException {
        Map<String, String> none = new TreeMap<>();
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            Set<String> tables = tables(connection);
            // what is signed stands, for everyone but this
            for (String table : tables) run(connection, "alter table " + table + " disable trigger user");
            for (String column : columns()) {
                String table = column.substring(0, column.lastIndexOf('.')), name = column.substring(column.lastIndexOf('.') + 1);
                plant(connection, table, name);
                if (!make || stands(connection, table, name)) continue;
                insert(connection, table, Map.of(), name, 0);
                plant(connection, table, name);
                if (!stands(connection, table, name)) none.put(column, why.getOrDefault(table, ""));
            }
            run(connection, "set constraints all immediate");
            for (String table : tables) run(connection, "alter table " + table + " enable trigger user");
            connection.commit();
        }
        return none;
    }

    /** Every text that is decided never to be seen outside, or only as part of what somebody approved. */
    static List<String> columns() throws IOException {
        return OutsideDecisionTest.decided().entrySet().stream().filter(each -> Set.of("never", "approved").contains(each.getValue()))
                .map(Map.Entry::getKey).toList();
    }

    private void plant(Connection connection, String table, String name) throws SQLException {
        for (String into : ways(type(connection, table, name), name)) {
            for (String row : rows(connection, table, name)) {
                tried(connection, "update " + table + " set " + name + " = " + into + " where ctid = '" + row + "'");
            }
        }
    }

    /** The fullest way first. */
    private List<String> ways(String type, String name) {
        String quoted = "'" + word + "'";
        return switch (type) {
            case "jsonb" -> List.of("case jsonb_typeof(" + name + ") when 'object' then " + name + " || jsonb_build_object(" + quoted + ", " + quoted
                    + ") when 'array' then " + name + " || jsonb_build_array(" + quoted + ") else to_jsonb(" + quoted + "::text) end");
            case "bytea" -> List.of("coalesce(" + name + ", '') || convert_to(" + quoted + ", 'UTF8')");
            case "_text" -> List.of("array_append(" + name + ", " + quoted + ")", "array_fill(" + quoted + "::text, array[cardinality(" + name + ")])");
            default -> List.of("coalesce(nullif(" + name + ", '') || ' ', '') || " + quoted, quoted);
        };
    }

    /** Those of the person in which the word does not stand. */
    private List<String> rows(Connection connection, String table, String name) throws SQLException {
        return strings(connection, "select ctid::text from " + table + " where person_id = '" + person + "' and not coalesce("
                + has(type(connection, table, name), name) + ", false)" + but.getOrDefault(table + "." + name, but.getOrDefault(table, "")));
    }

    private boolean stands(Connection connection, String table, String name) throws SQLException {
        return !strings(connection, "select 1 from " + table + " where person_id = '" + person + "' and " + has(type(connection, table, name), name) + " limit 1").isEmpty();
    }

    private String has(String type, String name) {
        return type.equals("bytea") ? "position(convert_to('" + word + "', 'UTF8') in " + name + ") > 0" : "strpos(" + name + "::text, '" + word + "') > 0";
    }

    /** A row of the person, with all it hangs on; false where it could not be made. */
    private boolean insert(Connection connection, String table, Map<String, String> given, String forColumn, int depth) throws SQLException {
        if (depth > 6) return false;
        Map<String, String> values = new LinkedHashMap<>(given);
        List<Column> columns = columnsOf(connection, table);
        Map<String, String> oneOf = oneOf(connection, table);
        Set<String> chosen = new TreeSet<>();
        for (String about : List.of(table + "." + forColumn, table)) {
            chosen.addAll(NEEDS.getOrDefault(about, Map.of()).keySet());
            NEEDS.getOrDefault(about, Map.of()).forEach((column, value) -> values.putIfAbsent(column, value.replace(":person", "'" + person + "'").replace(":word", "'" + word + "'")));
        }
        for (Column column : columns) {
            if (column.name().equals("provider_id")) values.putIfAbsent("provider_id", "'" + provider + "'");
            if (column.name().equals("person_id")) values.putIfAbsent("person_id", "'" + person + "'");
        }
        for (Reference reference : references(connection, table)) {
            boolean needed = columns.stream().anyMatch(column -> column.needed() && reference.from().contains(column.name()) && !values.containsKey(column.name()))
                    || reference.from().stream().anyMatch(chosen::contains);
            if (needed && !follow(connection, reference, values, depth)) {
                why.put(table, "no row in " + reference.parent() + ": " + why.getOrDefault(reference.parent(), ""));
                return false;
            }
        }
        for (Column column : columns) {
            if ((column.needed() || column.name().equals(forColumn)) && !values.containsKey(column.name())) {
                values.put(column.name(), oneOf.containsKey(column.name()) ? "'" + oneOf.get(column.name()) + "'" : made(column));
            }
        }
        String failure = tried(connection, sql(table, values));
        if (failure != null) {
            // what belongs together is there together: every column has something
            Map<String, String> full = new LinkedHashMap<>(values);
            for (Column column : columns) full.putIfAbsent(column.name(), oneOf.containsKey(column.name()) ? "'" + oneOf.get(column.name()) + "'" : made(column));
            if (tried(connection, sql(table, full)) == null) failure = null;
        }
        if (failure != null) why.put(table, failure);
        return failure == null;
    }

    private static String sql(String table, Map<String, String> values) {
        return "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (" + String.join(", ", values.values()) + ")";
    }

    /** Takes the values of a row that is referred to, made where there is none. */
    private boolean follow(Connection connection, Reference reference, Map<String, String> values, int depth) throws SQLException {
        if (!take(connection, reference, values)) {
            Map<String, String> given = new LinkedHashMap<>();
            for (int i = 0; i < reference.from().size(); i++) {
                String known = values.get(reference.from().get(i));
                if (known != null) given.put(reference.to().get(i), known);
            }
            return insert(connection, reference.parent(), given, "", depth + 1) && take(connection, reference, values);
        }
        return true;
    }

    private boolean take(Connection connection, Reference reference, Map<String, String> values) throws SQLException {
        StringBuilder where = new StringBuilder("true");
        for (int i = 0; i < reference.from().size(); i++) {
            String known = values.get(reference.from().get(i));
            if (known != null) where.append(" and ").append(reference.to().get(i)).append("::text = (").append(known).append(")::text");
        }
        try (PreparedStatement select = connection.prepareStatement("select * from " + reference.parent() + " where " + where + " limit 1"); ResultSet row = select.executeQuery()) {
            if (!row.next()) return false;
            for (int i = 0; i < reference.from().size(); i++) values.put(reference.from().get(i), "'" + row.getString(reference.to().get(i)) + "'");
            return true;
        }
    }

    private String made(Column column) {
        return switch (column.type()) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> "'" + word + "'";
            case "_text" -> "array['" + word + "']";
            case "jsonb" -> "'{}'";
            case "bytea" -> "decode(repeat('ab', 32), 'hex')";
            case "bool" -> "false";
            case "date" -> "date '2026-03-02'";
            case "timestamptz" -> "timestamptz '2026-03-02 09:00+01'";
            case "time" -> "time '09:00'";
            case "_uuid" -> "'{}'";
            default -> "1";
        };
    }

    private static Map<String, Map<String, String>> needs() {
        String day = "date '2026-03-02'", at = "timestamptz '2026-03-02 09:00+01'", some = "gen_random_uuid()";
        Map<String, Map<String, String>> needs = new TreeMap<>();
        Map<String, String> seen = Map.of("acknowledged_at", at, "acknowledged_by", some, "acknowledged_name", ":word", "done", ":word");
        needs.put("assessment.alert.acknowledged_name", seen);
        needs.put("assessment.alert.done", seen);
        needs.put("icf.code", Map.of("code", "'b130'"));
        needs.put("icf.finding", Map.of("code", "'b130'"));
        needs.put("assessment.invitation", Map.of("expires_at", "timestamptz '2026-04-02 09:00+01'", "read_at", at, "read_name", ":word"));
        needs.put("assessment.response.band", Map.of("score", "1", "occasion", "'measure-end'"));
        needs.put("contact.correction", Map.of("text", ":word"));
        needs.put("episode.episode.end_why", Map.of("ended_on", day, "id", "'7e57ab1e-0000-4000-8000-000000000001'"));
        needs.put("episode.job_specialist_answer", Map.of("answer", "'DECLINED'"));
        needs.put("extract.anchor.stopped_name", Map.of("stopped_on", day, "kind", "'SCHOOL'", "name", ":word"));
        needs.put("followup.answer", Map.of("states", "array['ORDINARY_FULL']", "work_state", "'ORDINARY_FULL'"));
        needs.put("journal.content", Map.of("parts", "'[]'", "next_steps", "'[]'"));
        Map<String, String> signed = Map.of("state", "'SIGNED'", "signed_at", at, "signed_by", some, "signed_name", ":word", "signed_role", ":word", "organisation", ":word");
        for (String column : List.of("organisation", "signed_name", "signed_role")) needs.put("journal.document." + column, signed);
        String note = "(select id from journal.note where person_id = :person and state = 'SIGNED' limit 1)";
        Map<String, String> moved = Map.of("state", "'DRAFT'", "came_from", note, "came_by", ":word", "came_by_role", ":word", "came_at", at);
        Map<String, String> gone = Map.of("state", "'WITHDRAWN'", "withdrawn", "'DELETED'", "gone_why", ":word", "gone_by", ":word", "gone_by_role", ":word",
                "gone_at", at, "decided_by", ":word", "decided_on", day);
        gone = new TreeMap<>(gone);
        gone.putAll(Map.of("text", "''", "signed_at", at));
        for (String column : List.of("came_by", "came_by_role")) needs.put("journal.note." + column, moved);
        for (String column : List.of("gone_by", "gone_by_role", "gone_why", "decided_by")) needs.put("journal.note." + column, gone);
        needs.put("journal.note.correction_why", Map.of("state", "'SIGNED'", "signed_at", at, "corrects", note));
        needs.put("medication.review", Map.of("next_on", "date '2026-04-02'"));
        needs.put("medication.version", Map.of("stop_reason", "''"));
        needs.put("medication.version.stop_reason", Map.of("number", "2", "change", "'STOPPED'", "stopped_on", day, "stop_reason", ":word"));
        needs.put("meeting.decision", Map.of("owner", "'PARTY'", "party", ":word"));
        needs.put("plan.own_answer", Map.of("words", ":word"));
        needs.put("plan.own_answer.read_name", Map.of("words", ":word", "read_on", day, "read_name", ":word"));
        needs.put("papertest.result", Map.of("result", ":word"));
        needs.put("papertest.result.own", Map.of("kind", "'OTHER'", "own", ":word", "result", ":word"));
        needs.put("papertest.result.scale", Map.of("number", "1", "scale", ":word"));
        needs.put("papertest.result.why", Map.of("result", ":word", "why", ":word", "replaces", "(select id from papertest.result where person_id = :person limit 1)"));
        needs.put("party.handover", Map.of("agreed", "true"));
        needs.put("plan.goal_finding", Map.of("kind", "'score'"));
        needs.put("plan.scale", Map.of("levels", "array['a', 'b', 'c', 'd', 'e']"));
        needs.put("plan.voice", Map.of("sound", "'abc'"));
        needs.put("plan.voice.gone_name", Map.of("gone_on", day, "gone_name", ":word", "sound", "null"));
        needs.put("post.item", Map.of("kind", "'LETTER'", "state", "'PLACED'", "class", "'work'",
                "course_id", "(select id from timeline.course where person_id = :person limit 1)"));
        for (String column : List.of("replied_how", "replied_name", "read_name")) {
            Map<String, String> answered = new TreeMap<>(needs.get("post.item"));
            answered.putAll(Map.of("replied_on", day, "replied_by", some, "replied_how", ":word", "replied_name", ":word", "read_by", some, "read_name", ":word", "read_at", at));
            needs.put("post.item." + column, answered);
        }
        needs.put("post.placing.answers_kind", Map.of("answers", some, "answers_on", day));
        Map<String, String> away = Map.of("moved_at", at, "moved_by", some, "moved_name", ":word", "why_moved", ":word");
        for (String column : List.of("moved_name", "why_moved")) needs.put("post.placing." + column, away);
        needs.put("referral.question.answer", Map.of("answered_on", day));
        // of a request of its own: one that has ended would shut the door that is to be tried
        needs.put("plan.own_answer", Map.of("yes", "true"));
        needs.put("work.search_step", Map.of("next_on", "date '2026-03-09'"));
        needs.put("work.past_job", Map.of("from_year", "2010"));
        needs.put("sharing.request", Map.of("party_kind", "'NAV'"));
        needs.put("sharing.request_end", Map.of("request_id", "'7e57ab1e-0000-4000-8000-000000000002'"));
        needs.put("team.handover", Map.of("to_staff", "(select id from organisation.staff s where s.provider_id = (select provider_id from person.person where person_id = :person) order by id desc limit 1)",
                "from_staff", "(select id from organisation.staff s where s.provider_id = (select provider_id from person.person where person_id = :person) order by id limit 1)"));
        needs.put("work.spell.taken_back", Map.of("standing", "false", "kind", "'EDUCATION'"));
        needs.put("workanalysis.demand", Map.of("kind", "'own'", "own", ":word"));
        return needs;
    }

    private static Map<String, String> oneOf(Connection connection, String table) throws SQLException {
        Map<String, String> first = new TreeMap<>();
        for (String check : strings(connection, "select pg_get_constraintdef(oid) from pg_constraint where contype = 'c' and conrelid = '" + table + "'::regclass")) {
            Matcher found = ONE_OF.matcher(check);
            while (found.find()) first.putIfAbsent(found.group(1), found.group(2));
        }
        return first;
    }

    private static List<Column> columnsOf(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (String line : strings(connection, "select a.attname || ' ' || t.typname || ' ' || (a.attnotnull and not a.atthasdef and a.attidentity = '') from pg_attribute a join pg_type t on t.oid = a.atttypid"
                + " where a.attrelid = '" + table + "'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum")) {
            String[] parts = line.split(" ");
            columns.add(new Column(parts[0], parts[1], parts[2].equals("true")));
        }
        return columns;
    }

    private static String type(Connection connection, String table, String name) throws SQLException {
        return columnsOf(connection, table).stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow().type();
    }

    private static List<Reference> references(Connection connection, String table) throws SQLException {
        List<Reference> all = new ArrayList<>();
        for (String line : strings(connection, """
                select n.nspname || '.' || c.relname || ' '
                    || (select string_agg(a.attname, ',' order by k.n) from unnest(f.conkey) with ordinality k(num, n) join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num) || ' '
                    || (select string_agg(a.attname, ',' order by k.n) from unnest(f.confkey) with ordinality k(num, n) join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num)
                  from pg_constraint f join pg_class c on c.oid = f.confrelid join pg_namespace n on n.oid = c.relnamespace
                 where f.contype = 'f' and f.conrelid = '%s'::regclass order by cardinality(f.conkey) desc, f.conname""".formatted(table))) {
            String[] parts = line.split(" ");
            all.add(new Reference(parts[0], List.of(parts[1].split(",")), List.of(parts[2].split(","))));
        }
        return all;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        return new TreeSet<>(strings(connection, """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'person_id' and not p.attisdropped)"""));
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
            while (rows.next()) all.add(rows.getString(1));
        }
        return all;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Why it was refused; null where it was not. */
    private static @Nullable String tried(Connection connection, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            run(connection, sql);
            connection.releaseSavepoint(before);
            return null;
        } catch (SQLException refused) {
            connection.rollback(before);
            return String.valueOf(refused.getMessage()).lines().findFirst().orElse("") + " <- " + sql.substring(0, Math.min(sql.length(), 600));
        }
    }
}
