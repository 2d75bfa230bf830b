import type { BriefPaper } from '#content/loader.ts'

/**
 * How far the FAQ of papers is, in papers: `answered` to the last question in each of the languages, `failed` where an answer
 * could not be used, else `pending`, as are extracts and what speaks of an earlier version. Papers that were withdrawn, or
 * whose FAQ is not on the site, do not count.
 */
export function countAnswers(papers: CountedPaper[], languages: string[]): AnswerCounts {
  const counts: AnswerCounts = { answered: 0, pending: 0, failed: 0, tokens: 0, usd: 0 }
  for (const { answers, withdrawn, withoutFaq } of papers) {
    if (withdrawn || withoutFaq) continue
    for (const { tokens = 0, usd = 0 } of answers) {
      counts.tokens += tokens
      counts.usd += usd
    }
    const faqs = languages.map((language) => answers.find(({ lang }) => lang === language))
    if (faqs.some((faq) => faq?.statuses.includes('failed'))) counts.failed++
    else if (faqs.every(isAnswered)) counts.answered++
    else counts.pending++
  }
  return counts
}

function isAnswered(faq: CountedPaper['answers'][number] | undefined): boolean {
  if (!faq || faq.outdated) return false
  return faq.statuses.length > 0 && faq.statuses.every((status) => status === 'answered')
}

type CountedPaper = Pick<BriefPaper, 'answers' | 'withdrawn' | 'withoutFaq'>

/** `tokens`, `usd`: what all their answers took, also earlier ones; 0 where that is not known. */
export type AnswerCounts = { answered: number; pending: number; failed: number; tokens: number; usd: number }
