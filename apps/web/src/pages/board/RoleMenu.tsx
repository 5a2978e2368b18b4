import { roles, type Role } from '@caseboard/protocol'
import { api, ApiProblem } from '../../session/api.ts'
import { useBoardSession } from '../../session/BoardSessionProvider.tsx'
import type { PresentPerson } from '../../session/presence.ts'
import { announce } from '../../ui/announce.ts'
import { BinIcon, MoreIcon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/Menu.tsx'

const about: Readonly<Record<Role, string>> = {
  facilitator: 'Runs the workshop with you, and says who may join',
  contributor: 'Can write, draw and move things',
  viewer: 'Can read everything and change nothing',
}

/**
 * What a facilitator can let somebody else do, or that they are off the board. It counts at once, on the screens they
 * have open.
 */
export function RoleMenu({
  person,
  onProblem,
  onChanged,
  onTakeOff,
}: {
  person: Pick<PresentPerson, 'id' | 'name' | 'role'>
  onProblem(problem: string | undefined): void
  onChanged(): void
  /** Asked for, not done yet. */
  onTakeOff(): void
}) {
  const { boardId } = useBoardSession()

  async function make(role: Role) {
    onProblem(undefined)
    try {
      await api.setRole(boardId, person.id, role)
      announce(`${person.name} is now a ${role}`)
      onChanged()
    } catch (error) {
      onProblem(sentenceOf(error))
    }
  }

  return (
    <Menu
      label={`Change what ${person.name} may do`}
      size="s"
      icon={<MoreIcon size={18} />}
      items={[
        ...roles
          .filter((role) => role !== person.role)
          .map((role) => ({
            id: role,
            label: `Make a ${role}`,
            hint: about[role],
            onSelect: () => void make(role),
          })),
        {
          id: 'off',
          label: 'Take off the board…',
          icon: <BinIcon size={18} />,
          danger: true,
          onSelect: onTakeOff,
        },
      ]}
    />
  )
}

/** Why something about a person was not done. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiProblem ? error.sentence : 'Something went wrong. Try again.'
}
