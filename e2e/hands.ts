import type { Locator } from '@playwright/test'
import { face, selection, tool } from './canvas.ts'
import { expect, heard } from './workshop.ts'
import type { Page } from './workshop.ts'

/** How one does things in a view, with the keyboard alone. */
export interface Hands {
  /** Adds a tool to Goals. */
  addTool(page: Page, name: string): Promise<void>
  /** Writes a note. */
  writeNote(page: Page, words: string): Promise<void>
  /** Does something that its menu or buttons offer for a card or note. */
  act(page: Page, thing: string, action: Action): Promise<void>
  setKind(page: Page, note: string, kind: string): Promise<void>
  undo(page: Page): Promise<void>
  /** Comes to the decisions and actions, or to the bin. */
  comeTo(page: Page, part: Part): Promise<Locator>
  /** A card has the focus, or is what is chosen, and can be seen. */
  expectAt(page: Page, card: string): Promise<void>
}

export type Part = 'Decisions and actions' | 'Bin'

export type Action =
  | 'Move to'
  | 'Connect to'
  | 'Use'
  | 'Duplicate'
  | 'Delete'
  | 'Take my name off'
  | 'Put my name on'

/** Tabs until what is wanted has the focus, as somebody would. */
export async function tabTo(
  page: Page,
  wanted: ReturnType<Page['getByRole']>,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await press(page, key, () =>
    wanted.evaluate((element) => element === document.activeElement).catch(() => false),
  )
}

async function press(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 200; times++) {
    if (await isThere()) return
    await page.keyboard.press(key)
  }
  throw new Error(`The ${key} key never gets there.`)
}

export const outline: Hands = {
  async addTool(page, name) {
    await page.getByRole('button', { name: 'Add a tool to Goals' }).press('Enter')
    await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).press('Enter')
  },
  async writeNote(page, words) {
    await page.getByRole('button', { name: 'Add a note to Goals' }).press('Enter')
    await expect(page.getByRole('textbox', { name: 'Note, Idea' }).last()).toBeFocused()
    await page.keyboard.type(words)
  },
  async act(page, thing, action) {
    const more = page.getByRole('button', { name: new RegExp(`^More for (note: )?${thing}$`) })
    await more.waitFor()
    const own = page.getByRole('button', { name: `${action}… ${thing}` })
    if ((await own.count()) > 0) return await own.press('Enter')
    await more.press('Enter')
    await page.getByRole('menuitem', { name: new RegExp(`^${action}`) }).press('Enter')
    // The focus goes to the copy as soon as that is drawn; a person sees it go, this has to wait.
    if (action === 'Duplicate') {
      await expect(page.locator(':focus')).toHaveId(/^outline-(open|note)-/)
    }
  },
  async setKind(page, note, kind) {
    await page.getByRole('combobox', { name: `Kind of note: ${note}` }).selectOption(kind)
  },
  async undo(page) {
    await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  },
  async comeTo(page, part) {
    const parts = page.getByRole('navigation', { name: 'Parts of the outline' })
    await parts.getByRole('link', { name: part }).press('Enter')
    return await there(page, part)
  },
  async expectAt(page, card) {
    const open = page.getByRole('button', { name: `Open ${card}` })
    await expect(open).toBeFocused()
    await expect(open).toBeInViewport()
  },
}

export const canvas: Hands = {
  async addTool(page, name) {
    await tool(page, 'Add a tool').press('Enter')
    await page.getByRole('searchbox', { name: 'Search the toolkit' }).fill(name)
    await page.getByRole('button', { name: `Add ${name}` }).press('Enter')
    await page.getByRole('button', { name: 'Close the toolkit' }).press('Enter')
  },
  async writeNote(page, words) {
    await page.locator('.tl-container').focus()
    await page.keyboard.press('n')
    await page.keyboard.press('Enter')
    await page.keyboard.type(words)
    await page.keyboard.press('Escape')
  },
  async act(page, thing, action) {
    await choose(page, thing)
    await pressOnSelection(page, action)
  },
  async setKind(page, note, kind) {
    await choose(page, note)
    await pressOnSelection(page, kind)
  },
  async undo(page) {
    await page.locator('.tl-container').focus()
    await page.keyboard.press('Control+z')
  },
  async comeTo(page, part) {
    await page.getByRole('button', { name: 'More for the canvas' }).press('Enter')
    await page.getByRole('menuitem', { name: new RegExp(`^${part}`) }).press('Enter')
    return await there(page, part)
  },
  async expectAt(page, card) {
    await expect(page.locator('.tl-container')).toBeFocused()
    await expect(face(page, card)).toBeInViewport()
    await page.keyboard.press('F6')
    await expect(page.locator(':focus')).toHaveAccessibleName(/^Open/)
    await page.keyboard.press('Shift+F6')
  },
}

/** The part of the page whose heading has the focus. */
async function there(page: Page, part: Part): Promise<Locator> {
  await expect(page.getByRole('heading', { name: part, exact: true })).toBeFocused()
  return page.getByRole('region', { name: part, exact: true })
}

/** Goes from thing to thing on the canvas until the one that is wanted is read out. */
async function choose(page: Page, thing: string): Promise<void> {
  await page.locator('.tl-container').focus()
  // A dialog that has just closed gives the focus back a moment later, and what is chosen is said again.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(selection(page)).toHaveCount(0, { timeout: 1_000 })
  }).toPass()
  for (let key = 'Enter', times = 0; times < 60; key = 'Tab', times++) {
    const said = await hear(page, () => page.keyboard.press(key))
    if (said.includes(thing) && !said.endsWith(', link')) return
  }
  throw new Error(`${thing} is never read out.`)
}

/** What is read out of the thing a key has chosen; something said a moment before may be read out only now. */
async function hear(page: Page, act: () => Promise<void>): Promise<string> {
  const said = heard(page).locator('p')
  await said.evaluateAll((all) => all.forEach((one) => one.setAttribute('data-heard', '')))
  await act()
  const next = heard(page)
    .locator('p:not([data-heard])')
    .filter({ hasText: /, (card|note|link)$/ })
  await next.waitFor({ state: 'attached' })
  return await next.innerText()
}

/** F6 to the buttons of what is selected, and along them with the arrow keys. */
async function pressOnSelection(page: Page, name: string): Promise<void> {
  const bar = selection(page)
  await expect(bar).toBeVisible()
  await page.keyboard.press('F6')
  const more = bar.getByRole('button', { name: /^More/ })
  const button = bar.getByRole('button', { name: new RegExp(`^${name}`) })
  // For a moment the bar may still be that of what was selected before.
  const isInMenu = async () => (await button.count()) === 0
  await press(page, 'ArrowRight', async () => {
    const wanted = (await isInMenu()) ? more : button
    return await wanted
      .evaluate((element) => element === document.activeElement, undefined, { timeout: 1_000 })
      .catch(() => false)
  })
  const fromMenu = await isInMenu()
  await page.keyboard.press('Enter')
  if (fromMenu) await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).press('Enter')
}
