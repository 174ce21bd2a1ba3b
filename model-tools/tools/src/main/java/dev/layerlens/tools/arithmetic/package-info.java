/**
 * What a network costs and what each of its layers sees, computed from the graph alone: parameters,
 * multiply-adds, memory, receptive field. It knows nothing of weights or pictures.
 */
package dev.layerlens.tools.arithmetic;
