/** The questionnaires on the web. */
@NullMarked
package academy.capstone.evaluation.web;

import org.jspecify.annotations.NullMarked;
