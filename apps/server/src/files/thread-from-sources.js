// Node 20 reads no TypeScript, and a thread does not inherit what makes the main thread read it.
import { register } from 'tsx/esm/api'

register()
const { makeFile, openFile } = await import('./files-thread.ts')
export { makeFile, openFile }
