import type { ListedPaper } from '#content/loader.ts'

/**
 * How far the FAQ of papers is, in papers: `answered` to the last question in each of the languages, `failed` where an answer
 * could not be used, else `pending`; extracts are pending. Papers that were withdrawn, or whose FAQ is not on the site, do
 * not count.
 */
export function countAnswers(papers: CountedPaper[], languages: string[]): AnswerCounts {
  const counts: AnswerCounts = { answered: 0, pending: 0, failed: 0, tokens: 0, usd: 0 }
  for (const { answers, withdrawn, withoutFaq } of papers) {
    if (withdrawn || withoutFaq) continue
    for (const { tokens = 0, usd = 0 } of answers) {
      counts.tokens += tokens
      counts.usd += usd
    }
    const statuses = languages.map((language) => answers.find(({ lang }) => lang === language)?.statuses ?? [])
    if (statuses.flat().includes('failed')) counts.failed++
    else if (statuses.every((list) => list.length > 0 && list.every((status) => status === 'answered')))
      counts.answered++
    else counts.pending++
  }
  return counts
}

type CountedPaper = Pick<ListedPaper, 'answers' | 'withdrawn' | 'withoutFaq'>

/** `tokens`, `usd`: what all their answers took, also earlier ones; 0 where that is not known. */
export type AnswerCounts = { answered: number; pending: number; failed: number; tokens: number; usd: number }
