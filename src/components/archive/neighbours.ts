/** What stands before and after the entry that matches; nothing at either end. */
export function neighboursOf<T>(entries: T[], matches: (entry: T) => boolean): Neighbours<T> {
  const index = entries.findIndex(matches)
  if (index === -1) return {}
  const [before, after] = [entries[index - 1], entries[index + 1]]
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

export type Neighbours<T> = { before?: T; after?: T }
