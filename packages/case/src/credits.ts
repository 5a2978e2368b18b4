import type { Desk } from './desk.ts'
import type { Credit } from './summary.ts'
import { byName } from './text.ts'

/** The tools in use, each once, with whose they are and on what terms. */
export function creditsOf(desk: Desk): Credit[] {
  const tools = new Map(desk.all.map(({ tool }) => [tool.id, tool]))
  return [...tools.values()]
    .map(({ name, publisher, licence, url }) => ({
      name,
      publisher,
      licence,
      ...(url && { url }),
    }))
    .toSorted((a, b) => byName(a.name, b.name))
}

/** The sentences those licences ask for. */
export function licencesOf(credits: readonly Credit[]): string[] {
  return [
    'Worksheet text is part of the Caseboard toolkit, licensed under Creative Commons Attribution-ShareAlike 4.0.',
    ...(credits.some(({ licence }) => licence.includes('OGL'))
      ? ['Contains public sector information licensed under the Open Government Licence v3.0.']
      : []),
  ]
}
