import { formatMarkdown } from '#markdown/format.ts'
import { parseMarkdown } from '#markdown/parse.ts'
import { addDays, weekday } from '#paper/calendar-date.ts'
import { defaultQuestions } from '#paper/questions.ts'
import type { Faq, Paper } from '#paper/schema.ts'
import type { BenchDay, Corpus } from './corpus.ts'
import { createRandom, type Random } from './random.ts'
import { withReplacements } from './replacements.ts'
import { syntheticAnswer, syntheticName, syntheticParagraph, syntheticTitle } from './synthetic-prose.ts'

/** Invented papers, alike for the same seed, in days of `perDay`; the added day is replacements by three tenths. */
export function syntheticCorpus({ papers, perDay, seed }: { papers: number; perDay: number; seed: number }): Corpus {
  const random = createRandom(seed)
  const days: BenchDay[] = []
  let date = firstDate
  for (let left = papers; left > 0; left -= perDay) {
    days.push(syntheticDay(random, date, Math.min(left, perDay)))
    date = nextWorkday(date)
  }
  const fresh = syntheticDay(random, date, Math.ceil(perDay * 0.7))
  return { days, added: withReplacements(fresh, days, perDay - fresh.entries.length), followed }
}

/** Six answers of 900 to 1,500 characters. `math`: the share of sentences with a formula. */
export function syntheticFaq(random: Random, { version, math }: { version: number; math: number }): Faq {
  const answers = (defaultQuestions.en ?? []).map((heading, index) => ({
    question: `bench-${index}`,
    status: 'answered' as const,
    version,
    evidence: [{ quote: syntheticParagraph(random, 80, 0), section: `${index + 1} Introduction` }],
    heading,
    text: canonical(syntheticAnswer(random, math)),
  }))
  return { lang: 'en', provider: 'bench', model: 'synthetic', basis: 'html', answers }
}

const firstDate = '2026-03-02'
const followed = ['cs.LG', 'cs.CL', 'stat.ML', 'math.NT', 'quant-ph']
/** Of abstracts. Source: 296,485 abstracts of arXiv counted. */
const mathShare = 0.22

function syntheticDay(random: Random, date: string, count: number): BenchDay {
  const number = (index: number) => String(Number(date.slice(8)) * 1000 + index + 1).padStart(5, '0')
  const id = (index: number) => `${date.slice(2, 4)}${date.slice(5, 7)}.${number(index)}`
  const papers = Array.from({ length: count }, (_, index) => syntheticPaper(random, id(index), date))
  return { date, entries: papers.map((paper) => ({ paper, type: 'new' })) }
}

function syntheticPaper(random: Random, id: string, date: string): Paper {
  const math = random.chance(mathShare) ? 0.35 : 0
  const categories = new Set([random.pick(followed), random.pick([...followed, 'cs.AI', 'cs.CV', 'stat.ME'])])
  const submitted = `${addDays(date, -2)}T12:00:00Z`
  return {
    id,
    version: 1,
    title: canonical(syntheticTitle(random)),
    authors: Array.from({ length: 8 }, () => syntheticName(random)),
    categories: [...categories],
    announced: date,
    listed: date,
    published: submitted,
    updated: submitted,
    comments: `${random.between(6, 40)} pages, ${random.between(2, 12)} figures`,
    links: [],
    msc: [],
    acm: [],
    faq: [syntheticFaq(random, { version: 1, math: math || 0.05 })],
    abstract: canonical(syntheticParagraph(random, 1100, math)),
  }
}

function canonical(markdown: string): string {
  return formatMarkdown(parseMarkdown(markdown))
}

function nextWorkday(date: string): string {
  const next = addDays(date, 1)
  return weekday(next) === 'Saturday' ? addDays(next, 2) : next
}
