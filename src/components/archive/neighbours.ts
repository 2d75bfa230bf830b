/** What stands before and after the entry that matches; nothing at either end. */
export function neighboursOf<T>(entries: T[], matches: (entry: T) => boolean): Neighbours<T> {
  const index = entries.findIndex(matches)
  return index === -1 ? {} : neighboursAt(entries, index)
}

/** The dates of the days before and after one. */
export function datesBeside(days: Dated[], date: string): Neighbours<string> {
  const known = dates.get(days) ?? new Map(days.map(({ date }, n) => [date, datesAt(days, n)]))
  dates.set(days, known)
  return known.get(date) ?? {}
}

// Every day asks for the days beside it.
const dates = new WeakMap<Dated[], Map<string, Neighbours<string>>>()

function datesAt(days: Dated[], index: number): Neighbours<string> {
  const { before, after } = neighboursAt(days, index)
  return { ...(before && { before: before.date }), ...(after && { after: after.date }) }
}

/** What stands before and after an entry. */
export function neighboursAt<T>(entries: T[], index: number): Neighbours<T> {
  const [before, after] = [entries[index - 1], entries[index + 1]]
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

type Dated = { date: string }
export type Neighbours<T> = { before?: T; after?: T }
