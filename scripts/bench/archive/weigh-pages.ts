import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { getDay, getPaper } from '#content/archive.ts'
import { dayPath, paperPath } from '#paper/urls.ts'

/** What a phone loads of the newest day, and of its papers' pages: HTML and, for comparison, its bare text, gzipped. */
export async function weighPages(content: string, out: string): Promise<PageWeights> {
  const date = (await readdir(join(content, 'days'), { recursive: true })).sort().at(-1)?.slice(-14, -4) ?? ''
  const day = await getDay(content, date)
  const papers = await Promise.all(day.papers.map(({ id }) => getPaper(content, id)))
  const page = await readFile(join(out, dayPath(date), 'index.html'), 'utf8')
  const beginning = page.slice(0, firstBytes)
  const pages = await Promise.all(papers.map(({ id }) => readFile(join(out, paperPath(id), 'index.html'))))
  const texts = papers.map(({ title, authors, abstract }) => [title, authors.join(', '), abstract].join('\n'))
  const answers = papers.map(({ faq }) => faq.flatMap(({ answers }) => answers.map(({ text }) => text)).join('\n'))
  return {
    day: { papers: papers.length, raw: Buffer.byteLength(page), gzip: weigh(page), text: weigh(texts.join('\n')) },
    first: beginning.split('</li>').length - 1,
    paper: { gzip: mean(pages.map(weigh)), text: mean(answers.map((answer, n) => weigh(`${texts[n]}\n${answer}`))) },
  }
}

/** What a slow line brings at once. */
const firstBytes = 30_000

function weigh(text: string | Buffer): number {
  return gzipSync(text).length
}

function mean(values: number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}

/** In bytes. `first`: entries that stand whole within the first 30 kB. */
export type PageWeights = {
  day: { papers: number; raw: number; gzip: number; text: number }
  first: number
  paper: { gzip: number; text: number }
}
