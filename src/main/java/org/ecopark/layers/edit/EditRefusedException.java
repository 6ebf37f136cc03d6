package org.ecopark.layers.edit;

import java.util.List;

/** A row that is not as it should be; nothing was written. */
public class EditRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<EditIssue> issues;

    EditRefusedException(List<EditIssue> issues) {
        super(issues.toString());
        this.issues = List.copyOf(issues);
    }

    /** All that is wrong. */
    public List<EditIssue> issues() {
        return issues;
    }
}
