// Starts the command line, or says which Java it needs.
package evidoc.start;
