/** How refusals and faults are told over HTTP. */
@NullMarked
package academy.capstone.workflow.web;

import org.jspecify.annotations.NullMarked;
