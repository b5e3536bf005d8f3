package org.plenary.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the console why the start was refused and what to do. */
final class StartRefusedReport extends AbstractFailureAnalyzer<StartRefused> implements FailureAnalysisReporter {

    static FailureAnalysis of(StartRefused refused) {
        return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
    }

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused cause) {
        return of(cause);
    }

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println();
        System.err.println(StartupTexts.text("refused", analysis.getDescription()));
        if (analysis.getAction() != null) {
            System.err.println(StartupTexts.text("remedy", analysis.getAction()));
        }
        System.err.println();
    }
}
