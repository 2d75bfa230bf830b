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
  const { moved, gone } = compareFiles(catalogue, content, onNews)
  let changed = gone.length
  const files = [...moved.keys()].map((path) => ({ content, path, known: catalogue.digest(path) }))
  for await (const batch of readFiles(files)) {
    catalogue.together(() => {
      for (const file of batch) changed += keepFile(catalogue, file, moved.get(file.path) ?? '')
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

/** The files that have another stamp than is known, with it, and those that are gone: folder by folder, for there may be many. */
function compareFiles(catalogue: Catalogue, content: string, onNews: () => void): Compared {
  const compared: Compared = { moved: new Map(), gone: [] }
  const folders = new Set<string>()
  for (const kind of ['days', 'papers']) {
    for (const name of readNames(join(content, kind))) {
      folders.add(`${kind}/${name}`)
      compareFolder(catalogue.stamps(`${kind}/${name}`), content, `${kind}/${name}`, compared)
    }
    if (compared.moved.size + compared.gone.length > 0) onNews()
  }
  for (const folder of catalogue.folders()) {
    if (!folders.has(folder)) compared.gone.push(...catalogue.stamps(folder).keys())
  }
  return compared
}

/** Files lie two folders deep: `papers/2611/2611.01234.mdx`. */
function compareFolder(known: Map<string, string>, content: string, folder: string, { moved, gone }: Compared): void {
  const place = join(content, folder)
  for (const name of readNames(place)) {
    if (!name.endsWith('.mdx')) continue
    const [path, stamp] = [`${folder}/${name}`, stampOf(`${place}/${name}`)]
    if (known.get(path) !== stamp) moved.set(path, stamp)
    known.delete(path)
  }
  gone.push(...known.keys())
}

type Compared = { moved: Map<string, string>; gone: string[] }

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
