/**
 * Bodies in JSON, read member by member as types, and figures as JSON with their proof. Refuses to know what a body is
 * for; what cannot be read is refused with the path of its member.
 */
@NullMarked
@NamedInterface("json")
package org.ecopark.web.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
