import type { ArchiveDay, ListedPaper } from './loader.ts'

/**
 * The days, newest first, with FAQs only where a paper was listed within `months` of the newest day; the month of that
 * day counts as one. An older paper keeps everything else.
 */
export function withFaqMonths(days: ArchiveDay[], months: number | undefined): ArchiveDay[] {
  const newest = days[0]?.date
  if (!months || !newest) return days
  const first = monthsBefore(newest, months - 1)
  const shortened = new Map<ListedPaper, ListedPaper>()
  return days.map((day) => ({ ...day, papers: day.papers.map((line) => ({ ...line, paper: shorten(line.paper) })) }))

  function shorten(paper: ListedPaper): ListedPaper {
    if (paper.listed.slice(0, 7) >= first || paper.answers.length === 0) return paper
    const known = shortened.get(paper) ?? { ...paper, answers: [], withoutFaq: true }
    shortened.set(paper, known)
    return known
  }
}

/** `2026-01-15`, 2 → `2025-11` */
function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - months)).toISOString().slice(0, 7)
}
