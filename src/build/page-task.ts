import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fillShell } from '#layouts/fill-shell.ts'
import { hasFormula, type PageContent } from '#layouts/frame.ts'
import type { Shell } from '#layouts/shell.ts'
import { fillMarks, markKept } from '#render/kept.ts'
import type { Prose, View } from '#views/view.ts'
import { type ViewName, views } from '#views/views.ts'

/** Makes a page or a file and writes it into a folder. */
export async function writePage({ file, view, props, amends }: PageTask, tools: PageTools): Promise<void> {
  const { folder, out, shell, prose } = tools
  const { render, cut } = views[view] as View<unknown, PageContent | string>
  const made = await render(props, prose)
  // From here on nobody else can read a page into the same memory.
  const kept = amends && cut ? cut(readPage(join(out, file))) : undefined
  const text =
    typeof made === 'string' ? made : fillPage(file, { ...made, formulas: hasKeptFormula(made, kept) }, shell)
  const path = join(folder, file)
  ensureFolder(dirname(path))
  writePieces(path, kept ? fillMarks(text, kept) : [text])
}

/** A page that is there, in memory that the next one takes: new memory for each would cost more than to read them. */
function readPage(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    if (size > room.length) room = Buffer.allocUnsafeSlow(size * 2)
    let read = 0
    for (let more = 1; more > 0; read += more) more = readSync(file, room, read, size - read, null)
    return room.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

let room = Buffer.alloc(0)

function writePieces(path: string, pieces: (string | Buffer)[]): void {
  const file = openSync(path, 'w')
  try {
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}

/** Whether there are formulas in what a page keeps. */
function hasKeptFormula({ body }: PageContent, kept: Map<string, Buffer> = new Map()): boolean {
  return [...kept].some(([id, part]) => hasFormula(part) && body.text.includes(markKept(id)))
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
