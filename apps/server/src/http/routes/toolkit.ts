import {
  about,
  appraisal,
  coverage,
  examples,
  fiveCases,
  needs,
  packs,
  serviceTypes,
  stages,
  summarySections,
  tools,
} from '@caseboard/toolkit'
import * as z from 'zod'
import type { Route } from '../route.ts'

const toolkitJson = JSON.stringify({
  about,
  stages,
  needs,
  coverage,
  serviceTypes,
  tools,
  packs,
  summarySections,
  fiveCases,
  appraisal,
  examples,
})

export const toolkit: Route = {
  method: 'GET',
  path: '/api/toolkit',
  id: 'toolkit',
  summary: 'The catalogue: stages, needs, service types, tools, packs, summary sections, examples',
  signedIn: false,
  answer: {
    status: 200,
    description: 'The catalogue (CC BY-SA 4.0)',
    schema: z.record(z.string(), z.unknown()),
  },
  problems: [],

  async handle(_services, _request, reply): Promise<unknown> {
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(toolkitJson)
  },
}
