import { createReadStream } from 'node:fs'
import { glob, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

/**
 * Reads real papers, one JSON a line, from a `.jsonl` or `.jsonl.gz` file or all of these in a folder, grouped by the day
 * that announced them, oldest first; `dayOf` gives a day to the n-th paper of those that name none. Throws an error that
 * names the file and line that cannot be read.
 */
export async function readRealDays(from: string, dayOf?: (index: number) => string): Promise<RealDay[]> {
  const isFolder = (await stat(from)).isDirectory()
  const files = isFolder ? (await Array.fromAsync(glob(`${from}/*.{jsonl,jsonl.gz}`))).sort() : [from]
  const papers = new Map<string, RealPaper>()
  let undated = 0
  const complete = (values: object) => (dayOf && !('announced' in values) ? { announced: dayOf(undated++) } : {})
  for (const file of files) for await (const paper of readPapers(file, complete)) papers.set(paper.id, paper)
  const days = Map.groupBy(papers.values(), ({ announced }) => announced)
  return [...days].map(([date, papers]) => ({ date, papers })).sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The newest `days` of at least `atLeast` papers, oldest first. Throws where there are not so many. */
export function pickDays(all: RealDay[], { days, atLeast, until = '9999' }: DayChoice): RealDay[] {
  const large = all.filter(({ date, papers }) => papers.length >= atLeast && date <= until)
  if (large.length >= days) return large.slice(-days)
  throw new Error(`Only ${large.length} days have ${atLeast} papers or more. Ask for fewer with --days or --at-least.`)
}

const RealPaperSchema = z.object({
  id: z.string(),
  version: z.int().positive().default(1),
  /** Raw TeX, as the abstract. */
  title: z.string(),
  authors: z.array(z.string()).default([]),
  categories: z.array(z.string()).min(1),
  abstract: z.string(),
  announced: z.string(),
  comments: z.string().optional(),
  published: z.string().optional(),
  updated: z.string().optional(),
})

async function* readPapers(file: string, complete: Complete): AsyncGenerator<RealPaper> {
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  let line = 0
  for await (const text of createInterface({ input })) {
    line++
    if (text.trim() === '') continue
    yield parsePaper(text, complete, `${file}:${line}`)
  }
}

function parsePaper(text: string, complete: Complete, place: string): RealPaper {
  try {
    const values = JSON.parse(text) as object
    return RealPaperSchema.parse({ ...values, ...complete(values) })
  } catch (cause) {
    throw new Error(`${place} is no paper: ${(cause as Error).message}`, { cause })
  }
}

export type RealPaper = z.infer<typeof RealPaperSchema>
export type RealDay = { date: string; papers: RealPaper[] }
type Complete = (values: object) => object
type DayChoice = { days: number; atLeast: number; until?: string }
