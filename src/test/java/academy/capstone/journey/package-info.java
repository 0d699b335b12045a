/** The whole way of a training through the doors that people use. */
package academy.capstone.journey;
