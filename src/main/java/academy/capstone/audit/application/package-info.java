/** Making and confirming audit packs. */
@NullMarked
package academy.capstone.audit.application;

import org.jspecify.annotations.NullMarked;
