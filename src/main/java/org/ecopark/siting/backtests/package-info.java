/** Back-tests: jobs that plan without what is known today, their kept results, and the page of one to print. */
@NullMarked
package org.ecopark.siting.backtests;

import org.jspecify.annotations.NullMarked;
