import type { PdfPage, PdfRun } from './read-pages.ts'
import { tidyLine } from './tidy.ts'

/** A page's lines in the order in which they were set: a column is set before the next. */
export function toLines({ number, height, runs }: PdfPage): PdfLine[] {
  const lines: PdfRun[][] = []
  for (const run of runs) {
    const line = lines.at(-1)
    if (line && continues(line, run)) line.push(run)
    else if (run.text.trim()) lines.push([run])
  }
  return lines.map((line) => toLine(line, { page: number, height })).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** Indices are raised or lowered by less than a line; a cell of the next column begins further right. */
function continues(line: PdfRun[], run: PdfRun): boolean {
  const main = line.reduce((largest, other) => (other.size > largest.size ? other : largest))
  const last = line.at(-1) ?? main
  const isLevel = Math.abs(run.y - main.y) < Math.max(main.size, run.size) * 0.62
  const gap = run.x - (last.x + last.width)
  return isLevel && gap > -main.size * 2 && gap < main.size * 8
}

function toLine(runs: PdfRun[], { page, height }: { page: number; height: number }): PdfLine {
  const letters = new Map<string, number>()
  for (const { font, size, text } of runs) {
    const style = `${font} ${roundSize(size)}`
    letters.set(style, (letters.get(style) ?? 0) + (text.match(/\p{L}/gu)?.length ?? 0))
  }
  const [style = ''] = [...letters].reduce((most, other) => (other[1] > most[1] ? other : most), ['', -1])
  const [font = '', size = '0'] = style.split(' ')
  const words = runs.filter(({ text }) => text.trim())
  return {
    text: tidyLine(joinRuns(runs)),
    page,
    height,
    font,
    size: Number(size),
    x: Math.min(...words.map(({ x }) => x)),
    right: Math.max(...words.map(({ x, width }) => x + width)),
    y: words.find((run) => roundSize(run.size) === Number(size))?.y ?? words[0]?.y ?? 0,
  }
}

function joinRuns(runs: PdfRun[]): string {
  return runs
    .map((run, index) => {
      const before = runs[index - 1]
      const gap = before ? run.x - (before.x + before.width) : 0
      return `${gap > run.size * 0.2 && !/\s$/.test(before?.text ?? '') ? ' ' : ''}${run.text}`
    })
    .join('')
}

/** Half points: one font comes in sizes such as 9.96 and 9.98. */
export function roundSize(size: number): number {
  return Math.round(size * 2) / 2
}

export type PdfLine = {
  text: string
  page: number
  /** Of the page. */
  height: number
  /** That most of its letters are in. */
  font: string
  size: number
  x: number
  right: number
  y: number
}
