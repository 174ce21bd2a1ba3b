/** Pictures that tell people what data and models are like. */
package dev.layerlens.tools.reports;
