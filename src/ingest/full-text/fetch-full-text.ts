import type { Arxiv } from '#ingest/arxiv/client.ts'
import type { Paper } from '#paper/schema.ts'
import type { FullText, TextSection } from './full-text.ts'
import { findStatedId } from './html/stated-id.ts'
import { parseApart, UnreadableDocument } from './parse-apart.ts'
import { readAbstract } from './read-abstract.ts'
import { findKept, keepText } from './text-cache.ts'

/**
 * A paper's text as far as arXiv has it: its HTML, else its PDF, else the abstract with the reason. What was read is kept in
 * `cache`. Throws where arXiv does not answer now but may later: an abstract is no stand-in for a text that is there tomorrow.
 */
export async function fetchFullText(paper: Paper, services: TextServices): Promise<FullText> {
  const kept = await findKept(services.cache, paper, services.now())
  if (kept) return kept
  const text = await fetchText(paper, services.arxiv)
  await keepText(services.cache, paper, text)
  return text
}

async function fetchText(paper: Paper, arxiv: TextServices['arxiv']): Promise<FullText> {
  const { id, version } = paper
  const html = await readHtml(paper, arxiv)
  if ('sections' in html) return { basis: 'html', version, sections: withAbstract(html.sections, paper) }
  const pdf = await readPdf(paper, arxiv)
  if ('sections' in pdf)
    return { basis: 'pdf', version, reason: html.reason, sections: withAbstract(pdf.sections, paper) }
  return { ...readAbstract(paper), reason: `${html.reason}; ${pdf.reason} (${id}v${version})` }
}

async function readHtml({ id, version }: Paper, arxiv: TextServices['arxiv']): Promise<Outcome> {
  const page = await arxiv.findHtml(id, version)
  if (page === undefined) return { reason: 'arXiv has no HTML of it' }
  const stated = findStatedId(page)
  if (stated && stated !== `${id}v${version}`) return { reason: `arXiv’s HTML is of ${stated}` }
  return read('HTML', { format: 'html', bytes: new TextEncoder().encode(page) })
}

async function readPdf({ id, version }: Paper, arxiv: TextServices['arxiv']): Promise<Outcome> {
  const bytes = await arxiv.findPdf(id, version)
  if (bytes === undefined) return { reason: 'arXiv has no PDF of it' }
  return read('PDF', { format: 'pdf', bytes })
}

async function read(name: string, order: Parameters<typeof parseApart>[0]): Promise<Outcome> {
  try {
    const sections = await parseApart(order)
    const words = countWords(sections)
    return words < fewestWords ? { reason: `its ${name} holds ${words} words alone` } : { sections }
  } catch (error) {
    if (error instanceof UnreadableDocument) return { reason: `its ${name} cannot be read: ${error.message}` }
    throw error
  }
}

/** Error pages and withdrawn papers have fewer, also between abstract and references. */
const fewestWords = 300

function countWords(sections: TextSection[]): number {
  return sections.reduce(
    (sum, { paragraphs }) => sum + paragraphs.reduce((words, { text }) => words + text.split(/\s+/).length, 0),
    0,
  )
}

/** The abstract as arXiv's metadata has it comes first, once. */
function withAbstract(sections: TextSection[], paper: Paper): TextSection[] {
  const own = sections.find(({ title }) => /^abstract$/i.test(title))
  if (own) return [own, ...sections.filter((section) => section !== own)]
  return [...readAbstract(paper).sections, ...sections]
}

type Outcome = { sections: TextSection[] } | { reason: string }

export type TextServices = {
  arxiv: Pick<Arxiv, 'findHtml' | 'findPdf'>
  /** The folder for what only saves time. */
  cache: string
  now: () => Date
}
