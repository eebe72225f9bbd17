package warmline.account;

/** What somebody may do; the rights of each are one table in {@code web}. */
public enum Role {
    PEER,
    LEAD,
    EDITOR,
    ADMINISTRATOR,
    AUDITOR
}
