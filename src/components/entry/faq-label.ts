import type { ListedPaper } from '#content/loader.ts'

/**
 * A link's words for a paper's FAQ, from the language with most answers: `FAQ · 6 answers`, `FAQ · 4 of 6 answers`,
 * `FAQ · extracts`, `FAQ · pending`; empty where there is none.
 */
export function faqLabel(faqs: ListedPaper['answers']): string {
  const [best] = faqs
    .map(({ statuses }) => tally(statuses))
    .sort((a, b) => b.answered - a.answered || b.extract - a.extract)
  if (!best || best.all === 0) return ''
  if (best.answered === 0) return best.extract > 0 ? 'FAQ · extracts' : 'FAQ · pending'
  if (best.answered === best.all) return `FAQ · ${best.all} answers`
  return `FAQ · ${best.answered} of ${best.all} answers`
}

function tally(statuses: ListedPaper['answers'][number]['statuses']): Record<'all' | 'answered' | 'extract', number> {
  const count = (status: string) => statuses.filter((given) => given === status).length
  return { all: statuses.length, answered: count('answered'), extract: count('extract') }
}
