import { expect, test } from 'vitest'
import { withFaqMonths } from '#content/faq-months.ts'
import type { ArchiveDay, ListedPaper } from '#content/loader.ts'
import { toListed } from '#content/loader.ts'
import { exampleDay, examplePaper } from './example-paper.ts'

const answered = { lang: 'en', statuses: ['answered', 'failed'] }

test.each([
  [1, '2026-01-31', [answered]],
  [1, '2025-12-31', []],
  [3, '2025-11-01', [answered]],
  [3, '2025-10-31', []],
  [undefined, '1999-01-01', [answered]],
])(
  'with %s months, a paper listed on %s of which the newest day is in January 2026 has answers %j',
  (months, listed, expected) => {
    const days = [dayWith('2026-01-05', '2026-01-05'), dayWith('2025-12-01', listed)]
    const paper = withFaqMonths(days, months)[1]?.papers[0]?.paper
    expect(paper?.answers).toEqual(expected)
    expect(paper?.withoutFaq).toBe(expected.length === 0 ? true : undefined)
  },
)

function dayWith(date: string, listed: string): ArchiveDay {
  const paper: ListedPaper = toListed(examplePaper({ listed }), '0')
  const day = exampleDay({ date })
  return { ...day, papers: day.papers.map((line) => ({ ...line, paper })) }
}
