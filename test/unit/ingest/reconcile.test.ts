import { expect, test } from 'vitest'
import type { ApiEntry } from '#ingest/arxiv/api.ts'
import { findStale, reconcile, type Sources } from '#ingest/reconcile.ts'
import type { DayPlan, PlannedPaper } from '#ingest/to-day.ts'

const date = '2026-11-20'

test('calls a cross-list news that comes with the new paper itself', () => {
  const { papers } = reconcile(
    plan(paper('2611.00010', 'new'), paper('2611.00012', 'cross')),
    known('2611.00010', '2611.00012'),
  )
  expect(papers.map(({ announced }) => announced)).toEqual([date, date])
})

test('does not call a late cross-list news', () => {
  const { papers } = reconcile(
    plan(paper('2611.00010', 'new'), paper('2610.09999', 'cross')),
    known('2611.00010', '2610.09999'),
  )
  expect(papers.map(({ announced }) => announced)).toEqual([date, undefined])
})

test('goes by the timetable on a day without new papers', () => {
  const { papers } = reconcile(plan(paper('2611.00012', 'cross')), known('2611.00012'))
  expect(papers.map(({ announced }) => announced)).toEqual([date])
})

test('counts what a holiday left over as news, but not what was announced before', () => {
  const submitted = {
    '2611.00010': '2026-11-18T12:00:00Z',
    '2611.00012': '2026-11-19T12:00:00Z',
    '2611.00008': '2026-11-18T13:00:00Z',
    '2611.00002': '2026-11-17T13:00:00Z',
  }
  const [first, second, left, late] = Object.keys(submitted) as [string, string, string, string]
  const entries = Object.entries(submitted).map(([id, published]) => [id, { ...entry(id), published }] as const)
  const sources = { ...known(), api: new Map(entries) }
  const day = plan(paper(first, 'new'), paper(second, 'new'), paper(left, 'cross'), paper(late, 'cross'))
  expect(reconcile(day, sources).papers.map(({ announced }) => announced)).toEqual([date, date, date, undefined])
})

test('corrects what was said of this announcement before, but of no other', () => {
  const late = plan(paper('2611.00010', 'new'), paper('2610.09999', 'cross'))
  const sources = known('2611.00010', '2610.09999')
  const [, said] = reconcile(late, sources).papers
  const written = new Map(said ? [[said.id, { ...said, announced: date }]] : [])
  expect(reconcile(late, { ...sources, written }).papers[1]?.announced).toBeUndefined()
  expect(reconcile({ ...late, date: '2026-11-23' }, { ...sources, written }).papers[1]?.announced).toBe(date)
})

test('stays partial while a version is not known for sure', () => {
  const { version: _, ...unsure } = paper('2611.00010', 'new')
  const { day } = reconcile(plan(unsure), known('2611.00010'))
  expect(day.status).toBe('partial')
  expect(day.papers).toMatchObject([{ version: 1, provisional: true }])
})

test('takes the version that was in time for the announcement from OAI-PMH', () => {
  const { version: _, ...unsure } = paper('2609.00001', 'replace')
  const versions = [
    { version: 1, submitted: new Date('2026-09-01T12:00:00Z') },
    { version: 2, submitted: new Date('2026-11-19T12:00:00Z') },
    { version: 3, submitted: new Date('2026-11-20T12:00:00Z') },
  ]
  const records = new Map([
    ['2609.00001', { id: '2609.00001', changed: date, versions, license: 'http://license.example/' }],
  ])
  const { day, papers } = reconcile(plan(unsure), { ...known('2609.00001'), records })
  expect(day.papers).toMatchObject([{ version: 2 }])
  expect(day.status).toBe('partial') // The API still tells of version 1.
  expect(papers[0]?.license).toBe('http://license.example/')
})

test('names a paper of which nothing is known as missing', () => {
  const { day, missing } = reconcile(plan(paper('2611.00010', 'new')), known())
  expect(missing).toEqual(['2611.00010'])
  expect(day).toMatchObject({ status: 'partial', expected: 1, received: 0 })
})

test('asks again for a paper whose file lacks a category it is listed under', () => {
  const written = reconcile(plan(paper('2611.00010', 'new')), known('2611.00010')).papers[0]
  const sources = { records: new Map(), written: new Map(written ? [[written.id, written]] : []) }
  expect(findStale(plan(paper('2611.00010', 'cross')), sources)).toEqual([])
  expect(findStale(plan({ ...paper('2611.00010', 'cross'), in: { 'math.NT': 'cross' } }), sources)).toEqual([
    '2611.00010',
  ])
})

function plan(...papers: PlannedPaper[]): DayPlan {
  return { date, categories: { 'cs.LG': { new: 1, cross: 1, replace: 0 } }, papers }
}

function paper(id: string, type: PlannedPaper['type']): PlannedPaper {
  return { id, version: 1, type, in: { 'cs.LG': type } }
}

function known(...ids: string[]): Sources {
  return { api: new Map(ids.map((id) => [id, entry(id)])), records: new Map(), written: new Map() }
}

function entry(id: string): ApiEntry {
  const submitted = id.startsWith('2611') ? '2026-11-19T12:00:00Z' : '2026-10-15T12:00:00Z'
  const texts = { title: `On ${id}`, abstract: 'We show it.', authors: ['Ada Núñez'], msc: [], acm: [] }
  return { id, version: 1, categories: ['cs.LG'], published: submitted, updated: submitted, ...texts }
}
