/**
 * A small telephone network: telephones with numbers, reached over one SIP/UDP port and heard over RTP. It is the far end of the line's trunk, for tests and for
 * {@code ./warmline phone}.
 *
 * <p>It owns the SIP, RTP and G.711 that such telephones need, ears that compare what was heard with what should have been, and the terminal that puts the
 * telephones into a person's hands. Real time, real threads and real dice are its nature: it stands in for the world outside.
 *
 * <p>Deliberately not in it: any other package of the line (so that it can be an independent witness), authentication, TLS, TCP, name look-ups, codecs other
 * than PCMU, and addresses other than loopback.
 */
package warmline.telephone;
