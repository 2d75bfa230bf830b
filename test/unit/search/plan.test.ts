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
  const part = { name: '2025-0', papers: closed.length, bytes: 0, starts: '', days: '', gone: [] }
  const known = { month: '2026-01', parts: [{ part, papers: closed }] }
  const changed = closed.map((paper, index) => (index < 4000 ? { ...paper, digest: 'e' } : paper))
  expect(describe(planParts([...changed, ...open], known))).toEqual(['open: 4002', '2025: 6000'])
  const rewritten = closed.map((paper, index) => (index < 5500 ? { ...paper, digest: 'e' } : paper))
  expect(describe(planParts([...rewritten, ...open], known))).toEqual(['open: 2', '2025: 6000'])
})

test('leaves a large open part alone until a third as much has come after it', () => {
  const open = papers(2026, 4000)
  const part = { name: 'open-0', papers: open.length, bytes: 0, starts: '', days: '', gone: [] }
  const known = { month: '2026-01', parts: [{ part, papers: open }] }
  const changed = open.map((paper, index) => (index < 500 ? { ...paper, digest: 'e' } : paper))
  const parts = planParts(changed, known)
  expect(describe(parts)).toEqual(['new: 500', 'open: 4000'])
  expect(parts[1]?.gone).toHaveLength(500)
  const again = {
    month: '2026-01',
    parts: [{ part: { ...part, name: 'new-0' }, papers: parts[0]?.papers ?? [] }, ...known.parts],
  }
  expect(describe(planParts(changed, again))).toEqual(['new: 500', 'open: 4000'])
  expect(describe(planParts(open, again))).toEqual(['open: 4000'])
  const more = open.map((paper, index) => (index < 1500 ? { ...paper, digest: 'f' } : paper))
  expect(describe(planParts(more, again))).toEqual(['open: 4000'])
})
