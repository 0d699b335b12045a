/** Where audit packs are fetched and confirmed. */
@NullMarked
package academy.capstone.audit.web;

import org.jspecify.annotations.NullMarked;
