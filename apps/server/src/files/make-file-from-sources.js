// Node 20 reads no TypeScript, and a thread does not inherit what makes the main thread read it.
import { register } from 'tsx/esm/api'

register()
const { default: makeFile } = await import('./make-file.ts')
export default makeFile
