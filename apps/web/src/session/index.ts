export {
  BoardSessionProvider,
  useBoard,
  useBoardSession,
  useChange,
  useConnection,
  useKeptOnDevice,
  useLiveBoard,
  useOpening,
  usePeople,
  usePeopleHere,
} from './BoardSessionProvider.tsx'
export { colourOf, personColours } from './colours.ts'
export type { Connection, ConnectionStatus } from './connection.ts'
export type { BoardSession, Me, Opening } from './LiveBoard.ts'
export { LOCAL_EDIT } from './origins.ts'
export { setPresence, type BoardView, type Presence, type PresentPerson } from './presence.ts'
export { announce } from '../ui/announce.ts'
