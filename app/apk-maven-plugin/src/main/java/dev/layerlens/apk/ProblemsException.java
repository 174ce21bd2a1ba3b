package dev.layerlens.apk;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A tool refused what it was given; each of its complaints is a line of the message. */
final class ProblemsException extends IOException {
    private static final long serialVersionUID = 1;

    private final String tool;
    private final transient List<Problem> problems;

    ProblemsException(String tool, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.tool = tool;
        this.problems = List.copyOf(problems);
    }

    /** The same tool's complaints at other places. */
    ProblemsException with(UnaryOperator<Problem> moved) {
        return new ProblemsException(tool, problems.stream().map(moved).toList());
    }

    List<Problem> problems() {
        return problems;
    }

    /** Who complained, and how often. */
    String summary() {
        return problems.size() == 1
                ? tool + " found a problem: " + problems.get(0)
                : tool + " found " + problems.size() + " problems, the first: " + problems.get(0);
    }
}
