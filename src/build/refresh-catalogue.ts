import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '#content/catalogue.ts'
import type { ContentFile, ReadFile } from './read-file.ts'

/**
 * Brings a catalogue up to date with the content folder: only files with another stamp are read, by `readFiles`. Calls `onNews`
 * as soon as there seem to be any: most news are in days, which are looked at first. Returns whether anything has changed.
 */
export async function refreshCatalogue(
  catalogue: Catalogue,
  content: string,
  { readFiles = readInTurn, onNews = () => {} }: RefreshOptions = {},
): Promise<boolean> {
  const known = catalogue.stamps()
  const found = new Map<string, string>()
  const moved: string[] = []
  for (const folder of ['days', 'papers']) {
    for (const [path, stamp] of stampFiles(content, folder)) {
      found.set(path, stamp)
      if (known.get(path)?.stamp !== stamp) moved.push(path)
    }
    if (moved.length > 0) onNews()
  }
  const gone = [...known.keys()].filter((path) => !found.has(path))
  let changed = gone.length
  const files = moved.map((path) => ({ content, path, known: known.get(path)?.digest }))
  for await (const batch of readFiles(files)) {
    catalogue.together(() => {
      for (const file of batch) changed += keepFile(catalogue, file, found.get(file.path) ?? '')
    })
  }
  catalogue.together(() => {
    for (const path of gone) catalogue.remove(path)
  })
  return changed > 0
}

type RefreshOptions = { readFiles?: ReadFiles; onNews?: () => void }

/** How a build reads many files: all at once, or shared between workers. */
export type ReadFiles = (files: ContentFile[]) => AsyncIterable<ReadFile[]>

async function* readInTurn(files: ContentFile[]): AsyncGenerator<ReadFile[]> {
  // MathJax takes a while to load, for which a build that reads in threads has no use.
  const { readContentFile } = await import('./read-file.ts')
  for (const file of files) yield [readContentFile(file)]
}

function keepFile(catalogue: Catalogue, file: ReadFile, stamp: string): number {
  if (file.type === 'known') {
    catalogue.touch(file.path, stamp)
    return 0
  }
  catalogue.put(file.path, { stamp, digest: file.digest }, file.value)
  if (file.type === 'paper') {
    catalogue.keepRendered(file.path, 'card', file.card)
    if (file.faqs.length > 0) catalogue.keepRendered(file.path, 'faqs', file.faqs)
  }
  return 1
}

/** Files lie two folders deep: `papers/2611/2611.01234.mdx`. */
function stampFiles(content: string, folder: string): [path: string, stamp: string][] {
  return readNames(join(content, folder)).flatMap((part) =>
    readNames(join(content, folder, part))
      .filter((name) => name.endsWith('.mdx'))
      .map((name): [string, string] => [`${folder}/${part}/${name}`, stampOf(join(content, folder, part, name))]),
  )
}

function stampOf(file: string): string {
  const { size, mtimeMs, ino } = statSync(file)
  return `${size} ${mtimeMs} ${ino}`
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    // A stray file beside the folders, or a folder that is not there yet.
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}
