import { fromApi } from '#ingest/to-paper.ts'
import { addDays, weekday } from '#paper/calendar-date.ts'
import { defaultQuestions } from '#paper/questions.ts'
import type { Paper } from '#paper/schema.ts'
import type { BenchDay } from '../corpus.ts'
import { createRandom } from '../random.ts'
import { type RealPaper, readRealDays } from '../real-paper.ts'

/**
 * The oldest `papers` real papers in their days, a day of 150 new ones and as many replacements of papers of 25 months
 * within the same month, and a like day of the next one. Throws where there are not enough papers.
 */
export async function searchCorpus({ from, papers, seed }: CorpusOptions): Promise<SearchCorpus> {
  const real = (await readRealDays(from, undatedDay)).flatMap(({ papers }) => papers)
  if (real.length < papers + 2 * half) throw new Error(`Only ${real.length} papers are there. Ask for fewer: --papers.`)
  const all = real.slice(0, papers + 2 * half).map(toPaper)
  const random = createRandom(seed)
  for (const paper of all) paper.faq = [answersFrom(Array.from({ length: 6 }, () => random.pick(all)))]
  const old = all.slice(0, papers)
  const days = [...Map.groupBy(old, ({ listed }) => listed)].map(([date, papers]) => {
    return { date, entries: papers.map((paper) => ({ paper, type: 'new' as const })) }
  })
  const last = days.at(-1)?.date ?? ''
  const sameMonth = addDays(last, 1)
  const nextMonth = addDays(`${sameMonth.slice(0, 7)}-28`, 5)
  return {
    days,
    sameMonth: addedDay(sameMonth, all.slice(papers, papers + half), old),
    nextMonth: addedDay(nextMonth, all.slice(papers + half), old),
  }
}

const half = 150
const months = 25

/** Weekdays from July 2024 on, again and again: before the months that real days are of. */
function undatedDay(index: number): string {
  const date = addDays('2024-07-01', index % 240)
  return ['Saturday', 'Sunday'].includes(weekday(date)) ? addDays(date, 2) : date
}

function toPaper(real: RealPaper): Paper {
  const submitted = real.published ?? `${real.announced}T00:00:00Z`
  const { comments, updated = submitted, ...rest } = real
  const entry = { ...rest, msc: [], acm: [], published: submitted, updated, ...(comments && { comments }) }
  return { ...fromApi(entry), id: real.id, announced: real.announced, listed: real.announced, faq: [] }
}

/** Answers of a usual length, in words that papers use. */
function answersFrom(papers: Paper[]): Paper['faq'][number] {
  const answers = papers.map(({ abstract }, index) => {
    const heading = defaultQuestions.en?.[index] ?? '?'
    return {
      question: `bench-${index}`,
      status: 'answered' as const,
      version: 1,
      evidence: [],
      heading,
      text: abstract,
    }
  })
  return { lang: 'en', provider: 'bench', model: 'abstracts', basis: 'html', answers }
}

function addedDay(date: string, fresh: Paper[], old: Paper[]): BenchDay {
  const byMonth = [...Map.groupBy(old, ({ listed }) => listed.slice(0, 7)).values()].slice(-months)
  const replaced = Array.from({ length: half }, (_, index) => {
    const month = byMonth[index % byMonth.length] as Paper[]
    const paper = month[(index * 7) % month.length] as Paper
    return { ...paper, version: paper.version + 1, abstract: `${paper.abstract} Corrected on ${date}.` }
  })
  return {
    date,
    entries: [
      ...fresh.map((paper) => ({ paper: { ...paper, announced: date, listed: date }, type: 'new' as const })),
      ...replaced.map((paper) => ({ paper, type: 'replace' as const })),
    ],
  }
}

type CorpusOptions = { from: string; papers: number; seed: number }
export type SearchCorpus = { days: BenchDay[]; sameMonth: BenchDay; nextMonth: BenchDay }
