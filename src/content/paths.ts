import { basename, join } from 'node:path'
import { idFileName, idMonth, parseFileName } from '#paper/id.ts'

/** `content/papers/2611/2611.01234.mdx`; old identifiers: `content/papers/9901/hep-th-9901001.mdx`. */
export function paperFile(content: string, id: string): string {
  return join(content, 'papers', idMonth(id), `${idFileName(id)}.mdx`)
}

/** `content/days/2026/2026-11-20.mdx` */
export function dayFile(content: string, date: string): string {
  return join(content, 'days', date.slice(0, 4), `${date}.mdx`)
}

/** The paper whose file it is. */
export function paperIdOf(path: string): string {
  return parseFileName(basename(path, '.mdx'))
}
