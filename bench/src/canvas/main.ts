import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { machine, resultFile, writeInReadme } from '../report/readme.ts'
import { startServer } from '../run.ts'
import { caseboard, joinBoard, makeBoard } from '../servers/caseboard.ts'
import { serveBare } from './bare-server.ts'
import { boardJson, noteCount, peerCount, strokeCount, strokes } from './board.ts'
import { nativeSnapshot } from './native.ts'
import type { Gesture, ShapePlace } from './page.ts'
import { cameraOf, framesOf, gestures, open, placesOf, slowdown } from './page.ts'
import { canvasTable } from './table.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    /** Where pictures of what was measured go. */
    pictures: { type: 'string' },
  },
})
const rounds = Number(values.rounds ?? (values.quick ? 1 : 5))
const gestureMs = values.quick ? 1_500 : 3_000

/** One opening of one canvas. */
export interface CanvasRun {
  /** Milliseconds from asking for the page to all its shapes being drawn. */
  readonly opened: number
  /** Frames a second. */
  readonly frames: Readonly<Record<Gesture, number>>
  /** The same with a slower processor. */
  readonly slowFrames: Readonly<Record<Gesture, number>>
}

export interface CanvasRound {
  readonly caseboard: CanvasRun
  readonly bare: CanvasRun
}

const folder = mkdtempSync(join(tmpdir(), 'caseboard-bench-'))
process.setMaxListeners(30)
const server = await startServer(caseboard, folder)
const address = `http://127.0.0.1:${server.port}`
const tools = await toolIds()
const board = await makeBoard(server.port, { board: boardJson(tools) })
const access = await joinBoard(server.port, board, peerCount)
const peers = fork(fileURLToPath(new URL('peers.ts', import.meta.url)), [
  JSON.stringify({ port: server.port, access }),
])
const browser = await chromium.launch({
  ...(process.env['CHROMIUM_PATH'] === undefined
    ? {}
    : { executablePath: process.env['CHROMIUM_PATH'] }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
let places: ShapePlace[] = []
let camera: { x: number; y: number; z: number } | null = null
const bare = await serveBare(() => ({
  store: nativeSnapshot(places, strokes()),
  peers: peerCount,
  camera,
}))

try {
  const measured: CanvasRound[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const ours = await inPage(browser, 'caseboard', measureOurs)
    const theirs = await inPage(browser, 'bare', (page) => measure(page, bare.address))
    measured.push({ caseboard: ours, bare: theirs })
    console.log(`${round}/${rounds}`, said('Caseboard', ours), said('bare tldraw', theirs))
  }
  const text = canvasTable(measured)
  console.log(`\n${text}\n`)
  if (!values.quick) {
    const taken = machine(new Date(), cpus()[0]?.model ?? 'an unknown processor', cpus().length)
    mkdirSync(resultFile(''), { recursive: true })
    writeFileSync(resultFile('canvas.json'), `${JSON.stringify({ taken, measured }, null, 2)}\n`)
    writeInReadme('canvas figures', `${taken} Medians of ${rounds} rounds.\n\n${text}`)
    console.log('Written to bench/results and bench/README.md.')
  }
} finally {
  await browser.close()
  peers.kill()
  bare.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

async function measureOurs(page: Page): Promise<CanvasRun> {
  // The browser's cookie, as the join page would get it.
  await page.request.post(`${address}/api/boards/${board.id}/sessions`, {
    data: { key: board.key, name: 'Priya', team: 'Housing' },
  })
  return measure(page, `${address}/b/${board.id}?view=canvas`, async () => {
    // What bare tldraw shows afterwards stands where it stands here.
    places = await placesOf(page)
    camera = await cameraOf(page)
  })
}

async function measure(
  page: Page,
  url: string,
  whenOpen: () => Promise<void> = async () => {},
): Promise<CanvasRun> {
  const opened = await open(page, url, tools.length + noteCount + strokeCount)
  await page.waitForTimeout(1_500)
  await whenOpen()
  const frames = await allFrames(page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const slowFrames = await allFrames(page)
  await devtools.detach()
  return { opened, frames, slowFrames }
}

async function allFrames(page: Page): Promise<Record<Gesture, number>> {
  const frames = { pan: 0, zoom: 0, drag: 0 }
  for (const gesture of gestures) frames[gesture] = await framesOf(page, gesture, gestureMs)
  return frames
}

/** A browser's first visit: nothing kept from before. */
async function inPage<T>(
  browser: Browser,
  name: string,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  try {
    return await act(page)
  } finally {
    if (values.pictures !== undefined) {
      await page.screenshot({ path: join(values.pictures, `${name}.png`) })
    }
    await context.close()
  }
}

async function toolIds(): Promise<string[]> {
  const toolkit: unknown = await (await fetch(`${address}/api/toolkit`)).json()
  if (typeof toolkit !== 'object' || toolkit === null || !('tools' in toolkit)) {
    throw new Error('The server has no toolkit')
  }
  const { tools } = toolkit as { tools: { id: string }[] }
  return tools.map(({ id }) => id)
}

function said(name: string, { opened, frames, slowFrames }: CanvasRun): string {
  const rates = gestures
    .map(
      (gesture) => `${gesture} ${frames[gesture].toFixed(0)} (${slowFrames[gesture].toFixed(0)})`,
    )
    .join(' ')
  return `${name}: open ${Math.round(opened)} ms, ${rates} frames/s.`
}
