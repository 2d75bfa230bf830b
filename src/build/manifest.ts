import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What the last build left in the output folder; nothing where none is known. */
export function readManifest(file: string): Manifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
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

/**
 * `code` and `archive` are hashes of what the site was made of; `files` are all that builds have put into `out`, each with
 * its page's cache key (empty: it has none) and its bytes.
 */
export type Manifest =
  | { type: 'none' }
  | { type: 'built'; out: string; code: string; archive: string; files: Record<string, BuiltFile> }
export type BuiltFile = [key: string, bytes: number]
