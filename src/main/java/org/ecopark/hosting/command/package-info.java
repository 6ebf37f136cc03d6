/**
 * What is typed behind {@code ./ecopark}: each command does its work at a running server over HTTP, or at the home when none
 * runs. Refuses to know what a file or a register holds.
 */
@NullMarked
@NamedInterface("command")
package org.ecopark.hosting.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
