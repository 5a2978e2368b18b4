/** What is to happen one after the other: each sees what the one before it has done. */
export class OneByOne {
  /** The last that is under way, by what it is about. */
  #running = new Map<string, Promise<void>>()

  run<T>(about: string, act: () => Promise<T>): Promise<T> {
    const before = this.#running.get(about) ?? Promise.resolve()
    const acted = before.then(act)
    const settled = acted.then(
      () => {},
      () => {},
    )
    this.#running.set(about, settled)
    void settled.then(() => {
      if (this.#running.get(about) === settled) this.#running.delete(about)
    })
    return acted
  }
}
