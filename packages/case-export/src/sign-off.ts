import type { SignOff, Table } from '@caseboard/case'

/** The lines to sign as a table: the role is known, the rest is written by hand. */
export function signOffTable({ roles }: SignOff): Table {
  return {
    kind: 'table',
    caption: 'Sign-off',
    columns: ['Role', 'Name', 'Decision', 'Date'].map((label) => ({ label, align: 'left' })),
    rows: roles.map((role) => [role, '', '', ''].map((text) => ({ text }))),
    sources: [],
  }
}

/** Room to write in: the empty columns say nothing about the width they need. */
export const signOffShares: readonly number[] = [0.31, 0.27, 0.23, 0.19]
