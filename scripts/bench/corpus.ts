import { writeDay, writePaper } from '#content/archive.ts'
import { isCategoryOf } from '#paper/category.ts'
import type { AnnouncementType, CategoryCounts, Day, DayPaper, Paper } from '#paper/schema.ts'

/** Writes announcement days with their papers into the folder `content`, as ingest would. */
export async function writeDays(content: string, days: BenchDay[], followed: string[]): Promise<void> {
  for (const day of days) {
    for (const { paper } of day.entries) await writePaper(content, paper)
    await writeDay(content, toDay(day, followed))
  }
}

export function toDay({ date, entries }: BenchDay, followed: string[]): Day {
  const papers = entries.map((entry) => toLine(entry, followed))
  const categories = Object.fromEntries(followed.map((category) => [category, countsOf(papers, category)]))
  return {
    date,
    status: 'complete',
    expected: papers.length,
    received: papers.length,
    categories,
    papers,
    overview: '',
  }
}

function toLine({ paper, type, version = paper.version }: BenchEntry, followed: string[]): DayPaper {
  const [primary = '', ...others] = paper.categories
  const away = type === 'new' ? 'cross' : 'replace-cross'
  const types = followed.flatMap((category): [string, AnnouncementType][] => {
    if (isCategoryOf(primary, category)) return [[category, type]]
    return others.some((other) => isCategoryOf(other, category)) ? [[category, away]] : []
  })
  return { id: paper.id, version, type, in: Object.fromEntries(types) }
}

function countsOf(papers: DayPaper[], category: string): CategoryCounts {
  const types = papers.flatMap((paper) => paper.in[category] ?? [])
  const count = (...wanted: AnnouncementType[]) => types.filter((type) => wanted.includes(type)).length
  return { new: count('new'), cross: count('cross'), replace: count('replace', 'replace-cross') }
}

/** `version`: the one that was announced; absent: the paper's. */
export type BenchEntry = { paper: Paper; type: 'new' | 'replace'; version?: number }
export type BenchDay = { date: string; entries: BenchEntry[] }

/** What a build is measured on: the days of the first build, the day that comes after it, the followed categories. */
export type Corpus = { days: BenchDay[]; added: BenchDay; followed: string[] }
