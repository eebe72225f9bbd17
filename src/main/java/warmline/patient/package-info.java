/**
 * What we need to know about a patient's telephone: which numbers we may ring at all, what its owner has us never do or forget,
 * what they let us remember, how they say they are, and whether it is blocked. Not here: the callback itself ({@code callback}).
 */
package warmline.patient;
