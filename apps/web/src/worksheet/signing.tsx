import type { MenuItem } from '../ui/Menu.tsx'
import { PencilIcon } from '../ui/icons.tsx'

/** What a note's menu offers about the name on it: to whoever wrote it, and to anybody when it has none. */
export function signing({
  author,
  me,
  onSign,
}: {
  author: string | undefined
  me: string
  onSign(isSigned: boolean): void
}): MenuItem[] {
  if (author !== undefined && author !== me) return []
  const isSigned = author !== undefined
  return [
    {
      id: 'sign',
      label: isSigned ? 'Take my name off' : 'Put my name on it',
      icon: <PencilIcon size={18} />,
      onSelect: () => onSign(!isSigned),
    },
  ]
}

export const signedWords = (isSigned: boolean): string =>
  isSigned ? 'Your name is on the note' : 'The note has no name on it now'
