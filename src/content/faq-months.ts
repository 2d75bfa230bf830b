import { addMonths } from '#paper/calendar-date.ts'
import type { ArchiveDay, ListedPaper } from './loader.ts'

/**
 * The days, newest first, with FAQs only where a paper was listed within `months` of the newest day; the month of that
 * day counts as one. An older paper keeps everything else.
 */
export function withFaqMonths(days: ArchiveDay[], months: number | undefined): ArchiveDay[] {
  const first = firstFaqMonth(days[0]?.date, months) ?? ''
  if (first === '') return days
  const shortened = new Map<ListedPaper, ListedPaper>()
  return days.map((day) => ({ ...day, papers: day.papers.map((line) => ({ ...line, paper: shorten(line.paper) })) }))

  function shorten(paper: ListedPaper): ListedPaper {
    if (paper.listed.slice(0, 7) >= first || paper.answers.length === 0) return paper
    const known = shortened.get(paper) ?? { ...paper, answers: [], withoutFaq: true }
    shortened.set(paper, known)
    return known
  }
}

/** The month (`2025-11`) from which on papers keep their FAQ, where the newest day or month is `newest`; `undefined`: all do. */
export function firstFaqMonth(newest: string | undefined, months: number | undefined): string | undefined {
  return months && newest ? addMonths(newest, 1 - months) : undefined
}
