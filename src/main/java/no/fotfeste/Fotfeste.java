package no.fotfeste;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@Modulithic(systemName = "Fotfeste")
@EnableScheduling
public class Fotfeste {

    public static void main(String[] args) {
        SpringApplication.run(Fotfeste.class, args);
    }
}
