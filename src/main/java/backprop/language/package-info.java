/** In which language to speak to the reader. */
package backprop.language;
