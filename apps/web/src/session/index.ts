export {
  useBoard,
  useBoardSession,
  useChange,
  useConnection,
  useLiveBoard,
  usePeople,
  usePeopleHere,
} from './BoardSessionProvider.tsx'
export { colourOf } from './colours.ts'
export type { BoardSession, Me, Opening } from './LiveBoard.ts'
export { LOCAL_EDIT } from './origins.ts'
export {
  setPresence,
  type Area,
  type BoardView,
  type Presence,
  type PresentPerson,
} from './presence.ts'
export { announce } from '../ui/announce.ts'
