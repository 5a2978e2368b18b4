import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Server, ServerAccess } from './server.ts'

const main = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url))

/** Caseboard as it is run: the built server, its own store on the disk, sessions, all checks. */
export const caseboard: Server = {
  id: 'caseboard',
  name: 'Caseboard',
  wire: 'y-websocket',
  isRelay: false,
  program: [main],
  env: (folder) => ({ DATA_DIR: join(folder, 'data') }),
  open,
}

async function open(port: number, room: string, people: number): Promise<ServerAccess[]> {
  const address = `http://127.0.0.1:${port}/api/boards`
  const board = await post(address, { title: room, template: 'blank' })
  const key = board.links.contributor.split('#')[1]
  const access: ServerAccess[] = []
  for (let index = 0; index < people; index += 1) {
    const name = `Person ${index}`
    const joined = await post(`${address}/${board.id}/sessions`, { key, name, team: 'Bench' })
    access.push({
      path: `/sync/${board.id}`,
      headers: { Authorization: `Bearer ${joined.token}` },
      user: { id: joined.participantId, name, team: 'Bench' },
    })
  }
  return access
}

/** What the two requests answer. */
interface Answer {
  readonly id: string
  readonly links: { readonly contributor: string }
  readonly participantId: string
  readonly token: string
}

async function post(address: string, body: object): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok)
    throw new Error(`Caseboard answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as Answer
}
