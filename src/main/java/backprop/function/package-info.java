/** Functions of one number that know their own derivative: the smallest form of backpropagation. */
package backprop.function;
