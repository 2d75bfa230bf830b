import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { getDay, listDays } from './archive.ts'
import { paperFile } from './paths.ts'

/**
 * Every paper of the archive, in the order of its first listing, without parsing it. `digest` changes whenever a byte of
 * the paper's file does. Throws where a day lists a paper that is not there.
 */
export async function listPapers(content: string): Promise<PaperLine[]> {
  const papers = new Map<string, PaperLine>()
  for (const date of await listDays(content)) {
    for (const { id } of (await getDay(content, date)).papers) {
      const known = papers.get(id)
      if (known) known.latest = date
      else papers.set(id, { id, listed: date, latest: date, digest: '' })
    }
  }
  const lines = [...papers.values()]
  for (let from = 0; from < lines.length; from += atOnce) {
    await Promise.all(lines.slice(from, from + atOnce).map((line) => addDigest(line, content)))
  }
  return lines
}

/** Files open at the same time. */
const atOnce = 64

async function addDigest(line: PaperLine, content: string): Promise<void> {
  const file = paperFile(content, line.id)
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read, but a day lists it. Ingest that day again.`, { cause })
  })
  line.digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

/** `listed` and `latest`: the first and the last day that lists the paper. */
export type PaperLine = { id: string; digest: string; listed: string; latest: string }
