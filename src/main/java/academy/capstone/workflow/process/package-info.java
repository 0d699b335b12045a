/** What delegates use to read and write the variables of their process. */
@NamedInterface("process")
@NullMarked
package academy.capstone.workflow.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
