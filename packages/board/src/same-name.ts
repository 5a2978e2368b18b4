/** A name as two people may have typed it differently: spaces and capitals do not count. */
export const sameName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()
