import type { Archive } from '#content/read-archive.ts'
import { cacheKeyOf } from '#views/key.ts'
import type { View } from '#views/view.ts'
import { type ViewName, views } from '#views/views.ts'
import type { IsMade } from './keep-pages.ts'
import type { PageTask } from './page-task.ts'

/** Which pages the views have of an archive, which of them are there as they should be, and which have to be made. */
export function planPages(archive: Archive, isMade: IsMade): Plan {
  const plan: Plan = { keys: new Map(), kept: [], changed: [] }
  for (const [name, view] of Object.entries(views)) {
    for (const { path, group, shown, props } of (view as View<unknown>).list(archive)) {
      const [file, key] = [`${path.slice(1)}index.html`, cacheKeyOf(shown())]
      plan.keys.set(file, key)
      if (isMade(file, key)) plan.kept.push(file)
      else plan.changed.push({ group, toTask: () => ({ file, view: name as ViewName, props: props() }) })
    }
  }
  return plan
}

/** `keys`: of all pages, by file. */
export type Plan = { keys: Map<string, string>; kept: string[]; changed: PlannedPage[] }

/** `group`: the pages that show the same papers. */
export type PlannedPage = { group: string; toTask: () => PageTask }
