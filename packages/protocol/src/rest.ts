import { boardJsonSchema } from '@caseboard/board/json'
import { serviceTypes, stages } from '@caseboard/toolkit'
import type { ServiceTypeId } from '@caseboard/toolkit'
import type { ParticipantId } from '@caseboard/board'
import * as z from 'zod'
import { exportFormats } from './export-formats.ts'
import { readCode } from './join-code.ts'
import { limits } from './limits.ts'
import type {
  BoardAbout,
  BoardAccess,
  BoardCreated,
  BoardPerson,
  CreateBoard,
  Invitation,
  JoinBoard,
  Joined,
  LookAtInvitation,
  SetBoardAccess,
  SetRole,
} from './requests.ts'
import { roles } from './roles.ts'

/*  A schema for every request and answer of the REST interface, and the sentences people read when
 *  a request does not fit. The types are in requests.ts; each schema is held to its type.
 */

/**
 * One line of text people typed: spaces tidied, characters nobody can see taken out (a name made
 * of line breaks or text direction marks would break other people's lists).
 */
function line(most: number, missing: string, tooLong: string) {
  return z
    .string(missing)
    .max(most * 4, tooLong) // Long text is refused before it is tidied.
    .transform((text) =>
      text
        .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .pipe(z.string().max(most, tooLong))
}

function requiredLine(most: number, missing: string, tooLong: string) {
  return line(most, missing, tooLong).pipe(z.string().min(1, missing))
}

const name = requiredLine(
  limits.name,
  'Enter your name',
  `Your name must be ${limits.name} characters or fewer`,
)
const team = line(
  limits.team,
  'Enter your team as text',
  `Your team must be ${limits.team} characters or fewer`,
)
const title = requiredLine(
  limits.title,
  'Enter a title',
  `The title must be ${limits.title} characters or fewer`,
)
const organisation = line(
  limits.organisation,
  'Enter the organisation as text',
  `The organisation must be ${limits.organisation} characters or fewer`,
)

const code = z.string('Enter the code').transform((typed, context) => {
  const read = readCode(typed)
  if (read !== undefined) return read
  context.addIssue({
    code: 'custom',
    message: 'Enter the code as six letters and numbers, for example K7P 4XM',
  })
  return z.NEVER
})
const key = z
  .string('Use the whole link')
  .min(1, 'Use the whole link')
  .max(200, 'Use the whole link')

const boardId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'This is not the id of a board')
const participantId = z.string() as unknown as z.ZodType<ParticipantId>
const role = z.enum(roles)

const serviceType = z.enum(
  serviceTypes.map((type) => type.id) as [ServiceTypeId, ...ServiceTypeId[]],
  'Choose service types from the list',
)

const template = z.union(
  [
    z.literal('business-case'),
    z.literal('blank'),
    z.templateLiteral(['example:', z.string().min(1).max(100)]),
  ],
  'Choose what to start with: business-case, blank or example: and the id of an example',
)

export const startBoardSchema = z.strictObject({
  title,
  organisation: organisation.optional(),
  serviceTypes: z.array(serviceType, 'Choose service types from the list').max(10).optional(),
  template,
})
export const importBoardSchema = z.strictObject({ board: boardJsonSchema, title: title.optional() })
export const createBoardSchema = z.union([startBoardSchema, importBoardSchema])

/** Which of the two a request to make a board is meant to be, so that errors name its own paths. */
export function createBoardSchemaFor(body: unknown): z.ZodType<CreateBoard> {
  return has(body, 'board') ? importBoardSchema : (startBoardSchema as z.ZodType<CreateBoard>)
}

const links = z.object({
  facilitator: z.string(),
  contributor: z.string(),
  viewer: z.string(),
})
export const boardLinksSchema = links

export const boardCreatedSchema = z.object({
  id: z.string(),
  code: z.string(),
  links,
}) satisfies z.ZodType<BoardCreated>

export const byCodeSchema = z.strictObject({ code })
export const byKeySchema = z.strictObject({ boardId, key })
export const lookAtInvitationSchema = z.union([byCodeSchema, byKeySchema])

/** As createBoardSchemaFor. */
export function lookAtInvitationSchemaFor(body: unknown): z.ZodType<LookAtInvitation> {
  return has(body, 'key') || has(body, 'boardId') ? byKeySchema : byCodeSchema
}

export const invitationSchema = z.object({
  boardId: z.string(),
  title: z.string(),
  organisation: z.string(),
  role,
  facilitators: z.array(z.object({ name: z.string(), team: z.string() })),
}) satisfies z.ZodType<Invitation>

export const joinBoardSchema = z.object({
  key: key.optional(),
  code: code.optional(),
  name,
  team: team.optional(),
}) satisfies z.ZodType<JoinBoard>

export const joinedSchema = z.object({
  participantId,
  role,
  token: z.string(),
}) satisfies z.ZodType<Joined>

export const boardAboutSchema = z.object({
  id: z.string(),
  title: z.string(),
  organisation: z.string(),
  role,
  me: z.object({ participantId, name: z.string(), team: z.string() }),
  people: z.array(z.object({ id: participantId, name: z.string(), team: z.string() })),
  stages: z.array(
    z.object({
      id: z.enum(stages.map((stage) => stage.id)),
      name: z.string(),
      question: z.string(),
    }),
  ),
}) satisfies z.ZodType<BoardAbout>

export const boardAccessSchema = z.object({
  code: z.string(),
  codeOpen: z.boolean(),
}) satisfies z.ZodType<BoardAccess>

export const setBoardAccessSchema = z.strictObject({
  codeOpen: z.boolean('Say whether the code is open: true or false'),
}) satisfies z.ZodType<SetBoardAccess>

export const boardPersonSchema = z.object({
  participantId,
  name: z.string(),
  team: z.string(),
  role,
}) satisfies z.ZodType<BoardPerson>

export const setRoleSchema = z.strictObject({
  role: z.enum(roles, `Choose a role: ${roles.join(', ')}`),
}) satisfies z.ZodType<SetRole>

export const boardIdSchema = boardId
export const exportFormatSchema = z.enum(exportFormats)

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

function has(body: unknown, property: string): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, property)
}
