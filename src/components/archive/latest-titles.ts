import type { ArchiveDay } from '#content/loader.ts'

/** Enough to see what a category is about; whoever wants more searches. */
const most = 200

/** The first days of a list, whole, that together hold about two hundred papers. */
export function latestTitles(days: ArchiveDay[]): ArchiveDay[] {
  let count = 0
  return days.filter(({ papers }) => {
    const fits = count < most
    count += papers.length
    return fits
  })
}
