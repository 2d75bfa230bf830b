import { readFile } from 'node:fs/promises'
import { getDay } from '#content/archive.ts'
import { listDays } from '#content/list-days.ts'
import { digestOf } from '#content/loader.ts'
import { paperFile } from '#content/paths.ts'
import type { PaperLine } from '#search/list-papers.ts'

/** Every paper of a content folder, in the order of its first listing, where no build has read it. */
export async function readPapers(content: string): Promise<PaperLine[]> {
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
  line.digest = digestOf(await readFile(paperFile(content, line.id), 'utf8'))
}
