/**
 * The web console and the JSON API: pages, sessions, rights, health and metrics. {@link warmline.web.WebConsole} starts it,
 * {@link warmline.web.Route} is the table of everything it answers and who may ask. The only importer of Helidon's web server.
 *
 * <p>Not here: where accounts, callbacks and duty are kept ({@code store}), and TLS: a reverse proxy in front does that.
 */
package warmline.web;
