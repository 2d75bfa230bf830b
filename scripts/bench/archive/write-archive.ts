import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDay } from '#content/archive.ts'
import { toMdx } from '#content/paper-mdx.ts'
import { paperFile } from '#content/paths.ts'
import { addDays } from '#paper/calendar-date.ts'
import type { Paper } from '#paper/schema.ts'
import { type BenchDay, toDay } from '../corpus.ts'
import { createRandom } from '../random.ts'
import { realFaq, toBenchPaper } from '../real-corpus.ts'
import { readRealPapers, type UndatedPaper } from '../real-paper.ts'
import { coverPapers } from './cover.ts'
import { dealDays, dealNextDay } from './deal.ts'

// A program of its own, whose memory ends with it: write-archive.ts <from> <folder> <papers> <per day>
// Writes <folder>/base with days and papers, <folder>/tenth with a tenth of each day, <folder>/next with one day more, which
// follows on both alike, and <folder>/made.json.
const [from = '', folder = '', papers = '', perDay = ''] = process.argv.slice(2)
const [count, entries, until] = [Number(papers), Number(perDay), '2026-11-20']
const random = createRandom(1)

const fresh = Math.ceil(entries / 2)
const { followed, papers: covered } = coverPapers(await readRealPapers(from), count + fresh)
const chosen = shuffle(covered)
  .slice(0, count + fresh)
  .map(toCanonical)
const base = chosen.slice(0, count)
const days = dealDays(base, { perDay: entries, until, random })
await rm(folder, { recursive: true, force: true })
await writeAll(join(folder, 'base'), days, base)
const replaced = spread(base, fresh)
const others = base.filter((paper) => !replaced.includes(paper))
const tenth = new Set([...spread(others, count / 10 - fresh), ...replaced])
const keptDays = days.map((day) => ({ ...day, entries: day.entries.filter(({ paper }) => tenth.has(paper)) }))
await writeAll(
  join(folder, 'tenth'),
  keptDays.filter(({ entries }) => entries.length > 0),
  [...tenth],
)
const next = dealNextDay(chosen.slice(count), replaced, { until, faq: (paper) => realFaq(paper, random) })
await writeAll(
  join(folder, 'next'),
  [next],
  next.entries.map(({ paper }) => paper),
)
await writeFile(join(folder, 'made.json'), JSON.stringify({ followed, base: count, tenth: tenth.size }))
console.log(
  `${count} and ${tenth.size} papers in ${days.length} days, ${next.entries.length} on the day after them; ${followed.join(', ')}`,
)

function toCanonical(real: UndatedPaper): Paper {
  return toBenchPaper(real, addDays(until, -1))
}

async function writeAll(content: string, days: BenchDay[], papers: Paper[]): Promise<void> {
  const folders = new Set<string>()
  for (const paper of papers) {
    const file = paperFile(content, paper.id)
    const parent = join(file, '..')
    if (!folders.has(parent)) await mkdir(parent, { recursive: true })
    folders.add(parent)
    await writeFile(file, toMdx(paper))
  }
  for (const day of days) await writeDay(content, toDay(day, followed))
}

/** `count` of a list, evenly over all of it. */
function spread<T>(list: T[], count: number): T[] {
  return Array.from({ length: count }, (_, n) => list[Math.floor((n * list.length) / count)] as T)
}

/** Fisher and Yates. */
function shuffle<T>(list: T[]): T[] {
  for (let n = list.length - 1; n > 0; n--) {
    const other = random.between(0, n)
    ;[list[n], list[other]] = [list[other] as T, list[n] as T]
  }
  return list
}
