import { glob, readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** All HTML pages of a built site: path from its root (`/day/2026-11-20/`) → tree. */
export async function readPages(out: string): Promise<Map<string, Root>> {
  const files = await Array.fromAsync(glob(`${out}/**/*.html`))
  const pages = await Promise.all(
    files.sort().map(async (file) => [toPath(out, file), fromHtml(await readFile(file, 'utf8'))] as const),
  )
  return new Map(pages)
}

/** Every path a built site answers to. */
export async function listPaths(out: string): Promise<Set<string>> {
  const files = await Array.fromAsync(glob(`${out}/**/*.*`))
  return new Set(files.map((file) => toPath(out, file)))
}

function toPath(out: string, file: string): string {
  return `/${relative(out, file).split(sep).join('/')}`.replace(/index\.html$/, '')
}
