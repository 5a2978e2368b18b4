import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InvalidSettings, readSettings, settingNames } from '../src/settings.ts'

describe('settings', () => {
  test('none are needed', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      publicUrl: undefined,
      logLevel: 'info',
      trustProxy: false,
    })
    expect(readSettings({}).webDir).toMatch(/apps\/web\/dist$/)
  })

  test('an empty one is one that was not set', () => {
    expect(readSettings({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ port: 3000 })
  })

  test('they are read', () => {
    const env = { PORT: '8080', PUBLIC_URL: 'https://caseboard.example/', TRUST_PROXY: 'true' }
    expect(readSettings(env)).toMatchObject({
      port: 8080,
      publicUrl: 'https://caseboard.example',
      trustProxy: true,
    })
  })

  test('every one of them is in the operator’s guide', () => {
    const guide = readFileSync(new URL('../../../docs/operators-guide.md', import.meta.url), 'utf8')
    for (const name of settingNames) expect(guide).toContain(`| \`${name}\` `)
  })

  test('a key for tldraw is one printable line, and none unless it is given', () => {
    expect(readSettings({}).tldrawLicenceKey).toBeUndefined()
    expect(readSettings({ TLDRAW_LICENSE_KEY: '' }).tldrawLicenceKey).toBeUndefined()
    const key = 'tldraw-2027-11-28/WyJjYWxkZXJmb3JkIiwxXQ.c2lnbmVk+/=='
    expect(readSettings({ TLDRAW_LICENSE_KEY: key }).tldrawLicenceKey).toBe(key)
    for (const wrong of [
      'tldraw-\nset-cookie: a',
      'tldraw key',
      'tldraw-\u202e',
      'k'.repeat(2001),
    ]) {
      expect(() => readSettings({ TLDRAW_LICENSE_KEY: wrong })).toThrow(
        'TLDRAW_LICENSE_KEY: must be',
      )
    }
  })

  test('what does not fit is named, all of it', () => {
    const env = { PORT: 'http', LOG_LEVEL: 'loud', PUBLIC_URL: 'caseboard' }
    expect(() => readSettings(env)).toThrow(InvalidSettings)
    for (const name of Object.keys(env)) expect(() => readSettings(env)).toThrow(name)
  })
})
