/** Pages and interface of the course file. */
@NullMarked
package academy.capstone.training.web;

import org.jspecify.annotations.NullMarked;
