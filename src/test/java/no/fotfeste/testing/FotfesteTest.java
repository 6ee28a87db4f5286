package no.fotfeste.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.fotfeste.Fotfeste;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application on a real PostgreSQL and a real port: one context and one database for the whole run. */
@SpringBootTest(
        classes = Fotfeste.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fotfeste.home=target/test-data/${fork:1}/cluster", "fotfeste.tick=off"})
@Import({World.class, Browsers.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FotfesteTest {}
