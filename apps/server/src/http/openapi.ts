import { problemSchema } from '@caseboard/protocol/rest'
import * as z from 'zod'
import { problemMediaType, problemOf } from './problem.ts'
import type { Route } from './route.ts'

/** The OpenAPI 3.1 document of these routes, made from the schemas they check requests with. */
export function openApiDocument(routes: readonly Route[]): unknown {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Caseboard',
      version: '1',
      description:
        'A shared board on which a council builds its business case. The board itself is edited over ' +
        'GET /sync/{boardId} or /api/boards/{boardId}/sync, a WebSocket with the standard y-websocket ' +
        'protocol and the same session.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: { Problem: schema(problemSchema, 'output') },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The token of joining a board' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'caseboard_{id}' },
      },
    },
  }
}

function operation(route: Route): unknown {
  const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  return {
    operationId: route.id,
    summary: route.summary,
    ...(parameters.length > 0 && { parameters }),
    ...(route.signedIn && { security: [{ bearer: [] }, { cookie: [] }] }),
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schema(route.body, 'input') } },
      },
    }),
    responses: { [route.answer.status]: answer(route), ...problemAnswers(route) },
  }
}

function answer({ answer: { description, schema: shape, mediaTypes } }: Route): unknown {
  if (mediaTypes !== undefined) {
    const content = mediaTypes.map((type) => [
      type,
      shape !== undefined && type === 'application/json' ? { schema: schema(shape, 'output') } : {},
    ])
    return { description, content: Object.fromEntries(content) }
  }
  if (shape === undefined) return { description }
  return { description, content: { 'application/json': { schema: schema(shape, 'output') } } }
}

/** One answer a status; kinds that share a status share its description. */
function problemAnswers(route: Route): Record<number, unknown> {
  const titles = new Map<number, string[]>()
  const anybodys = route.signedIn ? (['too-many-requests'] as const) : []
  for (const kind of [...route.problems, ...anybodys]) {
    const { status, title } = problemOf(kind)
    titles.set(status, [...(titles.get(status) ?? []), title])
  }
  const content = {
    [problemMediaType]: { schema: { $ref: '#/components/schemas/Problem' } },
  }
  return Object.fromEntries(
    [...titles].map(([status, all]) => [status, { description: all.join('; '), content }]),
  )
}

function schema(type: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  return rest
}
