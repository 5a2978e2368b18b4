import { afterEach, expect, test, vi } from 'vitest'
import { downloadFile, nameIn } from '../../src/case/download.ts'

afterEach(() => vi.unstubAllGlobals())

test('a file keeps the name the server gives it, the exact one before the plain one', () => {
  expect(nameIn('attachment; filename="dwr.pdf"; filename*=UTF-8\'\'d%C5%B5r.pdf')).toBe('dŵr.pdf')
  expect(nameIn('attachment; filename="case.docx"')).toBe('case.docx')
  expect(nameIn('attachment; filename="case.docx"; filename*=UTF-8\'\'%E0%A4')).toBe('case.docx')
  expect(nameIn(null)).toBeUndefined()
})

test('without a server the person is told, in words', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(downloadFile('/api/boards/b/export/pdf', 'case.pdf')).rejects.toThrow(
    'The server could not be reached. Check your connection and try again.',
  )
})

test('the server’s own words are passed on', async () => {
  const answer = (status: number, body: string) => () =>
    Promise.resolve(new Response(body, { status }))
  vi.stubGlobal('fetch', answer(404, JSON.stringify({ detail: 'There is no board here.' })))
  await expect(downloadFile('/x', 'x')).rejects.toThrow('There is no board here.')
  vi.stubGlobal('fetch', answer(401, '{}'))
  await expect(downloadFile('/x', 'x')).rejects.toThrow('Your session has ended.')
  vi.stubGlobal('fetch', answer(502, '<html>Bad gateway</html>'))
  await expect(downloadFile('/x', 'x')).rejects.toThrow('The server could not make the file.')
})
