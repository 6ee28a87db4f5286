package no.fotfeste.platform.database;

/**
 * One database and its two logins.
 *
 * @param owner migrates the schema; is used for nothing else
 * @param app what the application runs as: walled by row-level security, owns nothing
 */
public record Database(String url, Login owner, Login app) {

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
