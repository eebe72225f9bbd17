package warmline.web;

import java.time.ZoneId;

/**
 * Where the console is reached, and what it calls the line.
 *
 * @param lineName as the team says it, such as "Riverside Warmline"
 * @param zone the centre's clock, for every time on a page
 * @param host the address to listen on; loopback unless a reverse proxy stands elsewhere
 * @param port 0 picks a free one
 * @param behindProxy whether {@code X-Forwarded-Proto} and {@code X-Forwarded-For} are our own proxy's words and may be believed
 */
public record Site(String lineName, ZoneId zone, String host, int port, boolean behindProxy) {}
