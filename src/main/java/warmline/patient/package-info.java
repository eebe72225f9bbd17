/** What we need to know about a patient's telephone: which numbers we may ring at all. Not here: the callback itself ({@code callback}). */
package warmline.patient;
