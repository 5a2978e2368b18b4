/**
 * What `flatMap` gives. That took twenty times as long when measured (Node 20), a tenth of a microsecond for
 * each thing it gives, which is felt where a document has thousands of words and cells.
 */
export function gather<From, To>(from: readonly From[], each: (one: From) => readonly To[]): To[] {
  const all: To[] = []
  for (const one of from) for (const made of each(one)) all.push(made)
  return all
}
