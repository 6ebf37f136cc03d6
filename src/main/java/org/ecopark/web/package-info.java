/**
 * Manners that every door shares: typed request parameters, problem details (RFC 9457) with sentences in English and
 * Korean, links, ETags. What a request passes first is in {@code web.edge}, how a problem is answered in {@code
 * web.problems}, the OpenAPI document in {@code web.api}, callers that leave in {@code web.departure}. Refuses to know what is asked for: no layer, no table, no
 * asker.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "measure"})
package org.ecopark.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
