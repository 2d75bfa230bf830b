import { createHeadingFinder, type PdfHeading, type Style } from './headings.ts'
import type { PdfLine } from './lines.ts'

/** Lines by the section they stand in, without the title page's names and without references. */
export function splitSections(lines: PdfLine[], body: Style): PdfSection[] {
  const findHeading = createHeadingFinder(body)
  const sections: PdfSection[] = [{ heading: { title: '', depth: 1 }, lines: [] }]
  let open: { line: PdfLine; heading: PdfHeading } | undefined
  for (const [index, line] of lines.entries()) {
    const abstract = abstractForm.exec(line.text)
    const heading = isRunning(index) ? undefined : findHeading(line)
    if (heading) sections.push({ heading, lines: [] })
    else if (abstract && line.page === 1)
      sections.push({ heading: { title: 'Abstract', depth: 1 }, lines: [cut(line, abstract[0].length)] })
    else if (open && goesOn(line, open.line)) open.heading.title += ` ${line.text}`
    else sections.at(-1)?.lines.push(line)
    if (heading) open = { line, heading }
    else if (open) open = goesOn(line, open.line) ? { ...open, line } : undefined
  }
  return dropNumberedReferences(dropFrontMatter(sections))

  /** No title has so many lines: it is a paragraph in a font of its own. */
  function isRunning(index: number): boolean {
    const following = lines.slice(index + 1, index + 1 + mostTitleLines)
    return following.length === mostTitleLines && following.every((line, at) => goesOn(line, lines[index + at]))
  }

  /** The second line of a title. */
  function goesOn(line: PdfLine, before: PdfLine | undefined): boolean {
    if (!before || line.font !== before.font || line.size !== before.size) return false
    const isBody = line.font === body.font && line.size === body.size
    const down = before.y - line.y
    return down > 0 && down < line.size * 1.6 && !(isBody && line.text !== line.text.toUpperCase())
  }
}

const mostTitleLines = 3

const abstractForm = /^abstract\s?[.:—–-]+\s?(?=\S)/i

function cut(line: PdfLine, length: number): PdfLine {
  return { ...line, text: line.text.slice(length) }
}

/** Title, authors and their addresses, where the text says where it begins, or when it was written. */
function dropFrontMatter(sections: PdfSection[]): PdfSection[] {
  const [first, second, ...others] = sections
  if (first?.lines[0]?.page !== 1) return sections
  const begins = second && beginning.test(second.heading.title) && first.lines.every(({ page }) => page === 1)
  if (begins) return [second, ...others]
  const dated = first.lines.findIndex(({ text, page }) => page === 1 && dateForm.test(text))
  return [{ ...first, lines: first.lines.slice(dated + 1) }, ...sections.slice(1)]
}

const beginning = /^(abstract|introduction)$/i

/** As REVTeX sets it below the authors. */
const dateForm = /^\(Dated: .{4,40}\)$/

/** A list of references without a heading: lines `[1] …`, `[2] …`, `[3] …` one after the other, to the section's end. */
function dropNumberedReferences(sections: PdfSection[]): PdfSection[] {
  return sections.map(({ heading, lines }) => {
    const starts = lines.flatMap(({ text }, index) => {
      const number = Number(/^\[(\d{1,3})\]\s/.exec(text)?.[1] ?? Number.NaN)
      return Number.isNaN(number) ? [] : [{ number, index }]
    })
    const list = starts.findLast(({ number }) => number === 1)
    const following = list ? starts.filter(({ index }) => index > list.index) : []
    const isList = following.length >= 4 && following.every(({ number }, at) => number === at + 2 || at > 3)
    return { heading, lines: list && isList ? lines.slice(0, list.index) : lines }
  })
}

export type PdfSection = { heading: PdfHeading; lines: PdfLine[] }
