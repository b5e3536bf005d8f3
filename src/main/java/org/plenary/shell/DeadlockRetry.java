package org.plenary.shell;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.ReflectiveMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one place where a deadlock or a lock time-out is tried again: around the outermost transaction of a service method. */
@Configuration(proxyBeanMethods = false)
class DeadlockRetry {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlockRetry.class);
    private static final int ATTEMPTS = 5;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor retryOfDeadlocks() {
        var advisor = new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forClassAnnotation(Service.class),
                (MethodInterceptor) DeadlockRetry::call);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE + 200);
        return advisor;
    }

    private static Object call(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return call.proceed();
        }
        for (var attempt = 1;; attempt++) {
            try {
                return ((ReflectiveMethodInvocation) call).invocableClone().proceed();
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("Attempt {} of {} met a lock", attempt, call.getMethod(), e);
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(10L << attempt));
            }
        }
    }
}
