import { numberSections } from './number-sections.ts'
import type { StandinBlock, StandinPaperVersion, StandinText } from './world.ts'

/** The lines of a paper's pages with their places, in points from the lower left corner. */
export function layOut(paper: StandinPaperVersion, { sections }: StandinText): PlacedLine[][] {
  const pages: PlacedLine[][] = [
    [
      { text: `arXiv:${paper.id}v${paper.version} [${paper.categories[0]}]`, x: 30, y: 250, size: 20, isTurned: true },
      ...wrap(paper.title, 70).map((text, at) => ({ text, x: 60, y: 730 - at * 18, size: 14, isBold: true })),
      { text: paper.authors.join(', '), x: 60, y: 680, size: 10 },
    ],
  ]
  let [column, y] = [0, 640]
  heading('Abstract')
  paragraph(paper.abstract.replace(/\s+/g, ' '))
  for (const { label, title, blocks } of numberSections(sections)) {
    heading(`${label}${title}`)
    for (const block of blocks) paragraph(...toTexts(block))
  }
  for (const [index, page] of pages.entries()) page.push({ text: String(index + 1), x: 303, y: 40, size: 10 })
  return pages

  function heading(text: string): void {
    y -= 8
    for (const line of wrap(text, charactersPerLine - 6)) put(line, { size: 12, isBold: true })
    y -= 3
  }

  function paragraph(...texts: string[]): void {
    for (const text of texts) {
      for (const [at, line] of wrap(text, charactersPerLine).entries())
        put(line, { size: 10, indent: at === 0 ? 12 : 0 })
    }
  }

  function put(
    text: string,
    { size, isBold = false, indent = 0 }: { size: number; isBold?: boolean; indent?: number },
  ): void {
    if (y < 70) [column, y] = [column + 1, 740]
    if (column > 1) {
      column = 0
      pages.push([])
    }
    pages.at(-1)?.push({ text, x: (column === 0 ? 54 : 315) + indent, y, size, isBold })
    y -= size * 1.2
  }
}

const charactersPerLine = 52

function toTexts(block: StandinBlock): string[] {
  if (block.type === 'paragraph') return [block.text.replaceAll('$', '')]
  if (block.type === 'equation') return [block.tex]
  if (block.type === 'table') return block.rows.map((cells) => cells.join('   ').replaceAll('$', ''))
  return block.items.map((item) => item.replaceAll('$', ''))
}

/** Lines of at most so many characters; a long word is cut with a hyphen where there is room for a part of it. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    const room = width - line.length - 2
    if (line === '' || room + 1 >= word.length) lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
    else if (room >= 4 && /^[a-z]{9,}$/.test(word) && room < word.length - 2) {
      lines[lines.length - 1] = `${line} ${word.slice(0, room)}-`
      lines.push(word.slice(room))
    } else lines.push(word)
  }
  return lines
}

export type PlacedLine = { text: string; x: number; y: number; size: number; isBold?: boolean; isTurned?: boolean }
