import { hash } from 'node:crypto'
import type { Day, DayPaper, Paper } from '#paper/schema.ts'

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

/** What a day's row holds of a paper. */
export function toBrief({ id, digest, title, categories, listed, withdrawn, answers }: ListedPaper): BriefPaper {
  return { id, digest, title, categories, listed, ...(withdrawn && { withdrawn }), answers }
}

/** What was read from a file that holds what it should. Throws where it does not. */
export function intact<T extends object>(value: T | Broken): T {
  if ('broken' in value) throw new Error(value.broken)
  return value
}

/** A file that cannot be read, and why. */
export type Broken = { broken: string }

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

/** As much of a paper as says which pages show it, and whether they still do. */
export type BriefPaper = Pick<
  ListedPaper,
  'id' | 'digest' | 'title' | 'categories' | 'listed' | 'withdrawn' | 'answers' | 'withoutFaq'
>

/** A day without its papers. */
export type DayHead = Omit<Day, 'papers'>

/** A day with its papers in brief. */
export type ArchiveDay = DayHead & { papers: ArchiveLine[] }
/** `days`: all that list the paper and how, newest first: `2026-11-20 replace 2026-11-02 new`. */
export type ArchiveLine = DayPaper & { paper: BriefPaper; days: string }

/** The days that list a paper, newest first. */
export function datesOf({ days }: Pick<ArchiveLine, 'days'>): string[] {
  return days.split(' ').filter((_, n) => n % 2 === 0)
}

/** Whether it is the latest of the days that list a paper. */
export function isLatest({ days }: Pick<ArchiveLine, 'days'>, date: string): boolean {
  return days.startsWith(date)
}
