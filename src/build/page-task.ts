import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fillShell } from '#layouts/fill-shell.ts'
import type { PageContent } from '#layouts/frame.ts'
import type { Shell } from '#layouts/shell.ts'
import type { Prose, View } from '#views/view.ts'
import { type ViewName, views } from '#views/views.ts'

/** Makes a page or a file and writes it into a folder. */
export async function writePage({ file, view, props, amends }: PageTask, tools: PageTools): Promise<void> {
  const { folder, out, shell, prose } = tools
  const before = amends ? readFileSync(join(out, file), 'utf8') : undefined
  const made = await (views[view] as View<unknown, PageContent | string>).render(props, prose, before)
  const path = join(folder, file)
  ensureFolder(dirname(path))
  writeFileSync(path, typeof made === 'string' ? made : fillPage(file, made, shell))
}

function fillPage(file: string, content: PageContent, shell: Shell | undefined): string {
  if (!shell) throw new Error(`${file} is a page and needs the empty page.`)
  return fillShell(shell, content)
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

/** `file`: the page's, within the site; `amends`: some of it is taken from there. All of it are plain values. */
export type PageTask = { file: string; view: ViewName; props: unknown; amends?: boolean }

/** `folder`: where pages are written; `out`: where the site is. */
export type PageTools = { folder: string; out: string; shell: Shell | undefined; prose: Prose }
