package warmline.account;

import java.util.Optional;

/**
 * Somebody who can sign in.
 *
 * @param peer whose telephone and duty belong to this account
 */
public record Account(long id, String name, Role role, Optional<Long> peer) {}
