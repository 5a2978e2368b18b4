import type { CloseCode, NotAcceptedReason, ProblemKind } from '@caseboard/protocol'
import { closeCodes, isEdit } from '@caseboard/protocol'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Why something was turned away: one of a few words, so that nothing people typed can be among them. */
export type RefusalReason = ProblemKind | NotAcceptedReason | keyof typeof closeCodes | 'bad-frame'

/** How many there are at the moment, asked when somebody looks. */
export interface Population {
  rooms(): number
  /** Of the rooms, those that take no changes because the store did not. */
  stalled(): number
  connections(): number
  /** Of the connections, those that read more slowly than others write. */
  laggards(): number
}

/** Seconds: from a turn that finds nothing to do, to a hard disk that is busy. */
const durations = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
/** The loop's delay is sampled as often, in milliseconds. Each time wakes the process, which costs more. */
const samplingMs = 50

/**
 * The figures of one server, for Prometheus. No label says which board or who: whoever reads them learns
 * how much goes on here and nothing else.
 */
export class Metrics {
  #registry = new Registry()
  #delay = monitorEventLoopDelay({ resolution: samplingMs })
  /** Since when the oldest edit waits that no flush has been asked for, and that one is under way for. */
  #unsavedSince: number | undefined
  #flushingSince: number | undefined

  // Plain numbers, shown when somebody looks: they are counted for every message and every write.
  #messages = 0
  #updates = 0
  #bytesIn = 0
  #updatesOut = 0
  #bytesOut = 0
  #slowed = 0
  #turns = this.#histogram('caseboard_turn_seconds', 'Checking, logging and sending, for all rooms')
  #commits = this.#histogram('caseboard_commit_seconds', 'Handing the edits of a turn to the store')
  #syncs = this.#histogram('caseboard_disk_sync_seconds', 'Flushing the disk')
  #saved = this.#histogram(
    'caseboard_saved_seconds',
    'From commit to the disk, for the oldest edit',
  )
  #refusals = new Counter({
    name: 'caseboard_refusals_total',
    help: 'What was turned away: requests, sockets and edits, by reason',
    labelNames: ['what', 'reason'],
    registers: [this.#registry],
  })

  constructor() {
    this.#delay.enable()
    this.#counter(
      'caseboard_received_messages_total',
      'Messages from clients',
      () => this.#messages,
    )
    this.#counter('caseboard_received_updates_total', 'Edits among them', () => this.#updates)
    this.#counter(
      'caseboard_received_bytes_total',
      'Bytes of messages from clients',
      () => this.#bytesIn,
    )
    this.#counter(
      'caseboard_sent_updates_total',
      'Edits sent, once for each reader',
      () => this.#updatesOut,
    )
    this.#counter(
      'caseboard_sent_bytes_total',
      'Bytes written to sync sockets',
      () => this.#bytesOut,
    )
    this.#counter(
      'caseboard_slowed_total',
      'Times a socket was read more slowly',
      () => this.#slowed,
    )
    this.#gauge(
      'caseboard_unsaved_seconds',
      'How long the oldest edit has waited for the disk',
      () => {
        const since = this.#flushingSince ?? this.#unsavedSince
        return since === undefined ? 0 : secondsSince(since)
      },
    )
    this.#gauge('process_resident_memory_bytes', 'Memory of the process', () =>
      process.memoryUsage.rss(),
    )
    this.#gauge('process_cpu_seconds_total', 'Processor time of the process', () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1e6
    })
    this.#loopDelay()
  }

  /** Whose numbers are shown from now on. */
  watch(population: Population): void {
    this.#gauge('caseboard_rooms', 'Boards in memory', population.rooms)
    this.#gauge('caseboard_stalled_rooms', 'Boards that take no changes', population.stalled)
    this.#gauge('caseboard_connections', 'Open sync sockets', population.connections)
    this.#gauge('caseboard_laggards', 'Readers that have fallen behind', population.laggards)
  }

  // What happens

  received(message: Uint8Array): void {
    this.#messages += 1
    this.#bytesIn += message.length
    if (isEdit(message)) this.#updates += 1
  }

  sent(bytes: number, updates = 0): void {
    this.#bytesOut += bytes
    this.#updatesOut += updates
  }

  refused(what: 'request' | 'socket' | 'edit', reason: RefusalReason): void {
    this.#refusals.inc({ what, reason })
  }

  /** Somebody sends more than their share, and is not read for a while. */
  slowed(): void {
    this.#slowed += 1
  }

  /** A socket the server closes. */
  closed(code: CloseCode): void {
    this.refused('socket', reasons.get(code) ?? 'invalid')
  }

  /** Times a turn. */
  turn<T>(run: () => Promise<T>): Promise<T> {
    return timed(this.#turns, run)
  }

  /** Times a commit. What it holds is unsaved from now on. */
  commit<T>(run: () => Promise<T>): Promise<T> {
    this.#unsavedSince ??= performance.now()
    return timed(this.#commits, run)
  }

  /** Times a flush of the disk. What had been committed when it began is saved when it is done. */
  async diskSync<T>(run: () => Promise<T>): Promise<T> {
    const since = this.#unsavedSince
    this.#unsavedSince = undefined
    this.#flushingSince = since
    try {
      const answer = await timed(this.#syncs, run)
      if (since !== undefined) this.#saved.observe(secondsSince(since))
      return answer
    } catch (error) {
      this.#unsavedSince = since ?? this.#unsavedSince
      throw error
    } finally {
      this.#flushingSince = undefined
    }
  }

  // Looking

  /** Everything, as Prometheus reads it. */
  text(): Promise<string> {
    return this.#registry.metrics()
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  /** Lets go of the sampling. */
  stop(): void {
    this.#delay.disable()
  }

  #counter(name: string, help: string, read: () => number): void {
    this.#registry.registerMetric(
      new Counter({
        name,
        help,
        registers: [],
        collect() {
          this.reset()
          this.inc(read())
        },
      }),
    )
  }

  #histogram(name: string, help: string): Histogram {
    return new Histogram({ name, help, buckets: durations, registers: [this.#registry] })
  }

  #gauge(name: string, help: string, read: () => number): void {
    this.#registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(read())
        },
      }),
    )
  }

  /** How late the loop comes round: what every message waits beside its own work. */
  #loopDelay(): void {
    const delay = this.#delay
    this.#registry.registerMetric(
      new Gauge({
        name: 'caseboard_loop_delay_seconds',
        help: 'How late the event loop was since the last look, by quantile',
        labelNames: ['quantile'],
        registers: [],
        collect() {
          for (const quantile of [0.5, 0.99, 1]) {
            const late = delay.percentile(quantile * 100) / 1e9 - samplingMs / 1e3
            this.set({ quantile }, Math.max(0, late))
          }
          delay.reset()
        },
      }),
    )
  }
}

const reasons = new Map(
  Object.entries(closeCodes).map(([name, code]) => [code, name as keyof typeof closeCodes]),
)

async function timed<T>(histogram: Histogram, run: () => Promise<T>): Promise<T> {
  const start = performance.now()
  try {
    return await run()
  } finally {
    histogram.observe(secondsSince(start))
  }
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1e3
}
