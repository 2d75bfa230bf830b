import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'

/** A hash of what a paper's prose is read and rendered by: with the same, a catalogue still holds. */
export function fingerprintReader(): string {
  return hashFiles(['src/{build,content,markdown,paper,render}/**/*.*', 'package-lock.json'])
}

/**
 * A hash of all code that pages are made by, and of the settings they show: with the same, a page with the same cache key
 * has the same bytes, and the style sheets and scripts it names are still there.
 */
export function fingerprintCode(settings: object): string {
  const files = [
    'src/**/*.*',
    'public/**/*.*',
    'content/pages/**/*.*',
    'astro.config.mjs',
    'package-lock.json',
    'tsconfig.json',
  ]
  return hashFiles(files, JSON.stringify(settings))
}

function hashFiles(patterns: string[], more = ''): string {
  // What the runtime itself formats (dates, names of languages) may differ between its versions.
  const hash = createHash('sha256').update(process.version).update(more)
  for (const file of globSync(patterns, { exclude: isElsewhere }).sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** Rooms that no page knows. */
function isElsewhere(path: string): boolean {
  return /^src\/(?:ingest|standin|extension)$/.test(path)
}
