import type { Archive } from '#content/read-archive.ts'
import { type DayKey, dated, findSame, keysOfDays } from '#views/dated.ts'
import { cacheKeyOf } from '#views/key.ts'
import type { View } from '#views/view.ts'
import { longest, type ViewName, views } from '#views/views.ts'
import { type Built, type BuiltDay, type BuiltFile, filesOf } from './manifest.ts'
import type { PageTask } from './page-task.ts'

/**
 * Tells the days apart whose pages are all as they should be from those whose pages have to be looked at one by one. `gone`:
 * files that are there no more.
 */
export function sortDays(archive: Archive, built: Built | undefined, gone: Set<string>): SortedDays {
  const sorted: SortedDays = { kept: {}, others: new Map() }
  for (const [date, shown] of keysOfDays(archive)) {
    const day = built?.days[date]
    if (day?.key === shown.key && !hasAny(day.files, gone)) sorted.kept[date] = day
    else sorted.others.set(date, { ...shown, same: findSame(shown.lines, day?.lines ?? '') })
  }
  return sorted
}

function hasAny(files: BuiltDay['files'], gone: Set<string>): boolean {
  return gone.size > 0 && Object.keys(files).some((file) => gone.has(file))
}

/** The files that have to be looked at one by one. */
export function looseFiles(built: Built | undefined, { kept }: SortedDays): Map<string, BuiltFile> {
  if (!built) return new Map()
  const days = Object.entries(built.days).filter(([date]) => !kept[date])
  return new Map(filesOf({ files: built.files, days: Object.fromEntries(days) }))
}

/**
 * Which pages and files the views have of an archive, those of other days than these left out: which of them are there as
 * they should be, and which have to be made. It comes in parts, the longest work first, so that it is under way while the
 * others are looked at.
 */
export function* planPages(archive: Archive, days: SortedDays['others'], output: Output): Generator<Plan> {
  const names = Object.keys(views) as ViewName[]
  for (const part of [longest, names.filter((name) => !longest.includes(name))]) {
    const plan: Plan = { places: new Map(), kept: [], files: [], pages: [] }
    for (const name of part) planView(name, archive, days, output, plan)
    yield plan
  }
}

function planView(
  view: ViewName,
  archive: Archive,
  days: SortedDays['others'],
  { isMade, isSound }: Output,
  plan: Plan,
): void {
  const isDated = dated.includes(view)
  const { list, amends } = views[view] as View<unknown, unknown>
  for (const { path, group, shown, props } of list(archive, isDated ? days : undefined)) {
    const isPage = path.endsWith('/')
    const [file, key] = [`${path.slice(1)}${isPage ? 'index.html' : ''}`, cacheKeyOf(shown())]
    plan.places.set(file, { key, ...(isDated && { date: group }) })
    if (isMade(file, key)) plan.kept.push(file)
    else {
      const toTask = () => {
        const same = amends ? days.get(group)?.same : undefined
        const kept = same && same.size > 0 && isSound(file) ? same : undefined
        return { file, view, props: props(kept), amends: kept !== undefined }
      }
      plan[isPage ? 'pages' : 'files'].push({ group, toTask })
    }
  }
}

/** `isMade`: whether a file with that cache key is there; `isSound`: whether it is, with whatever key, as it was put there. */
export type Output = { isMade: (file: string, key: string) => boolean; isSound: (file: string) => boolean }

/** `same`: the papers whose entries show what they showed, by date. */
export type SortedDays = { kept: Record<string, BuiltDay>; others: Map<string, DayKey & { same: Set<string> }> }

/** `places`: of all files; `kept`: those that are as they should be; the others by whether they need the empty page. */
export type Plan = { places: Map<string, Place>; kept: string[]; files: PlannedPage[]; pages: PlannedPage[] }

/** A file's cache key, and the day that it is of, if of one. */
export type Place = { key: string; date?: string }

/** `group`: the pages that show the same papers. */
export type PlannedPage = { group: string; toTask: () => PageTask }
