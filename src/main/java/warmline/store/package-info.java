/**
 * Where the line remembers: PostgreSQL, the machine's own or one outside; its schema, the statements that read and write it,
 * and the sealing of what is private. Only this package knows DbClient, the pool, Flyway, JDBC and Tink. Each table has its
 * statements in a {@code .sql} file beside the classes. Not here: the rules of what may change ({@code callback},
 * {@code peer}), recordings, which are files ({@code speech}), and the clock: every statement is told the time.
 */
package warmline.store;
