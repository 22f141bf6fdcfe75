/** Layers: functions of matrices that know their own derivatives, and the parameters they learn. */
package backprop.layer;
