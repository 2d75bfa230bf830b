import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What the last build left in the output folder; nothing where none is known. */
export function readManifest(file: string): Manifest {
  try {
    // An earlier version had all files in one list.
    return { days: {}, ...JSON.parse(readFileSync(file, 'utf8')) }
  } catch {
    return { type: 'none' }
  }
}

export function writeManifest(file: string, manifest: Manifest): void {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.tmp`
  writeFileSync(draft, JSON.stringify(manifest))
  renameSync(draft, file)
}

/** All files, those of days among them. */
export function* filesOf({ files, days }: Built): Generator<[file: string, BuiltFile]> {
  yield* Object.entries(files)
  for (const day of Object.values(days)) yield* Object.entries(day.files)
}

/**
 * `code` and `archive` are hashes of what the site was made of. What builds have put into `out` are the `files` of each of
 * the `days`, and others.
 */
export type Manifest = { type: 'none' } | ({ type: 'built'; out: string; code: string; archive: string } & Built)
export type Built = { files: Files; days: Record<string, BuiltDay> }
/** `key`: of all that the day's pages show; `lines`: what their entries show. */
export type BuiltDay = { key: string; lines: string; files: Files }
/** Each with its page's cache key (empty: it has none) and its bytes. */
export type Files = Record<string, BuiltFile>
export type BuiltFile = [key: string, bytes: number]
