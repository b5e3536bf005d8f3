package org.plenary.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Tests in a browser on one {@link Stage} for the whole run; when one fails, what everybody saw is kept. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserTest.SharedStage.class)
@interface BrowserTest {

    class SharedStage implements ParameterResolver, AfterTestExecutionCallback {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Stage resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return stage(test);
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            var stage = stage(test);
            if (test.getExecutionException().isPresent()) {
                var name = test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName();
                stage.keepFailure(Path.of("target", "screenshots", "failed"), name);
            }
            stage.sendAllHome();
        }

        private static Stage stage(ExtensionContext test) {
            return test.getRoot().getStore(ExtensionContext.Namespace.create(BrowserTest.class))
                    .computeIfAbsent(Stage.class, _ -> Stage.open(), Stage.class);
        }
    }
}
