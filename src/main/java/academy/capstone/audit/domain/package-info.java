/** What an audit pack is made of. */
@NullMarked
package academy.capstone.audit.domain;

import org.jspecify.annotations.NullMarked;
