import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Day, Paper } from '#paper/schema.ts'
import { getDay, listDays } from './archive.ts'
import type { Catalogue } from './catalogue.ts'
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
  return toListed(parsePaper(text, file), digestOf(text))
}

/** A hash of a file's bytes. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** A paper without abstract and answers, but for how far these are. */
export function toListed({ abstract: _, faq, ...metadata }: Paper, digest: string): ListedPaper {
  const answers = faq.map(({ lang, answers }) => ({ lang, statuses: answers.map(({ status }) => status) }))
  return { ...metadata, digest, answers }
}

/** The archive as a catalogue holds it, newest day first. Throws where a file that a day needs is missing or broken. */
export function listArchive(catalogue: Catalogue): ArchiveDay[] {
  const papers = new Map<string, ListedPaper | Broken>()
  for (const { path, value } of catalogue.values('papers')) papers.set(path, value as ListedPaper | Broken)
  const days = [...catalogue.values('days')].map(({ value }) => intact(value as Day | Broken))
  const withPapers = days.map((day) => ({
    ...day,
    papers: day.papers.map((line) => ({ ...line, paper: find(line.id) })),
  }))
  return withPapers.sort((a, b) => (a.date < b.date ? 1 : -1))

  function find(id: string): ListedPaper {
    const path = paperFile('', id)
    const paper = papers.get(path)
    if (!paper) throw new Error(`${path} is missing, but a day lists it. Ingest that day again.`)
    return intact(paper)
  }
}

function intact<T extends object>(value: T | Broken): T {
  if ('broken' in value) throw new Error(value.broken)
  return value
}

/** A file that cannot be read, and why. */
export type Broken = { broken: string }

/** A day together with the metadata of its papers. */
export type ArchiveDay = Omit<Day, 'papers'> & { papers: (Day['papers'][number] & { paper: ListedPaper })[] }

export type ListedPaper = Omit<Paper, 'abstract' | 'faq'> & {
  digest: string
  answers: { lang: string; statuses: Paper['faq'][number]['answers'][number]['status'][] }[]
  /** Its FAQ is kept in the archive alone. */
  withoutFaq?: true
}
