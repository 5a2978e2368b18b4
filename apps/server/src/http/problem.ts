import type { Problem, ProblemError, ProblemKind } from '@caseboard/protocol'

/** What went wrong and what to do about it, by kind. */
const problems: Readonly<Record<ProblemKind, { status: number; title: string; detail: string }>> = {
  'invalid-request': {
    status: 400,
    title: 'Something in the request does not fit',
    detail: 'Correct what is listed and send it again.',
  },
  'not-signed-in': {
    status: 401,
    title: 'You have not joined this board',
    detail: 'Open the link you were sent, or enter the code, and say who you are.',
  },
  'not-allowed': {
    status: 403,
    title: 'Only a facilitator can do this',
    detail: 'Ask the facilitator, or open the facilitator link.',
  },
  'wrong-key': {
    status: 403,
    title: 'This link does not work',
    detail:
      'It may be cut short, or the facilitator may have made new links. Ask them for the link again.',
  },
  'wrong-code': {
    status: 404,
    title: 'There is no board with this code',
    detail: 'Check the six letters and numbers and enter them again.',
  },
  'code-closed': {
    status: 403,
    title: 'Joining by code is closed',
    detail:
      'The facilitator has closed the code for this board. Ask them to open it or for a link.',
  },
  'no-such-board': {
    status: 404,
    title: 'There is no such board',
    detail: 'Check that you have the whole link, or ask the facilitator for it again.',
  },
  'wrong-token': {
    status: 401,
    title: 'The figures of this server need its token',
    detail: 'Send it as Authorization: Bearer. It is what the setting METRICS_TOKEN says.',
  },
  'no-such-person': {
    status: 404,
    title: 'There is no such person on this board',
    detail: 'They may have been removed already. Look at the list of people again.',
  },
  'last-facilitator': {
    status: 409,
    title: 'A board needs a facilitator',
    detail: 'Make somebody else a facilitator first.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    detail: 'Check the address. What this server offers is listed at /api/openapi.json.',
  },
  'other-site': {
    status: 403,
    title: 'This came from a page of another site',
    detail:
      'Open Caseboard at its own address. Behind a proxy, PUBLIC_URL has to say what that is.',
  },
  'too-large': {
    status: 413,
    title: 'This is too large',
    detail: 'What you sent is larger than this server takes.',
  },
  'too-many-guesses': {
    status: 429,
    title: 'Too many wrong codes',
    detail: 'Wait a minute, check the code with the facilitator and try again.',
  },
  unsupported: {
    status: 415,
    title: 'This server cannot read what you sent',
    detail: 'Send JSON, with the header Content-Type: application/json.',
  },
  unavailable: {
    status: 503,
    title: 'The server cannot save changes now',
    detail: 'Nothing was changed. Try again in a minute.',
  },
  busy: {
    status: 503,
    title: 'The server is busy with files',
    detail: 'Many files are being made or opened at once. Try again in a minute.',
  },
  'too-many-requests': {
    status: 429,
    title: 'You have asked for too much in a short time',
    detail: 'Wait a minute and try again.',
  },
  'too-many-new-boards': {
    status: 429,
    title: 'Too many boards have been started from here',
    detail:
      'Nothing was started. Try again in a few minutes, or ask whoever runs this server to allow more.',
  },
  'too-many-new-people': {
    status: 429,
    title: 'Too many people have joined this board in a short time',
    detail:
      'Try again in a few minutes. If the facilitator does not know them, they can make new links and close the code.',
  },
  'too-many-files': {
    status: 429,
    title: 'You have asked for many files at once',
    detail: 'Wait until those you asked for have come, then try again.',
  },
  'too-many-boards': {
    status: 503,
    title: 'The server has as many boards open as it can',
    detail: 'Nothing was changed. Try again in a minute.',
  },
  'server-error': {
    status: 500,
    title: 'Something went wrong on the server',
    detail:
      'It was not your doing. Try again; if it keeps happening, tell whoever runs this server.',
  },
}

export const problemMediaType = 'application/problem+json'

/** The problem of this kind, as it is answered. */
export function problemOf(
  kind: ProblemKind,
  more: { detail?: string; errors?: readonly ProblemError[] } = {},
): Problem {
  return { type: `urn:caseboard:problem:${kind}`, ...problems[kind], ...more }
}
