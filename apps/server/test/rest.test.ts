import type { BoardAbout, BoardAccess, BoardLinks, Invitation, Joined } from '@caseboard/protocol'
import { formatCode, limits, personColour } from '@caseboard/protocol'
import {
  boardAboutSchema,
  boardCreatedSchema,
  invitationSchema,
  joinedSchema,
  problemSchema,
} from '@caseboard/protocol/rest'
import { examples, packs } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../src/clock.ts'
import type { Answer, TestBoard, TestServer } from './support/server.ts'
import { joinBoard, server, startBoard } from './support/server.ts'
import { strokes } from './support/strokes.ts'

/** The problem in an answer, checked for shape. */
function problem(answer: Answer, status: number) {
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  const found = problemSchema.parse(answer.json())
  expect(found.status).toBe(status)
  return found
}

interface Exported {
  title: string
  cards: { tool: string; fields: Record<string, unknown> }[]
  people: { name: string }[]
}

async function exported(on: TestServer, board: TestBoard, token: string): Promise<Exported> {
  const answer = await on.api('GET', `/api/boards/${board.id}/export/json`, { token })
  expect(answer.status).toBe(200)
  return answer.json<Exported>()
}

describe('starting a case', () => {
  test('gives three links, a code and an id', async () => {
    const on = await server({ env: { PUBLIC_URL: 'https://caseboard.example.gov.uk/' } })
    const answer = await on.api('POST', '/api/boards', {
      body: {
        title: ' Missed bins ',
        organisation: 'Calderford Borough Council',
        serviceTypes: ['access'],
        template: 'blank',
      },
    })
    expect(answer.status).toBe(201)
    const board = boardCreatedSchema.parse(answer.json())
    for (const link of Object.values(board.links)) {
      expect(link).toMatch(
        new RegExp(`^https://caseboard\\.example\\.gov\\.uk/b/${board.id}#[\\w-]{22,}$`),
      )
    }
    expect(new Set(Object.values(board.links)).size).toBe(3)
    expect(board.code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
  })

  test('without a PUBLIC_URL the links lead where the request came in', async () => {
    const on = await server()
    const board = await startBoard(on)
    expect(board.links.viewer).toContain(`${on.address}/b/${board.id}#`)
  })

  test('from the template: the tools of a half-day workshop, empty', async () => {
    const on = await server()
    const board = await startBoard(on, { title: 'Missed bins', template: 'business-case' })
    const priya = await joinBoard(on, board, 'Priya', 'facilitator')
    const { cards } = await exported(on, board, priya.token)
    const halfDay = packs.find(({ id }) => id === 'half-day')?.tools ?? []
    expect(cards.map((card) => card.tool).toSorted()).toEqual([...halfDay].toSorted())
  })

  test.each(examples.map(({ id }) => id))('from the example %s: its worksheets', async (id) => {
    const on = await server()
    const board = await startBoard(on, { title: 'A case', template: `example:${id}` })
    const priya = await joinBoard(on, board, 'Priya', 'facilitator')
    const { cards } = await exported(on, board, priya.token)
    const tools = Object.keys(examples.find((example) => example.id === id)?.cards ?? {})
    expect(cards.map((card) => card.tool).toSorted()).toEqual(tools.toSorted())
    expect(cards.every((card) => Object.keys(card.fields).length > 0)).toBe(true)
  })

  test('from an exported board: an equal board', async () => {
    const on = await server()
    const first = await startBoard(on, { title: 'Bins', template: `example:${examples[0]?.id}` })
    const priya = await joinBoard(on, first, 'Priya', 'facilitator')
    const json = await exported(on, first, priya.token)

    const second = await startBoard(on, { board: json })
    const gwen = await joinBoard(on, second, 'Gwen')
    const again = await exported(on, second, gwen.token)
    expect(again.people.map(({ name }) => name).toSorted()).toEqual(['Gwen', 'Priya'])
    expect({ ...again, people: [] }).toEqual({ ...json, people: [] })

    const renamed = await startBoard(on, { board: json, title: 'Bins, second try' })
    const tom = await joinBoard(on, renamed, 'Tom')
    expect((await exported(on, renamed, tom.token)).title).toBe('Bins, second try')
  })
})

describe('starting a case from something that does not fit', () => {
  test('the answer names the place in an imported board', async () => {
    const on = await server()
    const board = await startBoard(on, { title: 'Bins', template: 'business-case' })
    const priya = await joinBoard(on, board, 'Priya', 'facilitator')
    const json = await exported(on, board, priya.token)
    Object.assign(json.cards[3] ?? {}, { stage: 'lunch' })
    const answer = await on.api('POST', '/api/boards', { body: { board: json } })
    const { errors } = problem(answer, 400)
    expect(errors?.map(({ path }) => path)).toEqual(['board.cards[3].stage'])
  })

  test('and of every other mistake', async () => {
    const on = await server()
    const paths = async (body: unknown) =>
      problem(await on.api('POST', '/api/boards', { body }), 400).errors?.map(({ path }) => path)
    expect(await paths({ template: 'blank' })).toEqual(['title'])
    expect(await paths({ title: ' ', template: 'blank' })).toEqual(['title'])
    expect(await paths({ title: 'x'.repeat(201), template: 'blank' })).toEqual(['title'])
    expect(await paths({ title: 'Bins', template: 'lunch' })).toEqual(['template'])
    expect(await paths({ title: 'Bins', template: 'example:nothing' })).toEqual(['template'])
    expect(await paths({ title: 'Bins', template: 'blank', serviceTypes: ['x'] })).toEqual([
      'serviceTypes[0]',
    ])
    expect(await paths({ board: 7 })).toEqual(['board'])
    expect(await paths([])).toEqual([''])
  })

  test('no JSON, or no JSON at all', async () => {
    const on = await server()
    const answer = await on.api('POST', '/api/boards', { body: '{"title": ' })
    expect(problem(answer, 400).detail).toBe('Send the request as JSON.')
    const text = await fetch(`${on.address}/api/boards`, { method: 'POST', body: 'title=Bins' })
    expect(text.status).toBe(415)
  })

  test('too large', async () => {
    const on = await server({ env: { MAX_IMPORT_BYTES: '2000' } })
    const answer = await on.api('POST', '/api/boards', { body: { title: 'x'.repeat(3000) } })
    expect(problem(answer, 413).title).toBe('This is too large')
  })
})

describe('joining', () => {
  test('with a link: looking first, then in, as a person with a name and a team', async () => {
    const on = await server()
    const board = await startBoard(on, {
      title: 'Missed bins',
      organisation: 'Calderford',
      template: 'blank',
    })
    await joinBoard(on, board, 'Priya', 'facilitator')
    const look = await on.api('POST', '/api/invitations', {
      body: { boardId: board.id, key: board.keys.viewer },
    })
    expect(invitationSchema.parse(look.json<Invitation>())).toEqual({
      boardId: board.id,
      title: 'Missed bins',
      organisation: 'Calderford',
      role: 'viewer',
      facilitators: [{ name: 'Priya', team: 'Waste services' }],
    })

    const answer = await on.api('POST', `/api/boards/${board.id}/sessions`, {
      body: { key: board.keys.contributor, name: ' Gwen  Pritchard ', team: 'Digital' },
    })
    expect(answer.status).toBe(201)
    const gwen = joinedSchema.parse(answer.json<Joined>())
    expect(gwen.role).toBe('contributor')

    const about = await on.api('GET', `/api/boards/${board.id}`, { token: gwen.token })
    expect(boardAboutSchema.parse(about.json<BoardAbout>())).toMatchObject({
      title: 'Missed bins',
      role: 'contributor',
      me: { participantId: gwen.participantId, name: 'Gwen Pritchard', team: 'Digital' },
      people: [
        { name: 'Priya', team: 'Waste services' },
        { name: 'Gwen Pritchard', team: 'Digital' },
      ],
    })
    expect(about.json<BoardAbout>().stages).toHaveLength(4)
  })

  test('with a code, in any case, with or without the space', async () => {
    const on = await server()
    const board = await startBoard(on)
    const code = formatCode(board.code).toLowerCase()
    const look = await on.api('POST', '/api/invitations', { body: { code } })
    expect(look.json<Invitation>()).toMatchObject({ boardId: board.id, role: 'contributor' })
    const answer = await on.api('POST', `/api/boards/${board.id}/sessions`, {
      body: { code, name: 'Tom' },
    })
    expect(answer.json<Joined>().role).toBe('contributor')
  })

  test('the cookie is kept from scripts and other sites, and over https from the open line', async () => {
    const cookieOf = async (env: Record<string, string>) => {
      const on = await server({ env })
      const board = await startBoard(on)
      const answer = await on.api('POST', `/api/boards/${board.id}/sessions`, {
        body: { key: board.keys.contributor, name: 'Tom' },
      })
      return answer.headers.get('set-cookie') ?? ''
    }
    const plain = await cookieOf({})
    expect(plain).toMatch(
      /^caseboard_([\w-]{12})=[\w-]{43}; Path=\/api\/boards\/\1; HttpOnly; SameSite=Lax; Max-Age/,
    )
    expect(plain).not.toContain('Secure')
    expect(await cookieOf({ PUBLIC_URL: 'https://caseboard.example.gov.uk' })).toContain('; Secure')
  })

  test('the first eight people on a board have eight different colours', async () => {
    const on = await server()
    const board = await startBoard(on)
    const colours = new Set<number>()
    for (const name of ['Priya', 'Tom', 'Gwen', 'Vera', 'Idris', 'Ana', 'Sam', 'Mo']) {
      colours.add(personColour((await joinBoard(on, board, name)).participantId))
    }
    expect(colours.size).toBe(8)
  })

  test('coming back on the same device is coming back as the same person', async () => {
    const on = await server()
    const board = await startBoard(on)
    const path = `/api/boards/${board.id}/sessions`
    const first = await on.api('POST', path, { body: { key: board.keys.viewer, name: 'Tom' } })
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    const tom = first.json<Joined>()

    const again = await on.api('POST', path, {
      body: { key: board.keys.contributor, name: 'Tom H', team: 'Finance' },
      headers: { cookie: `other=1; ${cookie}; more=2` },
    })
    expect(again.json()).toEqual({ ...tom, role: 'contributor' })

    // A weaker link takes nothing away, and a name can be changed without one.
    const weaker = await on.api('POST', path, {
      body: { key: board.keys.viewer, name: 'Tom H' },
      headers: { cookie },
    })
    expect(weaker.json<Joined>().role).toBe('contributor')
    const renamed = await on.api('POST', path, { body: { name: 'Thomas' }, headers: { cookie } })
    expect(renamed.json()).toEqual({ ...tom, role: 'contributor' })
    const about = await on.api('GET', `/api/boards/${board.id}`, { headers: { cookie } })
    expect(about.json<BoardAbout>().people).toMatchObject([{ name: 'Thomas' }])
  })

  test('a missing name, and one of 10,000 characters', async () => {
    const on = await server()
    const board = await startBoard(on)
    const join = (name: unknown) =>
      on.api('POST', `/api/boards/${board.id}/sessions`, {
        body: { key: board.keys.contributor, name },
      })
    for (const name of [undefined, '', '  ']) {
      expect(problem(await join(name), 400)).toMatchObject({
        detail: 'Enter your name.',
        errors: [{ path: 'name', message: 'Enter your name' }],
      })
    }
    const long = problem(await join('a'.repeat(10_000)), 400)
    expect(long.detail).toBe('Your name must be 80 characters or fewer.')
    const endless = problem(await join('a'.repeat(limits.body)), 413)
    expect(endless.title).toBe('This is too large')
    expect((await on.api('GET', `/api/boards/${board.id}`)).status).toBe(401)
  })

  test('with what does not work', async () => {
    const on = await server()
    const board = await startBoard(on)
    const other = await startBoard(on)
    const join = (id: string, body: object) =>
      on.api('POST', `/api/boards/${id}/sessions`, { body: { name: 'Tom', ...body } })
    const look = (body: object) => on.api('POST', '/api/invitations', { body })

    const wrong = problem(await join(board.id, { key: other.keys.facilitator }), 403)
    expect(wrong.type).toBe('urn:caseboard:problem:wrong-key')
    problem(await look({ boardId: board.id, key: 'x' }), 403)
    problem(await join('nothing', { key: board.keys.viewer }), 404)
    problem(await look({ boardId: 'nothing', key: board.keys.viewer }), 404)
    problem(await join('__proto__', { key: board.keys.viewer }), 404)
    problem(await join(board.id, { code: other.code }), 404)
    const unknown = problem(await look({ code: 'ZZZZZZ' }), 404)
    expect(unknown.title).toBe('There is no board with this code')
    const typo = problem(await look({ code: 'K7P' }), 400)
    expect(typo.errors?.[0]?.path).toBe('code')
    problem(await join(board.id, {}), 401)
    const priya = await joinBoard(on, board, 'Priya', 'facilitator')
    const { people } = await exported(on, board, priya.token)
    expect(people).toHaveLength(1)
  })

  test('wrong codes are counted, right ones are not, and links go on working', async () => {
    const on = await server({ env: { WRONG_CODES_PER_MINUTE: '3' } })
    const board = await startBoard(on)
    const look = (code: string) => on.api('POST', '/api/invitations', { body: { code } })
    for (let person = 0; person < 10; person += 1) expect((await look(board.code)).status).toBe(200)
    for (const code of ['ZZZZZZ', 'ZZZZZY', 'ZZZZZX']) problem(await look(code), 404)
    const slow = await look(board.code)
    expect(problem(slow, 429).detail).toContain('Wait a minute')
    expect(slow.headers.get('retry-after')).toBe('60')
    await joinBoard(on, board, 'Tom')
  })
})

test('behind a proxy, an address that somebody made up does not count', async () => {
  const on = await server({ env: { WRONG_CODES_PER_MINUTE: '3', TRUST_PROXY: 'true' } })
  /** The proxy adds where the request came from to what came with it. */
  const guess = (came: string, madeUp: string) =>
    on.api('POST', '/api/invitations', {
      body: { code: 'ZZZZZZ' },
      headers: { 'x-forwarded-for': `${madeUp}, ${came}` },
    })
  for (const madeUp of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
    problem(await guess('192.0.2.7', madeUp), 404)
  }
  problem(await guess('192.0.2.7', '198.51.100.4'), 429)
  problem(await guess('192.0.2.8', '198.51.100.4'), 404)
})

describe('what only a facilitator may do', () => {
  test('close the code and open it', async () => {
    const on = await server()
    const board = await startBoard(on)
    const { token } = await joinBoard(on, board, 'Priya', 'facilitator')
    const path = `/api/boards/${board.id}/access`
    expect((await on.api('GET', path, { token })).json<BoardAccess>()).toEqual({
      code: board.code,
      codeOpen: true,
    })
    await on.api('PUT', path, { token, body: { codeOpen: false } })
    const look = () => on.api('POST', '/api/invitations', { body: { code: board.code } })
    expect(problem(await look(), 403).title).toBe('Joining by code is closed')
    problem(
      await on.api('POST', `/api/boards/${board.id}/sessions`, {
        body: { code: board.code, name: 'Tom' },
      }),
      403,
    )
    await on.api('PUT', path, { token, body: { codeOpen: true } })
    expect((await look()).status).toBe(200)
    problem(await on.api('PUT', path, { token, body: { codeOpen: 'yes' } }), 400)
  })

  test('make new links: the old ones stop, people who are in stay', async () => {
    const on = await server()
    const board = await startBoard(on)
    const priya = await joinBoard(on, board, 'Priya', 'facilitator')
    const tom = await joinBoard(on, board, 'Tom')
    const answer = await on.api('POST', `/api/boards/${board.id}/links`, { token: priya.token })
    expect(answer.status).toBe(201)
    const key = new URL(answer.json<BoardLinks>().contributor).hash.slice(1)
    const join = (used: string) =>
      on.api('POST', `/api/boards/${board.id}/sessions`, { body: { key: used, name: 'Gwen' } })
    problem(await join(board.keys.contributor), 403)
    expect((await join(key)).status).toBe(201)
    const about = await on.api('GET', `/api/boards/${board.id}`, { token: tom.token })
    expect(about.status).toBe(200)
  })

  test('nobody else, and nobody without a session', async () => {
    const on = await server()
    const board = await startBoard(on)
    const other = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const stranger = await joinBoard(on, other, 'Sam', 'facilitator')
    const calls: [string, string, object?][] = [
      ['GET', `/api/boards/${board.id}/access`],
      ['PUT', `/api/boards/${board.id}/access`, { codeOpen: false }],
      ['POST', `/api/boards/${board.id}/links`],
      ['GET', `/api/boards/${board.id}/people`],
      ['PUT', `/api/boards/${board.id}/people/${tom.participantId}`, { role: 'facilitator' }],
      ['DELETE', `/api/boards/${board.id}/people/${tom.participantId}`],
    ]
    for (const [method, path, body] of calls) {
      const call = (token?: string) =>
        on.api(method, path, { ...(body && { body }), ...(token && { token }) })
      problem(await call(tom.token), 403)
      problem(await call(stranger.token), 401)
      problem(await call('made-up'), 401)
      expect(problem(await call(), 401).detail).toContain('Open the link you were sent')
    }
    for (const path of ['', '/export/json', '/export/md']) {
      problem(await on.api('GET', `/api/boards/${board.id}${path}`), 401)
      problem(await on.api('GET', `/api/boards/nothing${path}`), 404)
    }
  })
})

describe('exports', () => {
  test('Markdown, Word, PDF, web page and tables of an example', { timeout: 60_000 }, async () => {
    const on = await server()
    const board = await startBoard(on, {
      title: 'Bins – ŵyth',
      template: `example:${examples[0]?.id}`,
    })
    const { token } = await joinBoard(on, board, 'Vera', 'viewer')
    const file = (format: string) =>
      on.api('GET', `/api/boards/${board.id}/export/${format}`, { token })

    const md = await file('md')
    expect(md.headers.get('content-type')).toContain('text/markdown')
    expect(md.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w .-]+\.md"/)
    expect(md.bytes.toString()).toContain('Bins – ŵyth')
    const docx = await file('docx')
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK')
    const pdf = await file('pdf')
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const page = await file('html')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    // To keep, never to show: nothing in it could run here even if it were no file of ours.
    expect(page.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w .-]+\.html"/,
    )
    expect(page.bytes.toString()).toContain('<h1>Bins – ŵyth</h1>')
    const tables = await file('csv')
    expect(tables.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(tables.bytes.toString()).toMatch(/^\uFEFF"Case summary","Bins – ŵyth"/)
    const json = await file('json')
    expect(json.headers.get('content-disposition')).toContain("filename*=UTF-8''")
    problem(await file('odt'), 404)
  })

  test('a title cannot be more than the name of the file', async () => {
    const on = await server()
    const named = async (title: string) => {
      const board = await startBoard(on, { title, template: 'blank' })
      const { token } = await joinBoard(on, board, 'Vera', 'viewer')
      const json = await on.api('GET', `/api/boards/${board.id}/export/json`, { token })
      const header = json.headers.get('content-disposition') ?? ''
      const parts = /^attachment; filename="([^"\\/]*)"; filename\*=UTF-8''([\w.%~!-]+)$/.exec(
        header,
      )
      expect(parts, header).not.toBeNull()
      return { plain: parts![1]!, exact: decodeURIComponent(parts![2]!) }
    }
    // Letters that become quotes and slashes when they are written in plain ones.
    const { plain } = await named('Bins＂; filename=＂C：＼bins.exe ℀')
    expect(plain).toBe('Bins ; filename= C bins.exe a c.caseboard.json')
    expect((await named('Missed bins – ŵyth')).plain).toBe('Missed bins - wyth.caseboard.json')
    const long = await named('大'.repeat(200))
    expect(long.exact).toBe(`${'大'.repeat(100)}.caseboard.json`)
  })

  test('a board full of ink is a file that can be opened as a new board', async () => {
    const on = await server()
    const empty = await startBoard(on, { title: 'Sketches', template: 'blank' })
    const { token } = await joinBoard(on, empty, 'Vera', 'viewer')
    const ink = strokes(1_000, 600)
    const board = await startBoard(on, { board: { ...(await exported(on, empty, token)), ink } })
    const { token: hers } = await joinBoard(on, board, 'Vera', 'viewer')
    const file = await on.api('GET', `/api/boards/${board.id}/export/json`, { token: hers })
    expect(file.bytes.length).toBeLessThan(limits.importBody)
    await startBoard(on, { board: file.json<Exported>() })
  })

  test('late on a summer evening a file is dated by the clock on the wall in Britain', async () => {
    const clock = { ...systemClock, now: () => Date.parse('2026-06-30T23:30:00Z') }
    const on = await server({ clock })
    const board = await startBoard(on, { title: 'Bins', template: 'blank' })
    const { token } = await joinBoard(on, board, 'Vera', 'viewer')
    const md = await on.api('GET', `/api/boards/${board.id}/export/md`, { token })
    expect(md.headers.get('content-disposition')).toContain('bins-draft-2026-07-01.md')
    expect(md.bytes.toString()).toContain('1 July 2026')
    const json = await on.api('GET', `/api/boards/${board.id}/export/json`, { token })
    expect(json.json()).toMatchObject({ case: { today: '2026-07-01' } })
  })

  test(
    'forty people ask for a PDF at once: each gets it or is told to come back',
    { timeout: 60_000 },
    async () => {
      const on = await server()
      const board = await startBoard(on, { title: 'Bins', template: `example:${examples[0]?.id}` })
      const people = await Promise.all(
        Array.from({ length: 40 }, (_, n) => joinBoard(on, board, `Vera ${n}`, 'viewer')),
      )
      const pdf = ({ token }: Joined) =>
        on.api('GET', `/api/boards/${board.id}/export/pdf`, { token })
      const answers = await Promise.all(people.map(pdf))
      const [made, refused] = [200, 503].map((status) => answers.filter((a) => a.status === status))
      expect(made!.length + refused!.length).toBe(40)
      for (const { bytes } of made!) expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(problem(refused![0]!, 503).detail).toContain('Try again in a minute')
      expect((await pdf(people[0]!)).status).toBe(200)
    },
  )
})

describe('the rest', () => {
  test('an unknown address', async () => {
    const on = await server()
    problem(await on.api('GET', '/api/lunch'), 404)
    problem(await on.api('DELETE', '/api/toolkit'), 404)
  })

  test('the catalogue and the description of the interface', async () => {
    const on = await server()
    const toolkit = (await on.api('GET', '/api/toolkit')).json<{ tools: unknown[] }>()
    expect(toolkit.tools).toHaveLength(40)
    const { paths, openapi } = (await on.api('GET', '/api/openapi.json')).json<{
      openapi: string
      paths: Record<string, Record<string, { requestBody?: unknown; responses: object }>>
    }>()
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths)).toContain('/api/boards/{id}/export/{format}')
    expect(paths['/api/boards']?.['post']?.requestBody).toMatchObject({
      content: {
        'application/json': { schema: { anyOf: [{ type: 'object' }, { type: 'object' }] } },
      },
    })
    expect(Object.keys(paths['/api/invitations']?.['post']?.responses ?? {})).toEqual([
      '200',
      '400',
      '403',
      '404',
      '429',
      '503',
    ])
  })

  test('health', async () => {
    const on = await server()
    expect((await on.api('GET', '/healthz')).json()).toEqual({ status: 'ok' })
    expect((await on.api('GET', '/readyz')).json()).toEqual({ status: 'ok' })
  })

  test('a page of another site can do nothing here', async () => {
    const on = await server({ env: { PUBLIC_URL: 'https://caseboard.example.gov.uk' } })
    const from = (origin: string) =>
      on.api('POST', '/api/boards', {
        body: { title: 'Bins', template: 'blank' },
        headers: { origin },
      })
    problem(await from('https://evil.example'), 403)
    problem(await from('null'), 403)
    expect((await from('https://caseboard.example.gov.uk')).status).toBe(201)
    expect((await from(on.address)).status).toBe(201)
  })
})
