import { createReadStream } from 'node:fs'
import { glob, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** Files with fewer papers are taken whole: they are collections of hard cases. */
const fewest = 2000

/**
 * Titles and abstracts of real papers, as raw TeX, from every `.jsonl` and `.jsonl.gz` file below a folder whose lines have an
 * `abstract`: small files whole and first, of the large ones `papers` in all, evenly over their archives.
 */
export async function readTexts(from: string, papers: number): Promise<MathPaper[]> {
  const small: MathPaper[] = []
  const large: MathPaper[] = []
  for (const file of await findFiles(from)) {
    const read = await readFile(file)
    if (read.length < fewest) small.push(...read)
    else large.push(...read)
  }
  const archives = Map.groupBy(large, ({ categories: [primary = ''] }) => primary.split('.')[0] ?? '')
  return distinct([...small, ...spread(archives, papers)])
}

async function findFiles(from: string): Promise<string[]> {
  if (!(await stat(from)).isDirectory()) return [from]
  return (await Array.fromAsync(glob(`${from}/**/*.{jsonl,jsonl.gz}`))).sort()
}

async function readFile(file: string): Promise<MathPaper[]> {
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  const papers: MathPaper[] = []
  for await (const line of createInterface({ input })) {
    if (!line.includes('"abstract"')) continue
    const { id, title, abstract, categories = [], primary } = JSON.parse(line)
    if (typeof id !== 'string' || typeof title !== 'string' || typeof abstract !== 'string') continue
    papers.push({ id, title, abstract, categories: primary ? [primary, ...categories] : categories })
  }
  return papers
}

/** An equal share of each archive, as far as it has papers; the largest ones fill up. */
function spread(archives: Map<string, MathPaper[]>, count: number): MathPaper[] {
  const chosen: MathPaper[] = []
  const bySize = [...archives.values()].sort((a, b) => a.length - b.length)
  for (const [index, all] of bySize.entries()) {
    const share = Math.floor((count - chosen.length) / (bySize.length - index))
    const step = Math.max(1, all.length / share)
    for (let at = 0; at < all.length && share > 0; at += step) chosen.push(all[Math.floor(at)] as MathPaper)
  }
  return chosen.slice(0, count)
}

function distinct(papers: MathPaper[]): MathPaper[] {
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()]
}

export type MathPaper = { id: string; title: string; abstract: string; categories: string[] }
