import { daysOf, pageCategories } from '#components/archive/categories.ts'
import { datesBeside } from '#components/archive/neighbours.ts'
import { shownDay, shownLines } from '#components/archive/shown.ts'
import type { ArchiveDay } from '#content/loader.ts'
import type { Archive } from '#content/read-archive.ts'
import { site } from '#site.ts'
import { isBrief } from './category-day.ts'
import { cacheKeyOf } from './key.ts'
import type { ViewName } from './views.ts'

/** The views whose every page is of one day: its group. */
export const dated: ViewName[] = ['day', 'dayJson', 'categoryDay', 'paper']

/** A cache key of each day, by date: as long as it stays, so do the keys of all pages of the dated views that are of that day. */
export function keysOfDays(archive: Archive): Map<string, string> {
  const { days } = archive
  const linked = pageCategories(days, site.categories)
  const turns = turnsInCategories(days)
  return new Map(
    days.map((day) => {
      const { date, papers } = day
      const shown = [
        ...[shownDay(day), shownLines(papers, linked), isBrief(day, days)],
        ...[datesBeside(days, date), turns.get(date) ?? '', listings(day, archive)],
      ]
      return [date, cacheKeyOf(shown)]
    }),
  )
}

/** The way to the days beside one in each followed category. */
function turnsInCategories(days: ArchiveDay[]): Map<string, string> {
  const turns = new Map<string, string>()
  for (const category of site.categories) {
    const own = daysOf(days, category, site.categories)
    for (const { date } of own) {
      const { before, after } = datesBeside(own, date)
      turns.set(date, `${turns.get(date) ?? ''}${category} ${before} ${after}\n`)
    }
  }
  return turns
}

/** The papers whose latest day it is, which have their pages with it, and their earlier days. */
function listings({ date, papers: lines }: ArchiveDay, { papers }: Archive): string {
  let text = ''
  for (const { id } of lines) {
    const [latest, ...others] = papers.get(id)?.days ?? []
    if (latest?.date !== date) continue
    text += id
    for (const other of others) text += ` ${other.date} ${other.type}`
    text += '\n'
  }
  return text
}
