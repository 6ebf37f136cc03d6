package org.ecopark.web.problems;

import java.util.List;
import java.util.Locale;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** What the framework's and the database's exceptions mean to a caller. */
final class FrameworkProblems {

    private FrameworkProblems() {}

    /** The problem behind an exception of the framework; null when it explains nothing. */
    static @Nullable Problem find(Throwable failure) {
        Problem problem = ofDatabase(failure);
        if (problem == null) {
            problem = ofRequest(failure);
        }
        if (problem == null) {
            problem = ofBody(failure);
        }
        if (problem == null && failure instanceof ErrorResponse response) {
            problem = ofStatus(response.getStatusCode().value());
        }
        return problem;
    }

    static HttpHeaders headers(Throwable failure) {
        return failure instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
    }

    /** A problem that says no more than its status. */
    static Problem ofStatus(int status) {
        return Problem.of(
                status,
                switch (status) {
                    case 400 -> "bad_request";
                    case 401, 403 -> "forbidden";
                    case 404 -> "not_found";
                    case 405 -> "method_not_allowed";
                    case 406 -> "not_acceptable";
                    case 409 -> "conflict";
                    case 412 -> "edit_conflict";
                    case 413 -> "too_large";
                    case 414, 431 -> "request_line_too_long";
                    case 415 -> "unsupported_media_type";
                    case 428 -> "if_match_missing";
                    case 503 -> "unavailable";
                    default -> status < 500 ? "bad_request" : "own_failure";
                });
    }

    private static @Nullable Problem ofDatabase(Throwable failure) {
        if (failure instanceof QueryTimeoutException || failure instanceof TransactionTimedOutException) {
            return Problem.of(504, "query_timeout");
        } else if (failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException) {
            return Problem.of(503, "database_unavailable");
        } else if (failure instanceof OptimisticLockingFailureException) {
            return Problem.of(412, "edit_conflict");
        }
        return null;
    }

    private static @Nullable Problem ofRequest(Throwable failure) {
        if (failure instanceof NoResourceFoundException) {
            return Problem.notFound("not_found");
        } else if (failure instanceof HttpRequestMethodNotSupportedException method) {
            return Problem.of(405, "method_not_allowed")
                    .with("method", method.getMethod())
                    .with("allowed", words(List.of(orNone(method.getSupportedMethods()))));
        } else if (failure instanceof MissingServletRequestParameterException missing) {
            return Problem.badRequest("missing_parameter").with("parameter", missing.getParameterName());
        } else if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        return null;
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        return Problem.badRequest("wrong_type")
                .with("parameter", mismatch.getName())
                .with("given", String.valueOf(mismatch.getValue()))
                .with("expected", type == null ? "?" : type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Problem ofBody(Throwable failure) {
        if (failure instanceof HttpMediaTypeNotSupportedException type) {
            return Problem.of(415, "unsupported_media_type")
                    .with("given", String.valueOf(type.getContentType()))
                    .with("supported", words(type.getSupportedMediaTypes()));
        } else if (failure instanceof MaxUploadSizeExceededException) {
            return Problem.of(413, "too_large");
        } else if (failure instanceof MultipartException) {
            return Problem.badRequest("unreadable_upload");
        } else if (failure instanceof HttpMessageNotReadableException) {
            return unreadable(failure.getCause());
        } else if (failure instanceof MethodArgumentNotValidException invalid) {
            return Problem.badRequest("invalid_body")
                    .with(
                            "errors",
                            invalid.getFieldErrors().stream()
                                    .map(error -> error.getField() + ": " + error.getDefaultMessage())
                                    .toList());
        }
        return null;
    }

    private static Problem unreadable(@Nullable Throwable cause) {
        Problem problem = Problem.badRequest("unreadable_body");
        if (cause instanceof JacksonException broken && broken.getLocation() != null) {
            return problem.with("line", broken.getLocation().getLineNr())
                    .with("column", broken.getLocation().getColumnNr());
        }
        return problem.with("line", "?").with("column", "?");
    }

    private static String[] orNone(String @Nullable [] words) {
        return words == null ? new String[0] : words;
    }

    private static List<String> words(List<?> words) {
        return words.stream().map(Object::toString).toList();
    }
}
