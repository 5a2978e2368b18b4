/**
 * The Yjs origin of what this person changes here: a view knows its own echo by it, and undo takes
 * back nothing but what carries it.
 */
export const LOCAL_EDIT = Symbol('local edit')
