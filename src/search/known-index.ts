import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, manifestPath, parseManifest } from './format/manifest.ts'
import type { IndexedPaper, KnownIndex, KnownPart } from './plan.ts'

/** What earlier builds left in `folder`. What is missing or broken there counts as not written: it costs time alone. */
export function readKnownIndex(folder: string): KnownIndex {
  const manifest = attempt(() => parseManifest(readFileSync(join(folder, manifestPath), 'utf8')), none)
  const parts = manifest.parts.flatMap((part): KnownPart[] => {
    const papers = attempt(() => parsePapers(readFileSync(join(folder, papersPath(part.name)), 'utf8')), [])
    return papers.length === part.papers && existsSync(join(folder, part.name)) ? [{ part, papers }] : []
  })
  // With a year missing, what the others leave out is no longer known.
  return { month: parts.length === manifest.parts.length ? manifest.month : '', parts }
}

/** The papers of a part, beside its folder: they are the build's own business and are not published. */
export const papersPath = (part: string): string => `${part}.papers`

export function formatPapers(papers: IndexedPaper[]): string {
  return papers.map(({ id, digest, listed }) => `${id} ${digest} ${listed}\n`).join('')
}

function parsePapers(text: string): IndexedPaper[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [id = '', digest = '', listed = ''] = line.split(' ')
      return { id, digest, listed }
    })
}

const none: Omit<Manifest, 'format'> = { month: '', parts: [] }

/** What is read, or `fallback` where that fails. */
export function attempt<T>(read: () => T, fallback: T): T {
  try {
    return read()
  } catch {
    return fallback
  }
}
