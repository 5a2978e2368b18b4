/** From the one who may do most to the one who may do least. */
export const roles = ['facilitator', 'contributor', 'viewer'] as const
export type Role = (typeof roles)[number]

/** Whether people in this role may change the board. */
export function canEdit(role: Role): boolean {
  return role !== 'viewer'
}

/** Whether `to` may do more than `from`. */
export function isRaise(from: Role, to: Role): boolean {
  return roles.indexOf(to) < roles.indexOf(from)
}
