import { daysOf, pageCategories } from '#components/archive/categories.ts'
import { datesBeside } from '#components/archive/neighbours.ts'
import { toSections } from '#components/archive/sections.ts'
import { linkedOf, shownPart } from '#components/archive/shown.ts'
import type { KnownDay } from '#content/day-facts.ts'
import { site } from '#site.ts'
import { isBrief } from './category-day.ts'
import { cacheKeyOf } from './key.ts'
import type { ViewName } from './views.ts'

/** The views whose every page is of one day: its group. */
export const dated: ViewName[] = ['day', 'dayJson', 'categoryDay', 'paper']

/** A cache key of each day, by date: as long as it stays, so do the keys of all pages of the dated views that are of that day. */
export function keysOfDays(days: KnownDay[]): Map<string, string> {
  const linked = pageCategories(days, site.categories)
  const turns = turnsInCategories(days)
  return new Map(
    days.map((day) => {
      const others = [datesBeside(days, day.date), turns.get(day.date) ?? '', isBrief(day, days)]
      return [day.date, cacheKeyOf([shownPart(day, linked), day.listings, ...others])]
    }),
  )
}

/** The way to the days beside one in each followed category. */
function turnsInCategories(days: KnownDay[]): Map<string, string> {
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

/**
 * What is shown of a day's papers on all pages of the day: which categories are links, then a line each, in the order of these
 * pages.
 */
export function linesOfDay(day: KnownDay, days: KnownDay[]): string {
  const linked = pageCategories(days, site.categories)
  const [shown, places] = [day.shown(), day.places()]
  const lines = toSections(places.map(({ type }, place) => ({ type, text: shown[place] })))
  const head = [isBrief(day, days) ? 'brief' : 'full', linkedOf(day, linked).join(' ')]
  return [...head, ...lines.flatMap(({ lines }) => lines.map(({ text }) => text))].join('\n')
}

/**
 * Tells what has changed between two texts of `linesOfDay`. `same`: the papers whose entries show what they showed; `moved`:
 * those whose own pages may show something else, for they name the papers before and after them.
 */
export function compareLines(before: string, now: string): DayChange {
  const [[form, links, ...old], [formNow, linksNow, ...lines]] = [before.split('\n'), now.split('\n')]
  const places = new Map(old.map((line, place) => [line, place]))
  const change: DayChange = { same: new Set(), moved: new Set() }
  for (const [place, line] of lines.entries()) {
    const id = line.slice(0, line.indexOf(' '))
    const earlier = places.get(line)
    const isSame = earlier !== undefined && links === linksNow
    if (isSame && form === formNow) change.same.add(id)
    const isBetween = (step: number) => isSame && old[earlier + step] === lines[place + step]
    if (!isBetween(-1) || !isBetween(1)) change.moved.add(id)
  }
  return change
}

export type DayChange = { same: Set<string>; moved: Set<string> }
