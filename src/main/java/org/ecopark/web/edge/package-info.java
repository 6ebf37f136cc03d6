/** What every request passes before it reaches a door: who may write, from where, and which headers it gets back. */
@NullMarked
package org.ecopark.web.edge;

import org.jspecify.annotations.NullMarked;
