package org.ecopark.web;

/** A problem on its way to the caller. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + " " + problem.facts());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
