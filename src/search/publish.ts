import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeAtomic } from '#content/files.ts'
import { indexFolder, type Manifest, manifestPath, parseManifest } from './format/manifest.ts'
import { attempt, papersPath } from './known-index.ts'
import { draftEnding } from './part-writer.ts'

/** Where an index is made, and where known parts of it stay. */
export const searchFolder = (cache: string): string => join(cache, 'search')

/**
 * Brings an index that was made in a cache to `<out>/search-index`: parts that are not there yet, then the manifest that
 * names them, and only then are other parts removed. Ended at any moment, it leaves an index that answers.
 */
export async function publishIndex(manifest: Manifest, { out, cache }: { out: string; cache: string }): Promise<void> {
  const [folder, site] = [searchFolder(cache), join(out, indexFolder)]
  mkdirSync(site, { recursive: true })
  for (const { name } of manifest.parts) {
    const place = join(site, name)
    if (existsSync(place)) continue
    const draft = place + draftEnding
    rmSync(draft, { recursive: true, force: true })
    linkFolder(join(folder, name), draft)
    renameSync(draft, place)
  }
  await writeManifest(site, manifest)
  removeOthers(site, new Set([manifestPath, ...manifest.parts.map(({ name }) => name)]))
}

/** Bytes of the index that a site has; 0 where it has none, or one that is not read any more. */
export function weighIndex(out: string): number {
  return attempt(() => {
    const manifest = readFileSync(join(out, indexFolder, manifestPath))
    return parseManifest(String(manifest)).parts.reduce((sum, { bytes }) => sum + bytes, manifest.length)
  }, 0)
}

/** Makes a manifest the one of its folder; returns whether a byte changed. */
export function writeManifest(folder: string, manifest: Manifest): Promise<boolean> {
  return writeAtomic(join(folder, manifestPath), `${JSON.stringify(manifest)}\n`)
}

/** Removes what the manifest does not name from the folder that the index is made in. */
export function removeStale(folder: string, { parts }: Manifest): void {
  removeOthers(folder, new Set([manifestPath, ...parts.flatMap(({ name }) => [name, papersPath(name)])]))
}

function removeOthers(folder: string, kept: Set<string>): void {
  for (const name of readdirSync(folder)) {
    if (!kept.has(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** The same files under a second name: they are never written to again. On another disk, copies. */
function linkFolder(from: string, to: string): void {
  for (const name of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue
    const source = join(name.parentPath, name.name)
    const target = join(to, source.slice(from.length))
    mkdirSync(dirname(target), { recursive: true })
    try {
      linkSync(source, target)
    } catch {
      copyFileSync(source, target)
    }
  }
}
