import type { ParticipantId } from '@caseboard/board'
import type { BoardAccess, Joined, Role } from '@caseboard/protocol'
import { isRaise, personColour, personColourCount, roles } from '@caseboard/protocol'
import type { Clock } from '../clock.ts'
import { instant } from '../clock.ts'
import type { BoardRecord, BoardStore, Participant } from '../store/store.ts'
import { CodeTaken } from '../store/store.ts'
import { Allowance } from './allowance.ts'
import { Guesses } from './guesses.ts'
import { networkOf } from './network.ts'
import { OneByOne } from './one-by-one.ts'
import { Refused } from './refused.ts'
import { hashOf, isSameHash, newCode, newId, newKey, newToken } from './secrets.ts'

/** The keys as they go into the links: only whoever made or renewed them ever sees them. */
export type Keys = Readonly<Record<Role, string>>

/** How somebody shows that they were invited. */
export type Ticket =
  | { readonly boardId: string; readonly key: string }
  /** `address`: where the guess comes from. */
  | { readonly code: string; readonly address: string }

export interface AccessLimits {
  readonly wrongCodesPerMinute: number
  /** From one address. */
  readonly newBoardsPerHour: number
  /** On one board. */
  readonly newPeoplePerHour: number
}

const hourMs = 60 * 60_000
/** A file of so many bytes counts as one more board. */
const boardBytes = 1024 * 1024

/** Who may do what on which board. Everything here that refuses throws Refused. */
export class Access {
  #store: BoardStore
  #clock: Clock
  #guesses: Guesses
  #newBoards: Allowance
  #newPeople: Allowance
  /** Changes to the people of a board. */
  #changing = new OneByOne()

  constructor(store: BoardStore, clock: Clock, limits: AccessLimits) {
    this.#store = store
    this.#clock = clock
    this.#guesses = new Guesses(clock, limits.wrongCodesPerMinute)
    this.#newBoards = new Allowance(clock, {
      times: limits.newBoardsPerHour,
      periodMs: hourMs,
      refusal: 'too-many-new-boards',
    })
    this.#newPeople = new Allowance(clock, {
      times: limits.newPeoplePerHour,
      periodMs: hourMs,
      refusal: 'too-many-new-people',
    })
  }

  /**
   * Counts a board somebody at this address wants to start, before any work is done for it. Whoever does
   * is nobody yet, so that there is only the address to count by.
   */
  countNewBoard(address: string, bytes: number): void {
    this.#newBoards.use(networkOf(address), Math.max(1, Math.ceil(bytes / boardBytes)))
  }

  /** A new board with this content, and the only copy of its keys. */
  async createBoard(seed: Uint8Array): Promise<{ id: string; code: string; keys: Keys }> {
    const keys = newKeys()
    for (;;) {
      const record: BoardRecord = {
        id: newId(),
        code: newCode(),
        codeOpen: true,
        keys: hashed(keys),
        createdAt: instant(this.#clock),
      }
      try {
        await this.#store.createBoard(record, seed)
        return { id: record.id, code: record.code, keys }
      } catch (error) {
        if (!(error instanceof CodeTaken)) throw error
      }
    }
  }

  /** The board a ticket is for, and the role it gives. */
  async admit(ticket: Ticket): Promise<{ board: BoardRecord; role: Role }> {
    return 'key' in ticket ? this.#admitByKey(ticket) : this.#admitByCode(ticket)
  }

  async #admitByKey(ticket: { boardId: string; key: string }) {
    const board = await this.board(ticket.boardId)
    const hash = hashOf(ticket.key)
    const role = roles.find((candidate) => isSameHash(board.keys[candidate], hash))
    if (role === undefined) throw new Refused('wrong-key')
    return { board, role }
  }

  async #admitByCode(ticket: { code: string; address: string }) {
    const look = () => this.#store.boardByCode(ticket.code)
    const board = await this.#guesses.guess(ticket.address, look)
    if (board === undefined) throw new Refused('wrong-code')
    if (!board.codeOpen) throw new Refused('code-closed')
    return { board, role: 'contributor' as const }
  }

  /** A person comes in for the first time on this device. */
  async join(
    board: BoardRecord,
    person: { name: string; team: string; role: Role },
  ): Promise<Joined> {
    this.#newPeople.use(board.id)
    const token = newToken()
    const participant: Participant = {
      ...person,
      id: await this.#idWithFreeColour(board.id),
      boardId: board.id,
      createdAt: instant(this.#clock),
    }
    await this.#store.putParticipant(participant, hashOf(token))
    return { participantId: participant.id, role: participant.role, token }
  }

  /**
   * They have not come in after all, and nobody was given their token: nothing is kept of them. A
   * facilitator among them is none that a board could count on.
   */
  async takeBack(boardId: string, { participantId }: Joined): Promise<void> {
    await this.#changing.run(boardId, () => this.#store.removeParticipant(boardId, participantId))
  }

  /** A participant's id gives their colour: one that as few others on the board as possible have. */
  async #idWithFreeColour(boardId: string): Promise<ParticipantId> {
    const taken = Array.from({ length: personColourCount }, () => 0)
    for (const { id } of await this.#store.participants(boardId)) taken[personColour(id)]! += 1
    const fewest = Math.min(...taken)
    for (;;) {
      const id = newId() as ParticipantId
      if (taken[personColour(id)] === fewest) return id
    }
  }

  /** A person who is known comes again: another name perhaps, and the better of the two roles. */
  async rejoin(
    known: Participant,
    change: { name: string; team: string; role: Role | undefined },
  ): Promise<Participant> {
    const { name, team, role } = change
    return this.#changing.run(known.boardId, async () => {
      // As they are now: meanwhile their role may have changed, or they may have been removed.
      const now = await this.#store.participant(known.boardId, known.id)
      if (now === undefined) throw new Refused('not-signed-in')
      const raised = role !== undefined && isRaise(now.role, role) ? role : now.role
      const participant = { ...now, name, team, role: raised }
      await this.#store.putParticipant(participant)
      return participant
    })
  }

  /** Another role for somebody. There is always a facilitator left. */
  async setRole(board: BoardRecord, id: ParticipantId, role: Role): Promise<Participant> {
    return this.#changing.run(board.id, async () => {
      const participant = { ...(await this.#person(board.id, id)), role }
      if (role !== 'facilitator') await this.#leaveAFacilitator(board.id, id)
      await this.#store.putParticipant(participant)
      return participant
    })
  }

  /** Their sessions end. There is always a facilitator left. */
  async remove(board: BoardRecord, id: ParticipantId): Promise<void> {
    await this.#changing.run(board.id, async () => {
      await this.#person(board.id, id)
      await this.#leaveAFacilitator(board.id, id)
      await this.#store.removeParticipant(board.id, id)
    })
  }

  async #person(boardId: string, id: ParticipantId): Promise<Participant> {
    const participant = await this.#store.participant(boardId, id)
    if (participant === undefined) throw new Refused('no-such-person')
    return participant
  }

  async #leaveAFacilitator(boardId: string, without: ParticipantId): Promise<void> {
    const facilitators = (await this.#store.participants(boardId)).filter(
      ({ role }) => role === 'facilitator',
    )
    const isOne = facilitators.some(({ id }) => id === without)
    if (isOne && facilitators.length === 1) throw new Refused('last-facilitator')
  }

  /** Whose token this is, on this board. */
  async participant(boardId: string, token: string | undefined): Promise<Participant | undefined> {
    if (token === undefined) return undefined
    return this.#store.participantOfSession(boardId, hashOf(token))
  }

  async board(boardId: string): Promise<BoardRecord> {
    const board = await this.#store.board(boardId)
    if (board === undefined) throw new Refused('no-such-board')
    return board
  }

  /** In order of joining. */
  people(board: BoardRecord): Promise<readonly Participant[]> {
    return this.#store.participants(board.id)
  }

  async facilitators(boardId: string): Promise<{ name: string; team: string }[]> {
    const participants = await this.#store.participants(boardId)
    return participants
      .filter(({ role }) => role === 'facilitator')
      .map(({ name, team }) => ({ name, team }))
  }

  async setCodeOpen(board: BoardRecord, codeOpen: boolean): Promise<BoardAccess> {
    await this.#store.setCodeOpen(board.id, codeOpen)
    return { code: board.code, codeOpen }
  }

  /** New keys; links with the old ones stop working. People who are in stay in. */
  async renewKeys(board: BoardRecord): Promise<Keys> {
    const keys = newKeys()
    await this.#store.replaceKeys(board.id, hashed(keys))
    return keys
  }
}

function newKeys(): Keys {
  return { facilitator: newKey(), contributor: newKey(), viewer: newKey() }
}

function hashed(keys: Keys): BoardRecord['keys'] {
  return {
    facilitator: hashOf(keys.facilitator),
    contributor: hashOf(keys.contributor),
    viewer: hashOf(keys.viewer),
  }
}
