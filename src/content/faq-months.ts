import { addMonths } from '#paper/calendar-date.ts'
import type { BriefPaper } from './loader.ts'

/** A paper that has its FAQ only where it was listed first in the month `first` or later; all else of it stays. */
export function withFaqSince(first: string, paper: BriefPaper): BriefPaper {
  if (paper.listed.slice(0, 7) >= first || paper.answers.length === 0) return paper
  return { ...paper, answers: [], withoutFaq: true }
}

/**
 * The month (`2025-11`) from which on papers keep their FAQ, where the newest day or month is `newest` and counts as one of
 * `months`; `undefined`: all do.
 */
export function firstFaqMonth(newest: string | undefined, months: number | undefined): string | undefined {
  return months && newest ? addMonths(newest, 1 - months) : undefined
}
