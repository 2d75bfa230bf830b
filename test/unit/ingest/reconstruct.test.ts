import { expect, test } from 'vitest'
import type { ApiEntry } from '#ingest/arxiv/api.ts'
import type { Arxiv } from '#ingest/arxiv/client.ts'
import { createReconstruction } from '#ingest/reconstruct.ts'

// Monday 2025-03-10 to Friday 2025-03-14; each day's submissions came in the day before at noon.
const days = ['2025-03-10', '2025-03-11', '2025-03-12', '2025-03-13', '2025-03-14']
const noonBefore: Record<string, string> = {
  '2025-03-10': '2025-03-07T16:00:00Z',
  '2025-03-11': '2025-03-10T16:00:00Z',
  '2025-03-12': '2025-03-11T16:00:00Z',
  '2025-03-13': '2025-03-12T16:00:00Z',
  '2025-03-14': '2025-03-13T16:00:00Z',
}

test('brings the submissions of an announcement, new papers before cross-lists', async () => {
  const world = [...fill('2025-03-11', 1000), ...fill('2025-03-12', 2000), ...fill('2025-03-13', 3000)]
  const { plan } = await createReconstruction(answering(world), ['cs.LG'])('2025-03-12')
  expect(plan.papers).toHaveLength(20)
  expect(plan.papers.map(({ type }) => type)).toEqual([...Array(10).fill('new'), ...Array(10).fill('cross')])
  expect(plan.categories).toEqual({ 'cs.LG': { new: 10, cross: 10, replace: 0 } })
})

test('moves a paper that was held up to the day of its identifier', async () => {
  const held = entry('2503.03500', noonBefore['2025-03-11'] ?? '')
  const world = [
    ...fill('2025-03-11', 1000),
    held,
    ...fill('2025-03-12', 2000),
    ...fill('2025-03-13', 3000),
    ...fill('2025-03-14', 4000),
  ]
  const reconstruct = createReconstruction(answering(world), ['cs.LG'])
  expect(ids(await reconstruct('2025-03-11'))).not.toContain('2503.03500')
  expect(ids(await reconstruct('2025-03-13'))).toContain('2503.03500')
})

test('makes no day of a holiday: its submissions are announced with the next day’s', async () => {
  const mixed = [...fill('2025-03-12', 2000, 2), ...fill('2025-03-13', 2001, 2)]
  const world = [...fill('2025-03-11', 1000), ...mixed, ...fill('2025-03-14', 4000)]
  const reconstruct = createReconstruction(answering(world), ['cs.LG'])
  expect(ids(await reconstruct('2025-03-12'))).toEqual([])
  expect(ids(await reconstruct('2025-03-13'))).toHaveLength(40)
})

test('lists every paper of a week once', async () => {
  const world = days.flatMap((day, index) => fill(day, 1000 * (index + 1)))
  const reconstruct = createReconstruction(answering(world), ['cs.LG'])
  const listed = (await Promise.all(days.map(reconstruct))).flatMap(ids)
  expect(listed.toSorted()).toEqual(world.map(({ id }) => id).toSorted())
})

test('goes by the timetable where there are too few papers to see a border', async () => {
  const world = days.map((day, index) => entry(`2503.0${index}100`, noonBefore[day] ?? ''))
  const reconstruct = createReconstruction(answering(world), ['cs.LG'])
  expect((await Promise.all(days.map(reconstruct))).map(ids)).toEqual(world.map(({ id }) => [id]))
})

test('goes by the timetable while each archive counted for itself', async () => {
  const world = [entry('hep-th/9901001', '1999-01-12T16:00:00Z'), entry('astro-ph/9901007', '1999-01-12T17:00:00Z')]
  expect(ids(await createReconstruction(answering(world), ['cs.LG'])('1999-01-13'))).toEqual([
    'astro-ph/9901007',
    'hep-th/9901001',
  ])
})

test('asks for each window of submissions once', async () => {
  const asked: string[] = []
  const reconstruct = createReconstruction(answering(fill('2025-03-12', 2000), asked), ['cs.LG'])
  await reconstruct('2025-03-12')
  await reconstruct('2025-03-13')
  expect(new Set(asked).size).toBe(asked.length)
})

test('asks for whole archives and in Greenwich time', async () => {
  const asked: string[] = []
  await createReconstruction(answering([], asked), ['cs', 'hep-th', 'math.NT'])('2025-03-12')
  expect(asked).toContain('(cat:cs.* OR cat:hep-th OR cat:math.NT) AND submittedDate:[202503101800 TO 202503111800]')
})

function ids({ plan }: { plan: { papers: { id: string }[] } }): string[] {
  return plan.papers.map(({ id }) => id)
}

/** Twenty papers from an identifier on; every second one has its primary category elsewhere. */
function fill(day: string, first: number, step = 1): ApiEntry[] {
  return Array.from({ length: 20 }, (_, index) => {
    const id = `2503.${String(first + index * step).padStart(5, '0')}`
    return entry(id, noonBefore[day] ?? '', index % 2 === 0 ? ['cs.LG'] : ['math.NT', 'cs.LG'])
  })
}

function entry(id: string, published: string, categories = ['cs.LG']): ApiEntry {
  return {
    id,
    version: 1,
    title: id,
    authors: [],
    categories,
    abstract: '',
    published,
    updated: published,
    msc: [],
    acm: [],
  }
}

/** An API that answers searches by submission date. */
function answering(entries: ApiEntry[], asked: string[] = []): Arxiv {
  const readApi: Arxiv['readApi'] = async ({ search_query = '' }) => {
    asked.push(search_query)
    const [, from = '', to = ''] = /\[(\d+) TO (\d+)\]/.exec(search_query) ?? []
    const found = entries.filter(({ published }) => {
      const time = published.replace(/\D/g, '').slice(0, 12)
      return time >= from && time <= to
    })
    return { total: found.length, entries: found }
  }
  return { readApi } as Arxiv
}
