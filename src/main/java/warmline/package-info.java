/**
 * The line put together: settings, composition, the commands, and the only real clock, dice and threads. Not here: what the
 * line says and does, which the packages below own; none of them imports this one.
 */
package warmline;
