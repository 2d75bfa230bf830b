import { type KnownDay, listOwn, type OwnPaper } from '#content/day-facts.ts'
import type { Archive } from '#content/read-archive.ts'
import { paperPath } from '#paper/urls.ts'
import { compareLines, dated, keysOfDays, linesOfDay } from '#views/dated.ts'
import { cacheKeyOf } from '#views/key.ts'
import type { Asked, View } from '#views/view.ts'
import { longest, type ViewName, views } from '#views/views.ts'
import type { BuiltDay, BuiltFile, Files, Manifest, Weight } from './manifest.ts'
import type { PageTask } from './page-task.ts'

/**
 * Tells the days apart whose pages are all as they should be from those whose pages have to be looked at one by one. `gone`:
 * files that are there no more.
 */
export function sortDays({ days }: Archive, built: Manifest | undefined, gone: Set<string>): SortedDays {
  const sorted: SortedDays = { kept: new Map(), others: new Map() }
  const known = built?.days() ?? new Map()
  const byDate = new Map(days.map((day) => [day.date, day]))
  for (const [date, key] of keysOfDays(days)) {
    const earlier = known.get(date)
    if (built && earlier?.key === key && (gone.size === 0 || !hasAny(built.day(date), gone))) {
      sorted.kept.set(date, earlier)
      continue
    }
    const day = byDate.get(date) as KnownDay
    const lines = linesOfDay(day, days)
    const before = earlier && built?.day(date)
    sorted.others.set(date, { key, lines, ...(before && compareDay(before, lines, listOwn(day), gone)) })
  }
  return sorted
}

function hasAny(day: BuiltDay | undefined, gone: Set<string>): boolean {
  return Object.keys(day?.files ?? {}).some((file) => gone.has(file))
}

/** What stays of a day's pages though its key does not. */
function compareDay(before: BuiltDay, lines: string, own: OwnPaper[], gone: Set<string>): DayChange {
  const { same, moved } = compareLines(before.lines, lines)
  const papers: Files = {}
  for (const { id } of own) {
    const file = toFile(paperPath(id))
    const page = before.files[file]
    if (page && !moved.has(id) && !gone.has(file)) papers[file] = page
  }
  return { same, papers }
}

/** The files of days that have to be looked at one by one. */
export function* looseFiles(built: Manifest | undefined, { kept }: SortedDays): Generator<[string, BuiltFile]> {
  if (!built) return
  for (const date of built.days().keys()) if (!kept.has(date)) yield* Object.entries(built.day(date)?.files ?? {})
}

/**
 * Which pages and files the views have of an archive, those of other days than these left out: which of them are there as
 * they should be, and which have to be made. It comes in parts, the longest work first, so that it is under way while days
 * are sorted and the others are looked at.
 */
export function* planPages(archive: Archive, sort: () => SortedDays['others'], output: Output): Generator<Plan> {
  const names = Object.keys(views) as ViewName[]
  const plan = (part: ViewName[], days: SortedDays['others']): Plan => {
    const made: Plan = { places: new Map(), kept: [], files: [], pages: [] }
    for (const name of part) planView(name, archive, days, output, made)
    return made
  }
  yield plan(longest, new Map())
  const others = names.filter((name) => !longest.includes(name))
  yield plan(others, sort())
}

function planView(
  view: ViewName,
  archive: Archive,
  days: SortedDays['others'],
  { isMade, isSound }: Output,
  plan: Plan,
): void {
  const isDated = dated.includes(view)
  const { list, cut } = views[view] as View<unknown, unknown>
  const asked: Asked = {
    has: (date) => days.has(date),
    hasPaper: (date, id) => !days.get(date)?.papers?.[toFile(paperPath(id))],
  }
  for (const { path, group, shown, props } of list(archive, isDated ? asked : undefined)) {
    const [file, key] = [toFile(path), cacheKeyOf(shown())]
    plan.places.set(file, { key, ...(isDated && { date: group }) })
    if (isMade(file, key)) plan.kept.push(file)
    else {
      const toTask = () => {
        const same = cut ? days.get(group)?.same : undefined
        const kept = same && same.size > 0 && isSound(file) ? same : undefined
        return { file, view, props: props(kept), amends: kept !== undefined }
      }
      plan[path.endsWith('/') ? 'pages' : 'files'].push({ group, toTask })
    }
  }
}

function toFile(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
}

/** `isMade`: whether a file with that cache key is there; `isSound`: whether it is, with whatever key, as it was put there. */
export type Output = { isMade: (file: string, key: string) => boolean; isSound: (file: string) => boolean }

/** Days by date. `kept`: with what their files weigh. */
export type SortedDays = { kept: Map<string, Weight>; others: Map<string, OtherDay> }
export type OtherDay = { key: string; lines: string } & Partial<DayChange>
/** `same`: the papers whose entries show what they showed; `papers`: the pages of papers that are as they should be. */
type DayChange = { same: Set<string>; papers: Files }

/** `places`: of all files; `kept`: those that are as they should be; the others by whether they need the empty page. */
export type Plan = { places: Map<string, Place>; kept: string[]; files: PlannedPage[]; pages: PlannedPage[] }

/** A file's cache key, and the day that it is of, if of one. */
export type Place = { key: string; date?: string }

/** `group`: the pages that show the same papers. */
export type PlannedPage = { group: string; toTask: () => PageTask }
