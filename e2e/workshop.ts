import { test as base, expect } from '@playwright/test'
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { Caseboard } from './caseboard.ts'

export { expect } from '@playwright/test'
export type { Page } from '@playwright/test'

/** Somebody at a device of their own. */
export interface Guest {
  readonly page: Page
  readonly device: BrowserContext
}

interface Workshop {
  /** What the operator has set, beside what every test needs. */
  settings: Readonly<Record<string, string>>
  caseboard: Caseboard
  /** Opens a fresh device: its own cookies, storage and connection. */
  newDevice(options?: Parameters<Browser['newContext']>[0]): Promise<Guest>
}

/**
 * A running Caseboard and people at devices. Any request to another host, and any error a page
 * throws, fails the test.
 */
export const test = base.extend<Workshop>({
  settings: [{}, { option: true }],
  caseboard: async ({ settings }, use) => {
    const caseboard = await Caseboard.start(settings)
    await use(caseboard)
    await caseboard.stop()
  },
  newDevice: async ({ browser, caseboard, contextOptions, viewport, locale, timezoneId }, use) => {
    const devices: BrowserContext[] = []
    const elsewhere: string[] = []
    const thrown: string[] = []
    await use(async (options) => {
      const device = await browser.newContext({
        ...contextOptions,
        viewport,
        locale: locale ?? 'en-GB',
        timezoneId: timezoneId ?? 'Europe/London',
        acceptDownloads: true,
        baseURL: caseboard.address,
        ...options,
      })
      devices.push(device)
      device.on('request', (request) => {
        const url = new URL(request.url())
        const own = ['data:', 'blob:'].includes(url.protocol) || url.host === hostOf(caseboard)
        if (!own) elsewhere.push(request.url())
      })
      device.on('weberror', (error) => thrown.push(String(error.error().stack)))
      return { device, page: await device.newPage() }
    })
    await Promise.all(devices.map((device) => device.close()))
    expect(elsewhere, 'requests to other hosts').toEqual([])
    expect(thrown, 'errors thrown by pages').toEqual([])
  },
})

const hostOf = (caseboard: Caseboard): string => new URL(caseboard.address).host

export interface Links {
  readonly board: string
  readonly contributor: string
  readonly viewer: string
  readonly code: string
}

/** The facilitator starts a case from the example “Calderford bins” and reads out its links and code. */
export async function startExample(page: Page, name: string, team: string): Promise<Links> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Calderford bins' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('textbox', { name: 'Your team' }).fill(team)
  await page.getByRole('button', { name: 'Start the case' }).click()
  const share = page.getByRole('dialog', { name: 'Share this board' })
  const links: Links = {
    contributor: await share.getByRole('textbox', { name: 'Contributor' }).inputValue(),
    viewer: await share.getByRole('textbox', { name: 'Viewer' }).inputValue(),
    code: await share.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).innerText(),
    board: new URL(page.url()).pathname,
  }
  await share.getByRole('button', { name: 'Close' }).click()
  return links
}

/** Somebody opens a link and gives a name and a team, nothing else. */
export async function join(page: Page, link: string, name: string, team: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('textbox', { name: 'Your team' }).fill(team)
  await page.getByRole('button', { name: 'Join the board' }).click()
  await expect(page.getByRole('navigation', { name: 'Views of the board' })).toBeVisible()
}

/** Priya starts a case from the example, and Tom joins her at a device of his own. */
export async function priyaAndTom(newDevice: Workshop['newDevice']) {
  const { page: priya, device: hers } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: tom, device: his } = await newDevice()
  await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')
  return { priya, hers, tom, his, links }
}

/** Goes to one of the three views of the board. */
export async function show(page: Page, view: 'Canvas' | 'Outline' | 'Case summary'): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Views of the board' })
    .getByRole('link', { name: view })
    .click()
}

/** Opens a card's worksheet from the outline. */
export async function openInOutline(page: Page, card: string): Promise<void> {
  await show(page, 'Outline')
  await page.getByRole('button', { name: `Open ${card}` }).click()
  await expect(page.getByRole('heading', { name: card, level: 2 })).toBeVisible()
}

/** What is read out to people who listen. */
export const heard = (page: Page): Locator => page.locator('[data-live-announcer]')

/** Every sentence read out from now on, in order. */
export async function everythingSaid(page: Page): Promise<() => Promise<string[]>> {
  const region = heard(page)
  await region.waitFor({ state: 'attached' })
  await region.evaluate((element) => {
    const all: string[] = []
    Object.assign(element, { all })
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const one of addedNodes) all.push(one.textContent ?? '')
      }
    }).observe(element, { childList: true })
  })
  return () => region.evaluate((element) => (element as unknown as { all: string[] }).all)
}

/** Lets the page draw as often as it may wait with something it means to do. */
export async function frames(page: Page, count: number): Promise<void> {
  for (let drawn = 0; drawn < count; drawn++) {
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}
