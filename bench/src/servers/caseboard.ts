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

/** A board people can join with the key. */
export interface MadeBoard {
  readonly id: string
  readonly key: string
}

async function open(port: number, room: string, people: number): Promise<ServerAccess[]> {
  const board = await makeBoard(port, { title: room, template: 'blank' })
  return joinBoard(port, board, people)
}

/** Makes a board, from a template or from a board's JSON. */
export async function makeBoard(port: number, from: object): Promise<MadeBoard> {
  const { id, links } = await post(`http://127.0.0.1:${port}/api/boards`, from)
  return { id, key: links.contributor.split('#')[1] ?? '' }
}

/** So many people join, as from the join page. */
export async function joinBoard(
  port: number,
  { id, key }: MadeBoard,
  people: number,
): Promise<ServerAccess[]> {
  const access: ServerAccess[] = []
  for (let index = 0; index < people; index += 1) {
    const name = `Person ${index}`
    const address = `http://127.0.0.1:${port}/api/boards/${id}/sessions`
    const joined = await post(address, { key, name, team: 'Bench' })
    access.push({
      path: `/sync/${id}`,
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
