/** Peer review in the course file and over HTTP. */
@NullMarked
package academy.capstone.review.web;

import org.jspecify.annotations.NullMarked;
