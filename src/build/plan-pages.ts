import type { Archive } from '#content/read-archive.ts'
import { cacheKeyOf } from '#views/key.ts'
import type { View } from '#views/view.ts'
import { type ViewName, views } from '#views/views.ts'
import type { PageTask } from './page-task.ts'

/** Which pages and files the views have of an archive, which of them are there as they should be, and which have to be made. */
export function planPages(archive: Archive, isMade: IsMade): Plan {
  const plan: Plan = { keys: new Map(), kept: [], changed: { files: [], pages: [] } }
  for (const [name, view] of Object.entries(views)) {
    for (const { path, group, shown, props } of (view as View<unknown, unknown>).list(archive)) {
      const isPage = path.endsWith('/')
      const [file, key] = [`${path.slice(1)}${isPage ? 'index.html' : ''}`, cacheKeyOf(shown())]
      plan.keys.set(file, key)
      const planned = { group, toTask: () => ({ file, view: name as ViewName, props: props() }) }
      if (isMade(file, key)) plan.kept.push(file)
      else plan.changed[isPage ? 'pages' : 'files'].push(planned)
    }
  }
  return plan
}

export type IsMade = (file: string, key: string) => boolean

/** `keys`: of all, by file. */
export type Plan = {
  keys: Map<string, string>
  kept: string[]
  changed: { files: PlannedPage[]; pages: PlannedPage[] }
}

/** `group`: the pages that show the same papers. */
export type PlannedPage = { group: string; toTask: () => PageTask }
