/** The rules of evaluation: what is asked, how answers add up, what makes a content review open. No framework. */
@NullMarked
package academy.capstone.evaluation.domain;

import org.jspecify.annotations.NullMarked;
