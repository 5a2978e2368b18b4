import type { ParticipantId } from '@caseboard/board'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Connection } from './connection.ts'
import { awarenessFrame } from './frames.ts'
import { InvalidMessage } from './messages.ts'

/*  Who is here, where their cursor is: the last state of every client, as the bytes it came in.
 *  Presence never goes through the log.
 *
 *  A y-websocket provider sends every presence it receives back to the server. So what comes in is
 *  mostly echoes, and telling an echo apart has to cost next to nothing: only a client id and a clock
 *  are read, and the state is skipped.
 */

/** What is known of one Yjs client id. */
interface Client {
  /** The first to use a client id owns it: nobody else can speak as it or take it away. */
  readonly owner: ParticipantId
  /** Where it speaks from, while it is here: what is remembered of it keeps no socket in memory. */
  connection: Connection | undefined
  clock: number
  /** JSON, or undefined when this client has gone. The entry stays, so that a late echo is told apart. */
  state: Uint8Array | undefined
  /** The round of changes in which it was told of last. 0: nobody has been told of it. */
  told: number
}

/** A client id is heard of for the first time. Answers whether this person may speak as it. */
export type OnClient = (client: number, person: ParticipantId) => boolean

/** Presence a message may carry: with echoes that is everybody in the room, not one client. */
const mostStates = 2_000
/** Client ids remembered after they have gone. */
const mostClients = 5_000
/**
 * Client ids one connection may be present as. A page has one, which it keeps. More than a few would
 * only be room for somebody to fill everybody's screen and the server's memory: what a connection says
 * as one more is not listened to while the others are there.
 */
const mostIds = 4

const gone = new TextEncoder().encode('null')

export class Awareness {
  /** What one client may say of itself, in bytes. */
  #mostBytes: number
  #onClient: OnClient
  #clients = new Map<number, Client>()
  /** Who is here, by the connection they speak on. */
  #here = new Map<Connection, Set<number>>()
  #changed = new Set<number>()
  #round = 0
  /** Built when somebody asks, kept until somebody moves. */
  #everyone: Buffer | undefined

  constructor(mostBytes: number, onClient: OnClient) {
    this.#mostBytes = mostBytes
    this.#onClient = onClient
  }

  /** The round of changes that was taken last. */
  get round(): number {
    return this.#round
  }

  /** Takes in what a client says. True when there is something new to tell. Throws InvalidMessage. */
  receive(connection: Connection, update: Uint8Array): boolean {
    try {
      this.#read(connection, decoding.createDecoder(update))
    } catch (error) {
      throw error instanceof InvalidMessage ? error : new InvalidMessage('cut short')
    }
    return this.#changed.size > 0
  }

  #read(connection: Connection, decoder: decoding.Decoder): void {
    const count = decoding.readVarUint(decoder)
    if (count > mostStates) throw new InvalidMessage('too many presences')
    for (let index = 0; index < count; index += 1) {
      const id = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      if (length > decoder.arr.length - decoder.pos) throw new InvalidMessage('cut short')
      const known = this.#clients.get(id)
      if (known !== undefined && isEcho(known, connection, clock)) decoder.pos += length
      else this.#hear(connection, id, clock, decoding.readUint8Array(decoder, length))
    }
  }

  /** What a client says of itself. */
  #hear(connection: Connection, id: number, clock: number, bytes: Uint8Array): void {
    const known = this.#clients.get(id)
    const isLeaving = isGone(bytes)
    if (known === undefined ? isLeaving : !isNewer(known, clock, isLeaving)) return
    if (known !== undefined && isLeaving) return this.#goes(id, known, clock)
    const ids = this.#here.get(connection)
    if (ids !== undefined && ids.size >= mostIds && !ids.has(id)) return
    if (bytes.length > this.#mostBytes) return
    const state = honestState(bytes, connection)
    if (state === undefined) return
    if (known === undefined && !this.#onClient(id, connection.member.participantId)) return
    this.#comes(id, connection, clock, state)
  }

  /** The connection has closed: its clients are gone. True when there is something to tell. */
  leave(connection: Connection): boolean {
    for (const id of [...(this.#here.get(connection) ?? [])]) {
      const client = this.#clients.get(id)!
      // The same clock: receivers take a removal at the clock they know, and a client that comes
      // back with that clock is heard again.
      this.#goes(id, client, client.clock)
    }
    return this.#changed.size > 0
  }

  /**
   * What the server knows of the person at this connection has changed: what they said is told again
   * with it. One clock further, or nobody would take it; the client itself takes it from there. True
   * when there is something to tell.
   */
  correct(connection: Connection): boolean {
    for (const id of this.#here.get(connection) ?? []) {
      const { clock, state: said } = this.#clients.get(id)!
      if (said === undefined) continue
      const state = honestState(said, connection)
      if (state === undefined || Buffer.compare(said, state) === 0) continue
      this.#comes(id, connection, clock + 1, state)
    }
    return this.#changed.size > 0
  }

  /** One frame with the last state of everyone who changed since the last call, or nothing. */
  takeChanges(): Buffer | undefined {
    if (this.#changed.size === 0) return undefined
    this.#round += 1
    for (const id of this.#changed) this.#clients.get(id)!.told = this.#round
    const frame = this.#frame(this.#changed)
    this.#changed.clear()
    this.#forgetSome()
    return frame
  }

  /** One frame with everybody who is here, or nothing. */
  everyone(): Buffer | undefined {
    return (this.#everyone ??= this.#frameOf(({ state }) => state !== undefined))
  }

  /** One frame with the last state of everyone who changed in this round or later, or nothing. */
  since(round: number): Buffer | undefined {
    return this.#frameOf(({ told }) => told >= round)
  }

  #comes(id: number, connection: Connection, clock: number, state: Uint8Array): void {
    const known = this.#clients.get(id)
    if (known !== undefined && known.connection !== connection) this.#notHere(id, known)
    const ids = this.#here.get(connection)
    if (ids === undefined) this.#here.set(connection, new Set([id]))
    else ids.add(id)
    const { participantId: owner } = connection.member
    this.#clients.delete(id) // To the end: the oldest are forgotten first.
    this.#clients.set(id, { owner, connection, clock, state, told: known?.told ?? 0 })
    this.#changed.add(id)
    this.#everyone = undefined
  }

  #goes(id: number, client: Client, clock: number): void {
    this.#notHere(id, client)
    this.#everyone = undefined
    if (client.told === 0) {
      // Nobody has heard of it, so there is nobody to tell and no echo to come.
      this.#clients.delete(id)
      this.#changed.delete(id)
      return
    }
    client.clock = clock
    client.connection = undefined
    client.state = undefined
    this.#changed.add(id)
  }

  #notHere(id: number, { connection }: Client): void {
    if (connection === undefined) return
    const ids = this.#here.get(connection)
    ids?.delete(id)
    if (ids?.size === 0) this.#here.delete(connection)
  }

  #frameOf(isWanted: (client: Client) => boolean): Buffer | undefined {
    const wanted = [...this.#clients].filter(([, client]) => isWanted(client))
    return wanted.length === 0 ? undefined : this.#frame(wanted.map(([id]) => id))
  }

  #frame(ids: Iterable<number>): Buffer {
    const states = encoding.createEncoder()
    let count = 0
    for (const id of ids) {
      const client = this.#clients.get(id)!
      encoding.writeVarUint(states, id)
      encoding.writeVarUint(states, client.clock)
      encoding.writeVarUint8Array(states, client.state ?? gone)
      count += 1
    }
    const update = encoding.createEncoder()
    encoding.writeVarUint(update, count)
    encoding.writeUint8Array(update, encoding.toUint8Array(states))
    return awarenessFrame(encoding.toUint8Array(update))
  }

  #forgetSome(): void {
    if (this.#clients.size <= mostClients) return
    for (const [id, client] of this.#clients) {
      if (client.state === undefined) this.#clients.delete(id)
      if (this.#clients.size <= mostClients) return
    }
  }
}

/**
 * What comes back of others, anyone trying to speak as another, and what is older than what is known:
 * not an error, and not listened to. Most of what comes in is this.
 */
function isEcho(known: Client, { member }: Connection, clock: number): boolean {
  return known.owner !== member.participantId || clock < known.clock
}

/** As y-protocols decides it, and also: one that has gone may come back with the clock it had. */
function isNewer(known: Client, clock: number, isLeaving: boolean): boolean {
  if (clock !== known.clock) return clock > known.clock
  return (known.state === undefined) !== isLeaving
}

function isGone(state: Uint8Array): boolean {
  return state.length === gone.length && state.every((byte, index) => byte === gone[index])
}

/**
 * The state with the name the server knows this person by, whether or not it names anybody, and with
 * their role where it names one. Undefined when it is no state, or claims to be somebody else. Only a
 * client's own new states come here, never echoes.
 */
function honestState(bytes: Uint8Array, { member }: Connection): Uint8Array | undefined {
  const state = parse(bytes)
  if (!isObject(state)) return undefined
  const { user = {} } = state
  if (!isObject(user)) return undefined
  if (user['id'] !== undefined && user['id'] !== member.participantId) return undefined
  const { participantId: id, name, team, role } = member
  const truth = { id, name, team, ...(user['role'] !== undefined && { role }) }
  if (Object.entries(truth).every(([key, value]) => user[key] === value)) {
    return Uint8Array.from(bytes)
  }
  return new TextEncoder().encode(JSON.stringify({ ...state, user: { ...user, ...truth } }))
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
