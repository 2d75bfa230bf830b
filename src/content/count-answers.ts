import type { BriefPaper } from './loader.ts'

/**
 * How far the FAQ of papers is, in papers: `answered` to the last question in each of the languages, `failed` where an answer
 * could not be used, else `pending`, as are extracts and what speaks of an earlier version. Papers that were withdrawn, or
 * whose FAQ is not on the site, do not count.
 */
export function countAnswers(papers: CountedPaper[], languages: string[]): AnswerCounts {
  const counts = { ...noAnswers }
  for (const { answers, withdrawn, withoutFaq } of papers) {
    if (withdrawn || withoutFaq) continue
    for (const { tokens = 0, usd = 0 } of answers) {
      counts.tokens += tokens
      counts.nanoUsd += Math.round(usd * 1e9)
    }
    const faqs = languages.map((language) => answers.find(({ lang }) => lang === language))
    if (faqs.some((faq) => faq?.statuses.includes('failed'))) counts.failed++
    else if (faqs.every(isAnswered)) counts.answered++
    else counts.pending++
  }
  return counts
}

export const noAnswers: AnswerCounts = { answered: 0, pending: 0, failed: 0, tokens: 0, nanoUsd: 0 }

export function addCounts(one: AnswerCounts, other: AnswerCounts, sign = 1): AnswerCounts {
  return {
    answered: one.answered + sign * other.answered,
    pending: one.pending + sign * other.pending,
    failed: one.failed + sign * other.failed,
    tokens: one.tokens + sign * other.tokens,
    nanoUsd: one.nanoUsd + sign * other.nanoUsd,
  }
}

export function subtractCounts(all: AnswerCounts, part: AnswerCounts): AnswerCounts {
  return addCounts(all, part, -1)
}

function isAnswered(faq: CountedPaper['answers'][number] | undefined): boolean {
  if (!faq || faq.outdated) return false
  return faq.statuses.length > 0 && faq.statuses.every((status) => status === 'answered')
}

type CountedPaper = Pick<BriefPaper, 'answers' | 'withdrawn' | 'withoutFaq'>

/**
 * `tokens`, `nanoUsd` (billionths of a dollar: whole numbers add up to the same in any order): what all their answers took,
 * also earlier ones; 0 where that is not known.
 */
export type AnswerCounts = { answered: number; pending: number; failed: number; tokens: number; nanoUsd: number }
