import * as encoding from 'lib0/encoding'
import type { Person } from '../load/person.ts'
import type { Reader } from './varint.ts'
import type { RoomWireOptions } from './wire.ts'
import { YjsWire } from './yjs.ts'

const auth = 2
const syncReply = 4
const token = 0
const authenticated = 2

/** Hocuspocus: the document's name before every message, and a token before anything else. */
export class HocuspocusWire extends YjsWire {
  protected override readonly prefix: Uint8Array

  constructor(options: RoomWireOptions) {
    super(options)
    const name = encoding.createEncoder()
    encoding.writeVarString(name, options.room)
    this.prefix = encoding.toUint8Array(name)
  }

  override hello(person: Person): void {
    person.send(
      this.message((encoder) => {
        encoding.writeVarUint(encoder, auth)
        encoding.writeVarUint(encoder, token)
        encoding.writeVarString(encoder, 'anyone')
      }),
    )
  }

  protected override readType(reader: Reader, person: Person): number {
    reader.part()
    const type = reader.number()
    // Let in: now the provider asks for the board.
    if (type === auth && reader.number() === authenticated) super.hello(person)
    return type === syncReply ? 0 : type
  }
}
