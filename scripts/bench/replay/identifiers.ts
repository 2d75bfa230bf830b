import type { Random } from '../random.ts'

/**
 * Gives identifiers as arXiv does: rising within a month, with gaps for the papers of other archives. `date` is the day in
 * New York on which they are given.
 */
export function createIdentifiers(random: Random): (date: string) => string {
  const last = new Map<string, number>()
  return (date) => {
    const month = `${date.slice(2, 4)}${date.slice(5, 7)}`
    const number = (last.get(month) ?? 0) + random.between(1, widestGap)
    last.set(month, number)
    return `${month}.${String(number).padStart(5, '0')}`
  }
}

/** A month of a hundred papers a day stays below 99,999. */
const widestGap = 40
