import type { Config } from '#config.ts'
import { findDay, findPaper, listDays } from '#content/archive.ts'
import type { Paper } from '#paper/schema.ts'

/** Days looked through, newest first. */
const lookBack = 10

/** Papers of the newest days that earlier runs left without an answer, newest day first, each once; `known` are left out. */
export async function findUnanswered({ content, languages }: Config, known: Set<string>): Promise<Paper[]> {
  const unanswered: Paper[] = []
  const seen = new Set(known)
  for (const date of (await listDays(content)).slice(-lookBack).reverse()) {
    for (const { id } of (await findDay(content, date))?.papers ?? []) {
      const paper = seen.has(id) ? undefined : await findPaper(content, id)
      seen.add(id)
      if (paper && languages.some((lang) => isUnanswered(paper, lang))) unanswered.push(paper)
    }
  }
  return unanswered
}

function isUnanswered(paper: Paper, lang: string): boolean {
  const faq = paper.faq.find((candidate) => candidate.lang === lang)
  return !faq || faq.answers.some(({ status }) => status === 'pending' || status === 'failed')
}
