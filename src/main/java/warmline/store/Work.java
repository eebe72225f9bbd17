package warmline.store;

import io.helidon.dbclient.DbExecute;

/** Where statements run: each by itself, or together in a transaction. */
record Work(DbExecute on, Statements statements) {
    Sql sql(String name) {
        return new Sql(on, statements.get(name));
    }
}
