/**
 * The journal: what the program promises to keep.
 *
 * <p>Everything that happened on the ward is appended here and forced to the disk before it is
 * acknowledged. Payloads are opaque bytes: this room knows neither patients nor JSON nor the
 * database, and only the JDK. What must not come in: anything that reads a payload, any clock, any
 * second writer.
 *
 * <p><b>Why it stands before the database:</b> the database does not force the disk on commit and
 * has no checksum over its content, so it can lose or change an acknowledged row in silence. A
 * journal of a few hundred lines can be tested byte by byte.
 *
 * <h2>The file {@code journal.mjl}, version 1</h2>
 *
 * All numbers are big-endian. A header of 64 bytes is followed by frames without gaps.
 *
 * <table>
 * <caption>Header</caption>
 * <tr><th>offset</th><th>bytes</th><th>content</th></tr>
 * <tr><td>0</td><td>32</td><td>ASCII {@code mimamori-journal/1}, a line feed, filled with zeros</td></tr>
 * <tr><td>32</td><td>16</td><td>the journal's id, drawn at random when it was made</td></tr>
 * <tr><td>48</td><td>12</td><td>zeros</td></tr>
 * <tr><td>60</td><td>4</td><td>CRC-32C of bytes 0–59</td></tr>
 * </table>
 *
 * <table>
 * <caption>Frame: one payload</caption>
 * <tr><th>offset</th><th>bytes</th><th>content</th></tr>
 * <tr><td>0</td><td>4</td><td>ASCII {@code MJF1}</td></tr>
 * <tr><td>4</td><td>4</td><td>CRC-32C of the journal's id and of everything from offset 8 to the frame's end</td></tr>
 * <tr><td>8</td><td>4</td><td>length of the payload in bytes, 1 to 1,048,576</td></tr>
 * <tr><td>12</td><td>4</td><td>place in its batch, from 0</td></tr>
 * <tr><td>16</td><td>4</td><td>number of frames in its batch</td></tr>
 * <tr><td>20</td><td>8</td><td>sequence, from 1, without gaps</td></tr>
 * <tr><td>28</td><td>32</td><td>SHA-256 of the whole frame before; of the header for sequence 1</td></tr>
 * <tr><td>60</td><td>length</td><td>payload</td></tr>
 * </table>
 *
 * <p>A batch counts when all of its frames are there. A batch is written only after the one before
 * was forced. So a batch that is not whole at the end of the file was never acknowledged, unless
 * the newest acknowledged sequence, kept elsewhere too, says otherwise; and one with a later batch
 * after it is damage.
 *
 * <p>Every later version keeps the first 64 bytes as they are here, the number aside, so that an
 * older program can say that a journal is newer than itself.
 *
 * <h2>Beside it</h2>
 *
 * <ul>
 *   <li>{@code journal.head}: the newest acknowledged sequence and hash, in two slots. A chain does
 *       not show that its end was cut off; this does. Written only after the journal's force, so it
 *       is never ahead of it.
 *   <li>{@code journal.lock}: held by the one process that writes.
 *   <li>{@code journal-torn-*.bin}, {@code journal-damaged-*.bin}: bytes kept aside.
 *   <li>{@code journal.restoring}: a restore that is not finished. While it is there, nobody opens
 *       the directory; a restore can be run again.
 * </ul>
 *
 * <h2>A backup, version 1</h2>
 *
 * The journal's bytes up to its newest whole batch, and 144 bytes after them:
 *
 * <table>
 * <caption>End of a backup; offsets from the end of the journal</caption>
 * <tr><th>offset</th><th>bytes</th><th>content</th></tr>
 * <tr><td>0</td><td>32</td><td>ASCII {@code mimamori-backup/1}, a line feed, filled with zeros</td></tr>
 * <tr><td>32</td><td>16</td><td>the journal's id</td></tr>
 * <tr><td>48</td><td>8</td><td>bytes of the journal</td></tr>
 * <tr><td>56</td><td>8</td><td>sequence of its newest frame</td></tr>
 * <tr><td>64</td><td>32</td><td>SHA-256 of that frame</td></tr>
 * <tr><td>96</td><td>8</td><td>when it was made, milliseconds since 1970</td></tr>
 * <tr><td>104</td><td>8</td><td>number of whole frames</td></tr>
 * <tr><td>112</td><td>32</td><td>SHA-256 of all bytes before</td></tr>
 * </table>
 */
@NullMarked
package jp.mimamori.journal;

import org.jspecify.annotations.NullMarked;
