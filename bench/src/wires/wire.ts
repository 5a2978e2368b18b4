import type { Person } from '../load/person.ts'

/*  What a server's clients say and hear. One file a protocol; a server names the one it speaks. */

/** One room as the clients of one protocol see it. */
export interface RoomWire {
  /** Whether messages are text. */
  readonly isText: boolean
  /** What a client says when its socket opens. */
  hello(person: Person): void
  /** Takes in one message: tells the room what was delivered, and answers as a client would. */
  receive(person: Person, payload: Buffer, at: number): void
  /**
   * Makes the first people typists, each with something of their own to type in, as person 0 would
   * make it. Everybody else joins after that.
   */
  makePlaces(host: Person, typists: number): Promise<void>
  /** Makes the board about as large as this. */
  fill(host: Person, bytes: number): Promise<void>
  /** What each typist sends, edit by edit: real edits, each building on the one before. */
  edits(typists: number, editsEach: number, letters: number): Uint8Array[][]
  /** Says where a person's cursor is. Move 0 is the first. */
  cursor(person: Person, move: number): Uint8Array
}

export interface RoomWireOptions {
  /** A relay keeps nothing: nobody can ask it for the board. */
  readonly isRelay: boolean
  /** Hocuspocus: the document's name goes before every message. */
  readonly room: string
}
