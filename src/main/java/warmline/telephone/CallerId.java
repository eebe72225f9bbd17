package warmline.telephone;

/** How a telephone shows its number when it calls. */
public enum CallerId {
    /** In From. */
    SHOWN,
    /** Withheld: From is anonymous, the number goes to the trusted network only ({@code P-Asserted-Identity}, {@code Privacy: id}; RFC 3323, RFC 3325). */
    WITHHELD,
    /** From is anonymous and nobody is told the number. */
    ANONYMOUS;

    private static final String NOBODY = "\"Anonymous\" <sip:anonymous@anonymous.invalid>";

    String from(String uri) {
        return this == SHOWN ? "<" + uri + ">" : NOBODY;
    }

    SipMessage mark(SipMessage invite, String uri) {
        return this == WITHHELD
                ? invite.with("P-Asserted-Identity", "<" + uri + ">").with("Privacy", "id")
                : invite;
    }
}
