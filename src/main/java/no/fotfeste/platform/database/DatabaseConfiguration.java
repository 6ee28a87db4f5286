package no.fotfeste.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The owner's connection for migrations, the application's pool for everything else. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "fotfeste.database.url", havingValue = "embedded", matchIfMissing = true)
    EmbeddedDatabase embeddedDatabase(
            @Value("${fotfeste.home:data}") Path home, @Value("${fotfeste.database.port:0}") int port) {
        return new EmbeddedDatabase(home, port);
    }

    @Bean
    @ConditionalOnProperty(name = "fotfeste.database.url", havingValue = "embedded", matchIfMissing = true)
    Database embedded(EmbeddedDatabase embedded) {
        return embedded.database();
    }

    @Bean
    @ConditionalOnProperty(name = "fotfeste.database.owner.user")
    Database external(
            @Value("${fotfeste.database.url}") String url,
            @Value("${fotfeste.database.owner.user}") String owner,
            @Value("${fotfeste.database.owner.password}") String ownerPassword,
            @Value("${fotfeste.database.app.user}") String app,
            @Value("${fotfeste.database.app.password}") String appPassword) {
        return new Database(url, new Database.Login(owner, ownerPassword), new Database.Login(app, appPassword));
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        return DataSourceBuilder.create()
                .type(SimpleDriverDataSource.class)
                .driverClassName("org.postgresql.Driver")
                .url(database.url())
                .username(database.owner().user())
                .password(database.owner().password())
                .build();
    }

    @Bean
    @Primary
    HikariDataSource appDataSource(Database database, @Value("${fotfeste.database.connections:20}") int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.app().user());
        config.setPassword(database.app().password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setAutoCommit(false);
        config.setConnectionTimeout(5_000);
        // A hung server must not hang us; a query timeout would cancel a commit whose outcome is then unknown.
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("loginTimeout", "10");
        // The details of a broken constraint quote the row; that must not reach a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    @Bean
    FlywayConfigurationCustomizer appRole(Database database) {
        return flyway -> flyway.placeholders(Map.of("app", database.app().user()));
    }

    @Bean
    AppRoleCheck appRoleCheck(JdbcClient jdbc) {
        return new AppRoleCheck(jdbc);
    }
}
