package org.plenary.security;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.stream.IntStream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Denies by default: a public method of a {@link Service} runs only when it says by {@link Requires}, {@link SignedIn},
 * {@link ByGuest} or {@link Everybody} who may call it, and the caller may; one with {@link AskAgain} asks for a recent proof besides.
 */
@Configuration(proxyBeanMethods = false)
class MethodSecurity {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rightsOfServiceMethods(ObjectProvider<Rights> rights, ObjectProvider<Refusals> refusals) {
        var advisor = new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forClassAnnotation(Service.class),
                (MethodInterceptor) call -> {
                    try {
                        check(call, rights);
                    } catch (AccessDeniedException refused) {
                        CurrentAccount.find().ifPresent(account -> refusals.getObject().rightMissing(account,
                                call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName(), refused.getMessage()));
                        throw refused;
                    }
                    if (has(call.getMethod(), AskAgain.class)) {
                        ProofNeeded.throwIfOld(CurrentAccount.get(), Instant.now());
                    }
                    return call.proceed();
                });
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return advisor;
    }

    private static void check(MethodInvocation call, ObjectProvider<Rights> rights) {
        var method = call.getMethod();
        if (method.getDeclaringClass() == Object.class || has(method, ByGuest.class) || has(method, Everybody.class)) {
            return;
        }
        var account = CurrentAccount.get();
        if (!reads(method)) {
            Rights.forget();
            if (account.look() != null) {
                throw new OnlyLooking(account.look());
            }
        }
        if (has(method, SignedIn.class)) {
            return;
        }
        var required = AnnotatedElementUtils.findMergedAnnotation(method, Requires.class);
        if (required == null) {
            throw new AccessDeniedException("No rule says who may call " + method);
        }
        var meeting = meetingParameter(method);
        if (meeting >= 0) {
            rights.getObject().require(required.value(), (long) call.getArguments()[meeting], NamedParts.in(method, call.getArguments()));
        } else if (!rights.getObject().may(required.value())) {
            throw new Refused(required.value());
        }
    }

    /** A method that does not say that it only reads may change something. */
    private static boolean reads(Method method) {
        var transaction = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        return transaction != null && transaction.readOnly() || has(method, Reading.class);
    }

    private static int meetingParameter(Method method) {
        var parameters = method.getParameters();
        return IntStream.range(0, parameters.length)
                .filter(i -> parameters[i].getName().equals("meetingId") && parameters[i].getType() == long.class)
                .findFirst().orElse(-1);
    }

    private static boolean has(Method method, Class<? extends Annotation> annotation) {
        return AnnotatedElementUtils.hasAnnotation(method, annotation);
    }
}
