import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Day, Paper } from '#paper/schema.ts'
import { getDay, listDays } from './archive.ts'
import { parsePaper } from './paper-mdx.ts'
import { paperFile } from './paths.ts'

/**
 * Reads the whole archive once, oldest day first: each day with its papers' metadata, without abstracts and answers.
 * `digest` changes whenever a byte of the paper's file does.
 */
export async function* readArchive(content: string): AsyncGenerator<ArchiveDay> {
  const papers = new Map<string, ListedPaper>()
  for (const date of await listDays(content)) {
    const day = await getDay(content, date)
    const lines: ArchiveDay['papers'] = []
    for (const line of day.papers) {
      const paper = papers.get(line.id) ?? (await readListedPaper(content, line.id))
      papers.set(line.id, paper)
      lines.push({ ...line, paper })
    }
    yield { ...day, papers: lines }
  }
}

async function readListedPaper(content: string, id: string): Promise<ListedPaper> {
  const file = paperFile(content, id)
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`${file} cannot be read, but a day lists it. Ingest that day again.`, { cause })
  })
  const { abstract: _, faq, ...metadata } = parsePaper(text, file)
  return {
    ...metadata,
    digest: createHash('sha256').update(text).digest('hex').slice(0, 16),
    answers: faq.map(({ lang, answers }) => ({ lang, statuses: answers.map(({ status }) => status) })),
  }
}

/** A day together with the metadata of its papers. */
export type ArchiveDay = Omit<Day, 'papers'> & { papers: (Day['papers'][number] & { paper: ListedPaper })[] }

export type ListedPaper = Omit<Paper, 'abstract' | 'faq'> & {
  digest: string
  answers: { lang: string; statuses: Paper['faq'][number]['answers'][number]['status'][] }[]
}
