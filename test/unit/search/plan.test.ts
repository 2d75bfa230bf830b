import { expect, test } from 'vitest'
import { type KnownIndex, type ListedPaper, planParts } from '#search/plan.ts'

const nothing: KnownIndex = { month: '', parts: [] }

function papers(year: number, count: number): ListedPaper[] {
  return Array.from({ length: count }, (_, index) => {
    return { id: `${year % 100}01.${index}`, digest: 'd', listed: `${year}-01-05`, latest: `${year}-01` }
  })
}

const describe = (parts: ReturnType<typeof planParts>) => parts.map(({ label, papers }) => `${label}: ${papers.length}`)

test('keeps years together until a part is full', () => {
  const archive = [...papers(2023, 50_000), ...papers(2024, 30_000), ...papers(2025, 10), ...papers(2026, 2)]
  expect(describe(planParts(archive, nothing))).toEqual(['open: 2', '2025: 10', '2023: 80000'])
})

test('makes all parts anew once too much of the closed ones has changed within a month', () => {
  const closed = papers(2025, 6000)
  const open = papers(2026, 2)
  const part = { name: '2025-0', papers: closed.length, starts: '', days: '', gone: [] }
  const known = { month: '2026-01', parts: [{ part, papers: closed }] }
  const changed = closed.map((paper, index) => (index < 4000 ? { ...paper, digest: 'e' } : paper))
  expect(describe(planParts([...changed, ...open], known))).toEqual(['open: 4002', '2025: 6000'])
  const rewritten = closed.map((paper, index) => (index < 5500 ? { ...paper, digest: 'e' } : paper))
  expect(describe(planParts([...rewritten, ...open], known))).toEqual(['open: 2', '2025: 6000'])
})
