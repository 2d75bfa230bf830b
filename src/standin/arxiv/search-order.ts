import type { StandinPaperVersion } from './world.ts'

/** How `sortBy` and `sortOrder` of the API order papers; equal ones, and relevance, by identifier. */
export function sortPapers(papers: StandinPaperVersion[], { sortBy, sortOrder }: SearchOrder): StandinPaperVersion[] {
  const sign = sortOrder === 'ascending' ? 1 : -1
  const toTime = times[sortBy]
  return papers.toSorted((a, b) => sign * (toTime(a) - toTime(b)) || (a.id < b.id ? -1 : 1))
}

/** The order that a query asks for; `undefined` where it asks for one that arXiv has not. */
export function parseSearchOrder(query: URLSearchParams): SearchOrder | undefined {
  const sortBy = query.get('sortBy') || 'relevance'
  const sortOrder = query.get('sortOrder') || 'descending'
  if (!isTime(sortBy) || (sortOrder !== 'ascending' && sortOrder !== 'descending')) return undefined
  return { sortBy, sortOrder }
}

const times = {
  relevance: () => 0,
  lastUpdatedDate: ({ submitted }: StandinPaperVersion) => Date.parse(submitted),
  submittedDate: ({ published }: StandinPaperVersion) => Date.parse(published),
}

function isTime(name: string): name is keyof typeof times {
  return Object.hasOwn(times, name)
}

export type SearchOrder = { sortBy: keyof typeof times; sortOrder: 'ascending' | 'descending' }
