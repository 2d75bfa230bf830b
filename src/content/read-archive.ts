import type { Catalogue } from './catalogue.ts'
import { withFaqMonths } from './faq-months.ts'
import { type ArchiveDay, type ListedPaper, listArchive } from './loader.ts'

/** The archive as pages see it; FAQs only of the last `faqMonths`. Throws where a file that a day needs is missing or broken. */
export function readArchive(catalogue: Catalogue, faqMonths: number | undefined): Archive {
  const days = withFaqMonths(listArchive(catalogue), faqMonths)
  const papers = new Map<string, ArchivePaper>()
  for (const { date, papers: lines } of days) {
    for (const { id, paper, type } of lines) {
      const known = papers.get(id) ?? { paper, days: [] }
      papers.set(id, known)
      known.days.push({ date, type })
    }
  }
  return { days, papers }
}

export type Archive = {
  /** Newest first. */
  days: ArchiveDay[]
  papers: Map<string, ArchivePaper>
}

/** A paper and the days that list it, newest first. */
export type ArchivePaper = { paper: ListedPaper; days: { date: string; type: ArchiveDay['papers'][number]['type'] }[] }
