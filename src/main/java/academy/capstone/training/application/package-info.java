/** What people and processes do with a course file. */
@NullMarked
package academy.capstone.training.application;

import org.jspecify.annotations.NullMarked;
