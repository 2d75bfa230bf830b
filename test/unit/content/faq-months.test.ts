import { expect, test } from 'vitest'
import { firstFaqMonth, withFaqSince } from '#content/faq-months.ts'
import { toBrief, toListed } from '#content/loader.ts'
import { examplePaper } from './example-paper.ts'

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
    const paper = toBrief(toListed(examplePaper({ listed }), '0'))
    const shown = withFaqSince(firstFaqMonth('2026-01-05', months) ?? '', paper)
    expect(shown.answers).toEqual(expected)
    expect(shown.withoutFaq).toBe(expected.length === 0 ? true : undefined)
  },
)
