/**
 * The beginning of a text, no longer than `most` as a computer counts. An emoji that does not fit is left out whole: no
 * PDF can be made of half of one.
 */
export const beginning = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
