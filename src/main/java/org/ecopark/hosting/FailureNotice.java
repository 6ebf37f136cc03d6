package org.ecopark.hosting;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Turns a failed start into the sentence its {@link HostingFailure} carries, instead of a stack trace. */
class FailureNotice extends AbstractFailureAnalyzer<HostingFailure> implements FailureAnalysisReporter {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HostingFailure cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }

    @Override
    public void report(FailureAnalysis analysis) {
        @Nullable String action = analysis.getAction();
        System.err.println(
                "Ecopark did not start. " + analysis.getDescription() + (action == null ? "" : " " + action));
    }
}
