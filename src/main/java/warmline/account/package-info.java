/**
 * Who may sign in on the web or use the API, and in which role. Not here: pages, cookies ({@code web}), and a peer's PIN on
 * the telephone ({@code peer}).
 */
package warmline.account;
