/*  The thread for files. What it can be asked for, by name. */

export { makeFile } from './make-file.ts'
export { openFile } from './open-file.ts'
