/** What a typed answer came to: a value, nothing, or what is wrong with it and how to put it right. */
export type Parsed<T> = { value: T | undefined } | { problem: string }
