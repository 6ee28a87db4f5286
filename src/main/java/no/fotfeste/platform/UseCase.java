package no.fotfeste.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A module's use cases: each public method is one transaction that begins at the door ({@code Access.enter}).
 * A denial does not roll back, so that the attempt stays in the access log; nothing is written before the door.
 */
@Service
@Transactional(noRollbackFor = Denied.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
