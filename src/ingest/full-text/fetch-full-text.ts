import type { Arxiv, ArxivText } from '#ingest/arxiv/client.ts'
import type { Paper } from '#paper/schema.ts'
import { findFlaw, isAbstract } from './find-flaw.ts'
import type { FullText, TextSection } from './full-text.ts'
import { findKeptText, keepText } from './kept-texts.ts'
import { type DatedPaper, isOverdue, nameFailure } from './overdue.ts'
import { readAbstract } from './read-abstract.ts'
import { type ReadLimits, readInThread } from './read-in-thread.ts'

/**
 * The fullest text that arXiv has of a paper's version: its HTML, else its PDF, else the abstract with the reason. It is
 * kept below `cache`.
 *
 * Throws where arXiv gives no usable answer that it may give later: then a later run asks again, rather than to take the
 * abstract for all there is. Once a paper is overdue, what fails while arXiv answers other requests is taken for not there.
 */
export async function fetchFullText(paper: TextPaper, services: TextServices): Promise<FullText> {
  const { cache, now } = services
  const kept = await findKeptText(cache, paper, now())
  if (kept) return kept
  const text = await readFullest(paper, services)
  await keepText(cache, paper, { text, at: now() })
  return text
}

async function readFullest(paper: TextPaper, { arxiv, now, limits }: TextServices): Promise<FullText> {
  const { id, version } = paper
  let isAnswering = arxiv.isAnswering()
  const page = await read('html', await ask('html'))
  if ('sections' in page) return toText('html', page)
  const print = await read('pdf', await ask('pdf'))
  const noPage = `Its HTML ${page.reason}.`
  if ('sections' in print) return toText('pdf', print, noPage)
  return toText('abstract', { sections: [] }, `${noPage} Its PDF ${print.reason}.`)

  async function ask(kind: 'html' | 'pdf'): Promise<ArxivText> {
    try {
      const answer = await (kind === 'html' ? arxiv.readHtml(id, version) : arxiv.readPdf(id, version))
      isAnswering = true
      return answer
    } catch (error) {
      // Where HTML fails, it takes the PDF to tell whether it is arXiv that fails.
      if (!isOverdue(paper, now()) || (kind === 'pdf' && !isAnswering)) throw error
      return { type: 'none', reason: nameFailure(error) }
    }
  }

  async function read(kind: 'html' | 'pdf', answer: ArxivText): Promise<Outcome> {
    if (answer.type === 'none') return answer
    try {
      const text = await readInThread({ kind, body: answer.body }, limits)
      const flaw = findFlaw(text, paper)
      return flaw ? { reason: flaw } : text
    } catch (error) {
      return { reason: (error as Error).message }
    }
  }

  function toText(basis: FullText['basis'], { sections, lack }: Readable, before?: string): FullText {
    const reason = [before, lack && `${lack}.`].filter(Boolean).join(' ')
    return { basis, version, ...(reason && { reason }), sections: withAbstract(sections, paper) }
  }
}

/** The abstract first: as the site shows it, in the place of the text's own; that one only where there is no other. */
function withAbstract(sections: TextSection[], paper: TextPaper): TextSection[] {
  const own = sections.find(({ title }) => isAbstract(title))
  const [shown] = readAbstract(paper).sections
  const others = sections.filter((section) => section !== own)
  if (!shown || shown.paragraphs.length === 0) return own ? [own, ...others] : others
  return [{ ...shown, ...(own?.anchor && { anchor: own.anchor }) }, ...others]
}

type TextPaper = Pick<Paper, 'id' | 'version' | 'abstract'> & DatedPaper

export type TextServices = {
  arxiv: Pick<Arxiv, 'readHtml' | 'readPdf' | 'isAnswering'>
  /** The folder for what only saves time. */
  cache: string
  now: () => Date
  /** What reading one text may take; for tests. */
  limits?: ReadLimits
}

type Readable = { sections: TextSection[]; lack?: string }
type Outcome = Readable | { reason: string }
