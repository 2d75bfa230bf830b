import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fillShell, type Shell } from '#layouts/shell.ts'
import type { Prose, View } from '#views/view.ts'
import { type ViewName, views } from '#views/views.ts'

/** Makes a page and writes it into a folder. */
export async function writePage({ file, view, props }: PageTask, { folder, shell, prose }: PageTools): Promise<void> {
  const content = await (views[view] as View<unknown>).render(props, prose)
  const path = join(folder, file)
  ensureFolder(dirname(path))
  writeFileSync(path, fillShell(shell, content))
}

/** Most pages have a folder of their own, within one that is there. */
function ensureFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') mkdirSync(path, { recursive: true })
    else if (code !== 'EEXIST') throw error
  }
}

/** `file`: the page's, within the site. All of it are plain values. */
export type PageTask = { file: string; view: ViewName; props: unknown }

export type PageTools = { folder: string; shell: Shell; prose: Prose }
