import type { TextSection } from '#ingest/full-text/full-text.ts'
import type { ReadText } from '#ingest/full-text/read-in-thread.ts'
import { dropReferences } from '#ingest/full-text/references.ts'
import { dropContents } from './contents.ts'
import type { Style } from './headings.ts'
import { type PdfLine, toLines } from './lines.ts'
import { toParagraphs } from './paragraphs.ts'
import { mostPages, readPages } from './read-pages.ts'
import { dropRunningHeads } from './running-heads.ts'
import { splitSections } from './split-sections.ts'
import { listWords } from './tidy.ts'

/**
 * Reads a PDF's text by section and paragraph, as well as its fonts and positions tell them; title, authors, running heads
 * and references are left out.
 */
export async function parsePdf(bytes: Uint8Array): Promise<ReadText> {
  const { pages, total } = await readPages(bytes)
  const lines = dropContents(dropRunningHeads(pages.map(toLines)))
  const body = findBodyStyle(lines)
  const words = listWords(lines.map(({ text }) => text))
  const sections = splitSections(lines, body)
    .map(({ heading, lines: own }): TextSection => ({ ...heading, paragraphs: toParagraphs(own, body, words) }))
    .filter(({ title, paragraphs }) => title !== '' || paragraphs.length > 0)
  return {
    sections: dropReferences(sections),
    ...(total > mostPages && { lack: `Of its ${total} pages, the first ${mostPages} were read` }),
  }
}

/** The font and the size that most letters are in. */
function findBodyStyle(lines: PdfLine[]): Style {
  const letters = new Map<string, { style: Style; count: number }>()
  for (const { font, size, text } of lines) {
    const entry = letters.get(`${font} ${size}`) ?? { style: { font, size }, count: 0 }
    letters.set(`${font} ${size}`, { ...entry, count: entry.count + text.length })
  }
  return [...letters.values()].reduce((most, other) => (other.count > most.count ? other : most), noStyle).style
}

const noStyle = { style: { font: '', size: 0 }, count: 0 }
