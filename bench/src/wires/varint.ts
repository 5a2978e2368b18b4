/** Reads numbers as lib0 writes them, without making anything: this runs for every message received. */
export class Reader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  number(): number {
    let value = 0
    let unit = 1
    for (;;) {
      const byte = this.bytes[this.at]
      if (byte === undefined) throw new Error('A message ended too early')
      this.at += 1
      value += (byte & 0x7f) * unit
      if (byte < 0x80) return value
      unit *= 128
    }
  }

  /** A length, then as many bytes. A view, not a copy. */
  part(): Uint8Array {
    const length = this.number()
    const part = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return part
  }
}
