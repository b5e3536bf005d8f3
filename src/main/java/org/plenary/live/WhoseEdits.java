package org.plenary.live;

import org.aopalliance.intercept.MethodInterceptor;
import org.plenary.audit.LastEdits;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says of a conflict whose the other edit was and when, once what met it is rolled back. */
@Configuration(proxyBeanMethods = false)
class WhoseEdits {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor whoseEditsMet(ObjectProvider<LastEdits> edits) {
        var advisor = new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forClassAnnotation(Service.class), (MethodInterceptor) call -> {
            try {
                return call.proceed();
            } catch (EditConflict conflict) {
                if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                    conflict.tell(of -> edits.getObject().of(of.meetingId(), of.entity(), of.id()));
                }
                throw conflict;
            }
        });
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE + 150);
        return advisor;
    }
}
