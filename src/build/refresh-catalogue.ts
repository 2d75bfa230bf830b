import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, Stamps } from '#content/catalogue.ts'
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
  const { moved, gone, folders } = compareFiles(catalogue, content, onNews)
  // Until all of a folder is read, nobody knows how it stands.
  catalogue.together(() => {
    for (const folder of folders.keys()) catalogue.dropStamps(folder)
  })
  let changed = gone.length
  const files = moved.map((path) => ({ content, path, known: catalogue.digest(path) }))
  for await (const batch of readFiles(files)) {
    catalogue.together(() => {
      for (const file of batch) changed += keepFile(catalogue, file)
    })
  }
  catalogue.together(() => {
    for (const path of gone) catalogue.remove(path)
    for (const [folder, stamps] of folders) catalogue.keepStamps(folder, stamps)
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

function keepFile(catalogue: Catalogue, file: ReadFile): number {
  if (file.type === 'known') return 0
  catalogue.put(file.path, file.digest, file.value)
  if (file.type === 'paper') {
    catalogue.keepRendered(file.path, 'card', file.card)
    if (file.faqs.length > 0) catalogue.keepRendered(file.path, 'faqs', file.faqs)
  }
  return 1
}

/** The files that look otherwise than they did, and those that are gone: folder by folder, for there may be many. */
function compareFiles(catalogue: Catalogue, content: string, onNews: () => void): Compared {
  const compared: Compared = { moved: [], gone: [], folders: new Map() }
  const seen = new Set<string>()
  for (const kind of ['days', 'papers']) {
    for (const name of readNames(join(content, kind))) {
      seen.add(`${kind}/${name}`)
      compareFolder(catalogue, content, `${kind}/${name}`, compared)
    }
    if (compared.moved.length + compared.gone.length > 0) onNews()
  }
  for (const folder of catalogue.folders()) {
    if (seen.has(folder)) continue
    compared.gone.push(...catalogue.paths(folder))
    compared.folders.set(folder, { names: [], numbers: new Float64Array() })
  }
  return compared
}

/** Files lie two folders deep: `papers/2611/2611.01234.mdx`. */
function compareFolder(catalogue: Catalogue, content: string, folder: string, compared: Compared): void {
  const known = catalogue.stamps(folder)
  const now = readStamps(join(content, folder))
  const [placeOf, numbers] = [findPlaces(known?.names ?? [], now.names), known?.numbers ?? new Float64Array()]
  const moved = now.names.filter((_, place) => {
    const [a, b] = [place * perFile, placeOf(place) * perFile]
    for (let n = 0; n < perFile; n++) if (now.numbers[a + n] !== numbers[b + n]) return true
    return false
  })
  const isSame = known !== undefined && known.names.length === now.names.length && moved.length === 0
  if (isSame) return
  compared.folders.set(folder, now)
  for (const name of moved) compared.moved.push(`${folder}/${name}`)
  const there = new Set(now.names)
  const paths = known ? known.names.map((name) => `${folder}/${name}`) : catalogue.paths(folder)
  for (const path of paths) if (!there.has(path.slice(folder.length + 1))) compared.gone.push(path)
}

/** Where names were before, by where they are now: nearly always in the same place. Those that were nowhere: before all. */
function findPlaces(before: string[], now: string[]): (place: number) => number {
  let places: Map<string, number> | undefined
  return (place) => {
    const name = now[place] ?? ''
    if (before[place] === name) return place
    places ??= new Map(before.map((name, place) => [name, place]))
    return places.get(name) ?? -1
  }
}

function readStamps(folder: string): Stamps {
  const names = readNames(folder).filter((name) => name.endsWith('.mdx'))
  const numbers = new Float64Array(names.length * perFile)
  for (const [place, name] of names.entries()) {
    const { size, mtimeMs, ino } = statSync(`${folder}/${name}`)
    const first = place * perFile
    numbers[first] = size
    numbers[first + 1] = mtimeMs
    numbers[first + 2] = ino
  }
  return { names, numbers }
}

/** Numbers. */
const perFile = 3

/** `folders`: those that are otherwise than they were, with all their files. */
type Compared = { moved: string[]; gone: string[]; folders: Map<string, Stamps> }

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    // A stray file beside the folders, or a folder that is not there yet.
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}
