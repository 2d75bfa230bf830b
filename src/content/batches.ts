import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { findFile, writeAtomic } from './files.ts'

/**
 * Questions that were handed in as a batch and whose answers are still to be collected. Kept in the archive itself: what
 * is lost is paid for twice.
 */
export const BatchSchema = z.strictObject({
  /** Its name here and at the provider, where it is found again by it. */
  name: z.string().regex(/^[0-9a-z-]+$/),
  /** The provider's own name; absent while it is being handed in. */
  id: z.string().min(1).optional(),
  provider: z.string().min(1),
  model: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  questions: z.array(
    z.strictObject({
      paper: z.string().min(1),
      version: z.int().positive(),
      lang: z.string().min(1),
      /** Hash of the question's wording. */
      question: z.string().min(1),
    }),
  ),
})

/** All batches that are under way, oldest first. Throws where a file is broken. */
export async function readBatches(content: string): Promise<Batch[]> {
  const names = await readdir(join(content, 'batches')).catch(ignoreMissing)
  const batches: Batch[] = []
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const file = join(content, 'batches', name)
    const text = await findFile(file)
    if (text !== undefined) batches.push(parseBatch(text, file))
  }
  return batches.sort((a, b) => (a.at + a.name < b.at + b.name ? -1 : 1))
}

/** Keeps a batch, whole or not at all. */
export function writeBatch(content: string, batch: Batch): Promise<boolean> {
  return writeAtomic(batchFile(content, batch), `${JSON.stringify(batch, null, 1)}\n`)
}

/** Forgets a batch whose answers are written. */
export async function removeBatch(content: string, batch: Batch): Promise<void> {
  await rm(batchFile(content, batch), { force: true })
}

function batchFile(content: string, { name }: Batch): string {
  return join(content, 'batches', `${name}.json`)
}

function parseBatch(text: string, file: string): Batch {
  try {
    return BatchSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(`${file}: it is not a batch. Delete it; its questions are then asked again.`, { cause })
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}

export type Batch = z.infer<typeof BatchSchema>
export type BatchQuestion = Batch['questions'][number]
