/**
 * Manners that every door shares: typed request parameters, problem details (RFC 9457) with sentences in English and
 * Korean, links, ETags, CORS, who may write, the OpenAPI document. Refuses to know what is asked for: no layer, no
 * table, no asker.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "measure"})
package org.ecopark.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
