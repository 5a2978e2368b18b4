/** Sizes both ends know. The server enforces them; screens use them to say so before sending. */
export const limits = {
  name: 80,
  team: 80,
  title: 200,
  organisation: 200,
  /** One message on the sync socket, in bytes. */
  message: 8 * 1024 * 1024,
  /** One person's presence, in bytes. */
  presence: 4 * 1024,
  /** A REST request that is not an import, in bytes. */
  body: 64 * 1024,
  /**
   * A board brought in as JSON, in bytes. A full one with 1,000 strokes of 600 points is 16 MB; what else there may be
   * of is counted in records.
   */
  importBody: 24 * 1024 * 1024,
} as const
