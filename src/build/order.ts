import { openCatalogue } from '#content/catalogue.ts'
import type { Shell } from '#layouts/shell.ts'
import { flushFormulas, keepFormulas } from '#render/formula.ts'
import { type Site, setSite } from '#site.ts'
import { openProse } from '#views/prose.ts'
import type { Prose } from '#views/view.ts'
import { type PageTask, writePage } from './page-task.ts'
import { type ContentFile, type ReadFile, readContentFile } from './read-file.ts'

/** What carries out a build's orders, in a thread of its own or in the main one. */
export function createHand({ site, folder, out }: HandOptions): Hand {
  setSite(site)
  keepFormulas(site.cache)
  let prose: Prose | undefined
  return async (order) => {
    if (order.type === 'read') {
      const files = order.files.map(readContentFile)
      flushFormulas()
      return { type: 'read', files }
    }
    prose ??= openProse(openCatalogue(site.catalogue), site.content)
    for (const task of order.tasks) await writePage(task, { folder, out, shell: order.shell, prose })
    return { type: 'made', pages: order.tasks.length }
  }
}

export type Hand = (order: Order) => Promise<Done>
/** `folder`: where pages are written; `out`: where the site is. */
export type HandOptions = { site: Site; folder: string; out: string }
/** `shell`: only files that are no pages do without. */
export type Order =
  | { type: 'read'; files: ContentFile[] }
  | { type: 'make'; shell: Shell | undefined; tasks: PageTask[] }
export type Done = { type: 'read'; files: ReadFile[] } | { type: 'made'; pages: number }
