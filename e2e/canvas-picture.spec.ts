import { readFile } from 'node:fs/promises'
import { face, paste } from './canvas.ts'
import { expect, frames, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

async function choose(page: Page, what: string, kind: 'PNG' | 'SVG') {
  await page.getByRole('button', { name: 'More for the canvas' }).click()
  await page.getByRole('menuitem', { name: 'Save a picture' }).click()
  await page.getByRole('combobox', { name: 'What should be on it?' }).selectOption({ label: what })
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check({ force: true })
}

async function save(page: Page, what: string, kind: 'PNG' | 'SVG') {
  await choose(page, what, kind)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save picture' }).click(),
  ])
  const bytes = await readFile(await download.path())
  return { name: download.suggestedFilename(), bytes }
}

test('the board is saved as a picture that stands alone, on light paper, also offline', async ({
  newDevice,
}) => {
  const { page: priya, device } = await newDevice({ colorScheme: 'dark' })
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Cost plan')).toBeVisible()
  await paste(priya, 'Dŵr Cymru does the same')

  await test.step('SVG: real text, letters included, nothing from elsewhere', async () => {
    const { name, bytes } = await save(priya, 'The whole board', 'SVG')
    const whole = bytes.toString('utf8')
    const svg = whole.replaceAll(/base64,[^)]+/g, 'letters')
    expect(name).toBe('Bin-day-reminders-from-open-data.svg')
    expect(svg).toContain('Dŵr Cymru')
    expect(svg).toContain('Problem statement')
    expect(svg).not.toContain('foreignObject')
    expect(svg.match(/@font-face/g)?.length).toBe(2)
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!data:)/)
    expect(svg).toContain('fill="#ffffff"')
  })

  await test.step('PNG of one stage', async () => {
    await device.setOffline(true)
    const { name, bytes } = await save(priya, 'Data use', 'PNG')
    expect(name).toBe('Bin-day-reminders-from-open-data-Data-use.png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.length).toBeGreaterThan(20_000)
  })
})

test('a picture that was called off is not saved, and leaves alone what is open by then', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Cost plan')).toBeVisible()
  const saved: string[] = []
  priya.on('download', (download) => saved.push(download.suggestedFilename()))
  const finish = await holdNextPng(priya)
  await choose(priya, 'Goals', 'PNG')
  await priya.getByRole('button', { name: 'Save picture' }).click()
  await expect(priya.getByRole('button', { name: 'Making the picture' })).toBeVisible()
  await priya.getByRole('button', { name: 'Cancel' }).click()
  await priya.locator('.tl-container').focus()
  await priya.keyboard.press('?')
  const shortcuts = priya.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(shortcuts).toBeVisible()
  await finish()
  await frames(priya, 5)
  await expect(shortcuts).toBeVisible()
  await priya.keyboard.press('Escape')
  const { name } = await save(priya, 'Data use', 'PNG')
  expect(saved).toEqual([name])
})

/** The next picture is not ready before it is let go, as on a slow machine. */
async function holdNextPng(page: Page): Promise<() => Promise<void>> {
  const next = await page.evaluateHandle(() => {
    const canvas = HTMLCanvasElement.prototype
    const usual = canvas.toBlob
    const held = new Promise<() => Promise<void>>((hold) => {
      canvas.toBlob = function (take, ...how) {
        canvas.toBlob = usual
        hold(async () => take(await new Promise((made) => usual.call(this, made, ...how))))
      }
    })
    return { held }
  })
  return () => next.evaluate(async ({ held }) => (await held)())
}
