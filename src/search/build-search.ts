import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { getPaper } from '#content/archive.ts'
import { readArchive } from '#content/loader.ts'
import { toRecord } from './record.ts'

/** Writes the search index of an archive to `<out>/pagefind`; returns how many papers it holds. */
export async function buildSearch(content: string, out: string): Promise<number> {
  const ids = new Set<string>()
  for await (const { papers } of readArchive(content)) for (const { id } of papers) ids.add(id)
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`)
  try {
    for (const id of ids) {
      const added = await index.addCustomRecord(toRecord(await getPaper(content, id)))
      if (added.errors.length > 0) throw new Error(`${id} cannot be indexed: ${added.errors.join('; ')}`)
    }
    await index.writeFiles({ outputPath: join(out, 'pagefind') })
  } finally {
    await close()
  }
  return ids.size
}
