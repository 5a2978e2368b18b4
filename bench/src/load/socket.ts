import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import type { Socket } from 'node:net'

/*  A WebSocket client that does as little as possible. Real clients spend more on a message than the
 *  servers do; with fifty of them on one core, they would be what is measured.
 */

export interface RawSocketOptions {
  readonly port: number
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly onOpen: () => void
  /** One whole message. The bytes are only there until this returns. */
  readonly onMessage: (payload: Buffer, isText: boolean) => void
  readonly onClose: (code: number | undefined) => void
}

const text = 1
const binary = 2
const closing = 8
const ping = 9
const pong = 10

export class RawSocket {
  /** What the server closed with. */
  closeCode: number | undefined
  #socket: Socket
  #options: RawSocketOptions
  #isOpen = false
  #rest: Buffer = Buffer.alloc(0)
  #mask = randomBytes(4)

  constructor(options: RawSocketOptions) {
    this.#options = options
    const { port, path, headers = {} } = options
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
        '\r\n',
      ].join('\r\n'),
    )
    this.#socket.on('data', (chunk) => this.#read(chunk))
    this.#socket.on('error', () => {})
    this.#socket.on('close', () => {
      this.#isOpen = false
      options.onClose(this.closeCode)
    })
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Sends one message, masked as RFC 6455 asks of a client. */
  send(payload: Uint8Array, isText = false): void {
    if (this.#isOpen) this.#socket.write(frame(isText ? text : binary, payload, this.#mask))
  }

  /** Stops reading, as a computer that went to sleep. */
  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  end(): void {
    this.#socket.destroy()
  }

  #read(chunk: Buffer): void {
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    if (!this.#isOpen) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end === -1) {
        this.#rest = bytes
        return
      }
      const status = bytes.subarray(0, 12).toString('latin1')
      if (status !== 'HTTP/1.1 101') throw new Error(`The server answered “${status}”`)
      bytes = bytes.subarray(end + 4)
      this.#isOpen = true
      this.#options.onOpen()
    }
    let start = 0
    for (;;) {
      const end = this.#readFrame(bytes, start)
      if (end === undefined) break
      start = end
    }
    // A part of a frame is kept as a copy: the chunk is the socket's own memory.
    this.#rest = start === bytes.length ? empty : Buffer.from(bytes.subarray(start))
  }

  /** Where the frame that starts here ends, or nothing when it is not all there. */
  #readFrame(bytes: Buffer, start: number): number | undefined {
    if (bytes.length < start + 2) return undefined
    const first = bytes[start] ?? 0
    let length = bytes[start + 1] ?? 0
    let at = start + 2
    if (length === 126) {
      if (bytes.length < at + 2) return undefined
      length = bytes.readUInt16BE(at)
      at += 2
    } else if (length === 127) {
      if (bytes.length < at + 8) return undefined
      length = Number(bytes.readBigUInt64BE(at))
      at += 8
    }
    if (bytes.length < at + length) return undefined
    const payload = bytes.subarray(at, at + length)
    if ((first & 0x80) === 0) throw new Error('The server sent a message in fragments')
    const opcode = first & 0x0f
    if (opcode === text || opcode === binary) this.#options.onMessage(payload, opcode === text)
    else if (opcode === ping) this.#socket.write(frame(pong, payload, this.#mask))
    else if (opcode === closing) {
      this.closeCode = payload.length >= 2 ? payload.readUInt16BE(0) : 1005
      this.#socket.end()
    }
    return at + length
  }
}

const empty = Buffer.alloc(0)

function frame(opcode: number, payload: Uint8Array, mask: Buffer): Buffer {
  const { length } = payload
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(header + 4 + length)
  bytes[0] = 0x80 | opcode
  if (header === 2) bytes[1] = 0x80 | length
  else if (header === 4) {
    bytes[1] = 0x80 | 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 0x80 | 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  mask.copy(bytes, header)
  for (let i = 0; i < length; i += 1) {
    bytes[header + 4 + i] = (payload[i] ?? 0) ^ (mask[i & 3] ?? 0)
  }
  return bytes
}
