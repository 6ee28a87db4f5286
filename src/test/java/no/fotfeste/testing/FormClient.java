package no.fotfeste.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends forms as a browser would, without a screen. */
public final class FormClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(5)).build();
    private final String origin;
    private String token = "";

    public FormClient(String origin) {
        this.origin = origin;
    }

    public FormClient login(String user) throws IOException, InterruptedException {
        token = token("/logg-inn");
        post("/logg-inn", Map.of("brukernavn", user, "passord", "fotfeste-demo"));
        token = token("/");
        return this;
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        fields.forEach((name, value) -> body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return http.send(HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), BodyHandlers.ofString());
    }

    private String token(String path) throws IOException, InterruptedException {
        String page = http.send(HttpRequest.newBuilder(URI.create(origin + path)).build(), BodyHandlers.ofString()).body();
        Matcher matcher = TOKEN.matcher(page);
        if (!matcher.find()) throw new IllegalStateException("no form at " + path);
        return matcher.group(1);
    }
}
