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

/** Of each day, by date, what the pages of the dated views show that are of that day. */
export function keysOfDays(archive: Archive): Map<string, DayKey> {
  const { days } = archive
  const linked = pageCategories(days, site.categories)
  const turns = turnsInCategories(days)
  return new Map(
    days.map((day) => {
      const { date, papers } = day
      const lines = `${isBrief(day, days) ? 'brief' : 'full'}\n${shownLines(papers, linked)}`
      const others = [datesBeside(days, date), turns.get(date) ?? '', listings(day, archive)]
      return [date, { key: cacheKeyOf([shownDay(day), lines, ...others]), lines }]
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

/** The papers whose entries show the same on the pages of a day that had other `lines`. */
export function findSame(now: string, before: string): Set<string> {
  const [form, ...lines] = now.split('\n')
  const [formBefore, ...known] = before.split('\n')
  if (form !== formBefore) return new Set()
  const old = new Set(known)
  return new Set(lines.filter((line) => old.has(line)).map((line) => line.slice(0, line.indexOf(' '))))
}

/** As long as the `key` stays, so do those of all its pages; `lines`: what the entries show, each paper's in a line. */
export type DayKey = { key: string; lines: string }
