/*  A disk that forgets: what strace saw a program write, and what of it a power cut leaves. */

const sector = 512

/** What was asked of the operating system, in order. */
export type DiskCall =
  | { readonly to: string; readonly write: Buffer; readonly at: number }
  | { readonly to: string; readonly cutTo: number }
  | { readonly to: string; readonly flush: true }
  /** Something the program said on its standard output. */
  | { readonly said: string }

/** Reads what `strace -y -xx -e trace=pwrite64,write,ftruncate,fsync,fdatasync` wrote. */
export function readCalls(text: string): DiskCall[] {
  return text.split('\n').flatMap((line): DiskCall[] => {
    const [, name, number, path, rest] = /(\w+)\((\d+)<([^>]*)>(.*)/.exec(line) ?? []
    if (name === undefined || !/ = \d+$/.test(line)) return []
    const to = bytesOf(path!).toString()
    const [, written, at] = /^, "([^"]*)", \d+(?:, (\d+))?\)/.exec(rest!) ?? []
    switch (name) {
      case 'write':
        return number === '1' ? [{ said: bytesOf(written!).toString().trim() }] : []
      case 'pwrite64':
        return [{ to, write: bytesOf(written!), at: Number(at) }]
      case 'ftruncate':
        return [{ to, cutTo: Number(/^, (\d+)\)/.exec(rest!)![1]) }]
      default:
        return [{ to, flush: true }]
    }
  })
}

function bytesOf(escaped: string): Buffer {
  return Buffer.from(escaped.replaceAll('\\x', ''), 'hex')
}

/** One file: as it was last flushed, as it is, and what each sector has been since it was flushed. */
export class FileOnDisk {
  #flushed = Buffer.of()
  #now = Buffer.of()
  #since = new Map<number, Buffer[]>()

  /** Whether a power cut would take anything away. */
  get isFlushed(): boolean {
    return this.#since.size === 0
  }

  do(call: Exclude<DiskCall, { said: string }>): void {
    if ('flush' in call) {
      this.#flushed = Buffer.from(this.#now)
      this.#since.clear()
    } else if ('cutTo' in call) {
      const kept = this.#now.subarray(0, call.cutTo)
      this.#now = Buffer.concat([kept, Buffer.alloc(call.cutTo - kept.length)])
    } else this.#write(call.write, call.at)
  }

  #write(bytes: Buffer, at: number): void {
    const end = at + bytes.length
    if (end > this.#now.length) {
      this.#now = Buffer.concat([this.#now, Buffer.alloc(end - this.#now.length)])
    }
    bytes.copy(this.#now, at)
    for (let n = Math.floor(at / sector); n * sector < end; n += 1) {
      const versions = this.#since.get(n) ?? []
      versions.push(Buffer.from(this.#now.subarray(n * sector, (n + 1) * sector)))
      this.#since.set(n, versions)
    }
  }

  /**
   * What is left: of each sector that was written since the last flush any of the versions there have
   * been, in no order, or, where there was nothing before, something that makes no sense.
   */
  afterCut(below: (n: number) => number): Buffer {
    const length = Math.max(this.#flushed.length, this.#now.length)
    const left = Buffer.concat([this.#flushed, Buffer.alloc(length - this.#flushed.length)])
    for (const [n, versions] of this.#since) {
      const version = versions[below(versions.length + 2)]
      const start = n * sector
      if (version !== undefined) version.copy(left, start)
      else if (below(2) === 0) {
        for (let at = Math.max(start, this.#flushed.length); at < start + sector; at += 1) {
          if (at < length) left[at] = below(256)
        }
      }
    }
    if (this.#now.length < this.#flushed.length) {
      return below(2) === 0 ? left : left.subarray(0, this.#now.length)
    }
    const grown = this.#now.length - this.#flushed.length
    return below(3) === 0 ? left.subarray(0, this.#flushed.length + below(grown + 1)) : left
  }
}
