/** Survives copying a board; named in links, sources and deep links. */
export type CardId = string & { readonly __card: true }
/** As CardId: a note can be one end of a link and the source of an outcome. */
export type NoteId = string & { readonly __note: true }
export type LinkId = string & { readonly __link: true }
export type OutcomeId = string & { readonly __outcome: true }
/** A row of a table or an item of a list. Rows are named so that two people may edit and move them at once. */
export type RowId = string & { readonly __row: true }
/** Given by the server when a person joins; the only thing about a person that other records name. */
export type ParticipantId = string & { readonly __participant: true }
