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
  let undated = 0
  const papers = (await readRealPapers(from)).flatMap(({ announced, ...paper }): RealPaper[] => {
    const day = announced ?? dayOf?.(undated++)
    return day === undefined ? [] : [{ ...paper, announced: day }]
  })
  const days = Map.groupBy(papers, ({ announced }) => announced)
  return [...days].map(([date, papers]) => ({ date, papers })).sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Reads real papers alike, each once, with or without the day that announced them. */
export async function readRealPapers(from: string): Promise<UndatedPaper[]> {
  const isFolder = (await stat(from)).isDirectory()
  const files = isFolder ? (await Array.fromAsync(glob(`${from}/*.{jsonl,jsonl.gz}`))).sort() : [from]
  const papers = new Map<string, UndatedPaper>()
  for (const file of files) for await (const paper of readPapers(file)) papers.set(paper.id, paper)
  return [...papers.values()]
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
  announced: z.string().optional(),
  comments: z.string().optional(),
  published: z.string().optional(),
  updated: z.string().optional(),
})

async function* readPapers(file: string): AsyncGenerator<UndatedPaper> {
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  let line = 0
  for await (const text of createInterface({ input })) {
    line++
    if (text.trim() === '') continue
    yield parsePaper(text, `${file}:${line}`)
  }
}

function parsePaper(text: string, place: string): UndatedPaper {
  try {
    return RealPaperSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(`${place} is no paper: ${(cause as Error).message}`, { cause })
  }
}

export type UndatedPaper = z.infer<typeof RealPaperSchema>
export type RealPaper = UndatedPaper & { announced: string }
export type RealDay = { date: string; papers: RealPaper[] }
type DayChoice = { days: number; atLeast: number; until?: string }
