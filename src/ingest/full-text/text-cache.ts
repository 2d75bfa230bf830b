import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { findFile, writeAtomic } from '#content/files.ts'
import { idFileName, idMonth } from '#paper/id.ts'
import type { Paper } from '#paper/schema.ts'
import type { FullText } from './full-text.ts'

/** A text that was read earlier; `undefined` where none is kept, where it is broken, or where arXiv may have more by now. */
export async function findKept(cache: string, paper: PaperVersion, now: Date): Promise<FullText | undefined> {
  const file = textFile(cache, paper)
  const kept = await findFile(file)
  const text = kept === undefined ? undefined : parseKept(kept)
  if (!text || text.version !== paper.version) return undefined
  if (text.basis === 'html') return text
  const { mtimeMs } = await stat(file)
  return now.getTime() - mtimeMs < untilAskedAgain ? text : undefined
}

/** Keeps a text for later runs. */
export async function keepText(cache: string, paper: PaperVersion, text: FullText): Promise<void> {
  await writeAtomic(textFile(cache, paper), JSON.stringify(text))
}

/** Removes texts that were read long ago: their questions are answered, or nobody waits for them. */
export async function pruneTexts(cache: string, now: Date): Promise<void> {
  const folder = join(cache, folderName)
  for (const month of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, month))) {
      const file = join(folder, month, name)
      if (now.getTime() - (await stat(file)).mtimeMs > longestKept) await rm(file, { force: true })
    }
  }
}

const day = 86_400_000
/** arXiv makes its HTML some hours after the PDF. */
const untilAskedAgain = day
const longestKept = 30 * day
const folderName = 'full-text'

function textFile(cache: string, { id, version }: PaperVersion): string {
  return join(cache, folderName, idMonth(id), `${idFileName(id)}v${version}.json`)
}

function parseKept(json: string): FullText | undefined {
  try {
    return KeptTextSchema.parse(JSON.parse(json)) as FullText
  } catch {
    return undefined
  }
}

const KeptTextSchema = z.object({
  basis: z.enum(['html', 'pdf', 'abstract']),
  version: z.int().positive(),
  reason: z.string().optional(),
  sections: z.array(
    z.object({
      title: z.string(),
      depth: z.int().positive(),
      anchor: z.string().optional(),
      paragraphs: z.array(z.object({ text: z.string(), anchor: z.string().optional() })),
    }),
  ),
})

type PaperVersion = Pick<Paper, 'id' | 'version'>
