/**
 * How a problem becomes an answer: what was thrown, by a room, by Spring or by Tomcat itself, is told as problem details
 * (RFC 9457) or as a page, with the sentences of its code in the caller's language. Refuses to know what went wrong.
 */
@NullMarked
package org.ecopark.web.problems;

import org.jspecify.annotations.NullMarked;
