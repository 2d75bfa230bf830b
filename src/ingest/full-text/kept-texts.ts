import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { findFile, writeAtomic } from '#content/files.ts'
import { idFileName, idMonth } from '#paper/id.ts'
import type { FullText } from './full-text.ts'

/** A paper's text, if it is kept, can be read and is not out of date. */
export async function findKeptText(cache: string, paper: PaperVersion, now: Date): Promise<FullText | undefined> {
  const kept = parseKept(await findFile(textFile(cache, paper)))
  if (!kept || kept.text.version !== paper.version) return undefined
  // HTML may appear the day after.
  const days = kept.text.basis === 'abstract' ? daysWithoutText : daysKept
  return now.getTime() - Date.parse(kept.at) < days * millisecondsPerDay ? (kept.text as FullText) : undefined
}

/** Keeps a paper's text in `<cache>/full-text/<YYMM>/<id>v<version>.json`. */
export async function keepText(cache: string, paper: PaperVersion, { text, at }: { text: FullText; at: Date }) {
  await writeAtomic(textFile(cache, paper), JSON.stringify({ format, at: at.toISOString(), text }))
}

/** Removes texts that nobody has asked arXiv for in 30 days. Returns how many there were. */
export async function pruneTexts(cache: string, now: Date): Promise<number> {
  const folder = join(cache, folderName)
  let removed = 0
  for (const month of await listFolder(folder)) {
    for (const name of await listFolder(join(folder, month))) {
      const file = join(folder, month, name)
      const { mtimeMs } = await stat(file)
      if (now.getTime() - mtimeMs < daysKept * millisecondsPerDay) continue
      await rm(file, { force: true })
      removed++
    }
  }
  return removed
}

/** Rises when texts are read better: what was kept before is read anew. */
const format = 3
const folderName = 'full-text'
const daysKept = 30
const daysWithoutText = 1
const millisecondsPerDay = 86_400_000

const KeptSchema = z.strictObject({
  format: z.literal(format),
  at: z.iso.datetime(),
  text: z.strictObject({
    basis: z.enum(['html', 'pdf', 'abstract']),
    version: z.int().positive(),
    reason: z.string().min(1).optional(),
    sections: z.array(
      z.strictObject({
        title: z.string(),
        depth: z.int().positive(),
        anchor: z.string().optional(),
        appendix: z.literal(true).optional(),
        paragraphs: z.array(
          z.strictObject({
            text: z.string().min(1),
            anchor: z.string().optional(),
            kind: z.enum(['caption', 'table', 'code', 'proof', 'note']).optional(),
          }),
        ),
      }),
    ),
  }),
})

function parseKept(json: string | undefined): z.infer<typeof KeptSchema> | undefined {
  if (json === undefined) return undefined
  try {
    return KeptSchema.parse(JSON.parse(json))
  } catch {
    return undefined
  }
}

function textFile(cache: string, { id, version }: PaperVersion): string {
  return join(cache, folderName, idMonth(id), `${idFileName(id)}v${version}.json`)
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}

type PaperVersion = { id: string; version: number }
