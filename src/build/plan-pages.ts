import type { Archive } from '#content/read-archive.ts'
import { cacheKeyOf } from '#views/key.ts'
import type { View } from '#views/view.ts'
import { longest, type ViewName, views } from '#views/views.ts'
import type { PageTask } from './page-task.ts'

/**
 * Which pages and files the views have of an archive, which of them are there as they should be, and which have to be made. It
 * comes in parts, the longest work first, so that it is under way while the others are looked at.
 */
export function* planPages(archive: Archive, isMade: IsMade): Generator<Plan> {
  const names = Object.keys(views) as ViewName[]
  for (const part of [longest, names.filter((name) => !longest.includes(name))]) {
    const plan: Plan = { keys: new Map(), kept: [], files: [], pages: [] }
    for (const name of part) planView(name, archive, isMade, plan)
    yield plan
  }
}

function planView(view: ViewName, archive: Archive, isMade: IsMade, plan: Plan): void {
  for (const { path, group, shown, props } of (views[view] as View<unknown, unknown>).list(archive)) {
    const isPage = path.endsWith('/')
    const [file, key] = [`${path.slice(1)}${isPage ? 'index.html' : ''}`, cacheKeyOf(shown())]
    plan.keys.set(file, key)
    if (isMade(file, key)) plan.kept.push(file)
    else plan[isPage ? 'pages' : 'files'].push({ group, toTask: () => ({ file, view, props: props() }) })
  }
}

export type IsMade = (file: string, key: string) => boolean

/** `keys`: of all, by file; `kept`: the files that are as they should be; the others by whether they need the empty page. */
export type Plan = { keys: Map<string, string>; kept: string[]; files: PlannedPage[]; pages: PlannedPage[] }

/** `group`: the pages that show the same papers. */
export type PlannedPage = { group: string; toTask: () => PageTask }
