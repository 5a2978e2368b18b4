/**
 * What crosses the wire beside Yjs: types, numbers and limits, for both ends.
 * The zod schemas that check it are in `@caseboard/protocol/rest`, so that browsers do not load zod.
 */
export { closeCodes, isTooMuch, mayComeBack } from './close-codes.ts'
export type { CloseCode } from './close-codes.ts'
export { codeAlphabet, formatCode, readCode } from './join-code.ts'
export { limits } from './limits.ts'
export { authMessage, messageTypes, syncMessage } from './message-types.ts'
export {
  encodeNotAccepted,
  encodePutAside,
  encodeRole,
  encodeSaved,
  encodeStoreState,
  isEdit,
  ownProtocol,
  readNotAccepted,
  readPutAside,
  readRole,
  readSaved,
  readStoreState,
} from './own-messages.ts'
export type { NotAccepted, NotAcceptedReason, StoreState } from './own-messages.ts'
export { pageSettings } from './page-settings.ts'
export { personColour, personColourCount } from './person-colour.ts'
export type { Problem, ProblemError, ProblemKind } from './problem.ts'
export { exportFormats, isExportFormat } from './export-formats.ts'
export type { ExportFormat } from './export-formats.ts'
export { canEdit, isRaise, roles } from './roles.ts'
export type { Role } from './roles.ts'
export { tokenCookie } from './token-cookie.ts'
export type {
  BoardAbout,
  BoardAccess,
  BoardCreated,
  BoardLinks,
  BoardPerson,
  CreateBoard,
  Invitation,
  JoinBoard,
  Joined,
  LookAtInvitation,
  SetBoardAccess,
  SetRole,
  TemplateId,
} from './requests.ts'
