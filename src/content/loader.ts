import { hash } from 'node:crypto'
import type { Day, Paper } from '#paper/schema.ts'
import type { Catalogue } from './catalogue.ts'
import { paperFile } from './paths.ts'

/** A hash of a text, such as a file's. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16)
}

/** A paper without abstract and answers, but for how far these are. */
export function toListed({ abstract: _, faq, ...metadata }: Paper, digest: string): ListedPaper {
  const answers = faq.map(({ lang, answers, tokens, usd }) => ({
    lang,
    statuses: answers.map(({ status }) => status),
    ...(answers.some(({ status, version }) => isOutdated(status, version)) && { outdated: true as const }),
    ...(tokens && { tokens: tokens.input + tokens.output }),
    ...(usd !== undefined && { usd }),
  }))
  return { ...metadata, digest, answers }

  function isOutdated(status: string, version: number): boolean {
    return status === 'answered' && version < metadata.version
  }
}

/** The archive as a catalogue holds it, newest day first. Throws where a file that a day needs is missing or broken. */
export function listArchive(catalogue: Catalogue): ArchiveDay[] {
  const papers = new Map<string, ListedPaper>()
  const broken = new Map<string, Broken>()
  for (const { path, value } of catalogue.values('papers')) {
    const paper = value as ListedPaper | Broken
    if ('broken' in paper) broken.set(path, paper)
    else papers.set(paper.id, paper)
  }
  const days = [...catalogue.values('days')].map(({ value }) => intact(value as Day | Broken))
  const withPapers = days.map((day) => ({
    ...day,
    papers: day.papers.map((line) => ({ ...line, paper: find(line.id) })),
  }))
  return withPapers.sort((a, b) => (a.date < b.date ? 1 : -1))

  function find(id: string): ListedPaper {
    const paper = papers.get(id)
    if (paper) return paper
    const path = paperFile('', id)
    throw new Error(broken.get(path)?.broken ?? `${path} is missing, but a day lists it. Ingest that day again.`)
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
  /** By language; `tokens` and `usd`: what they took, where that is known. */
  answers: {
    lang: string
    statuses: Paper['faq'][number]['answers'][number]['status'][]
    /** Some answers speak of an earlier version. */
    outdated?: true
    tokens?: number
    usd?: number
  }[]
  /** Its FAQ is kept in the archive alone. */
  withoutFaq?: true
}
