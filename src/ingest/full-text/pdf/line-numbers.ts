import type { PdfRun } from './read-pages.ts'

/** Leaves out the numbers that drafts have beside their lines: a column of them, each one more than that above it. */
export function dropLineNumbers(runs: PdfRun[]): PdfRun[] {
  const columns = Map.groupBy(
    runs.filter(({ text }) => /^\s*\d{1,5}\s*$/.test(text)),
    ({ x, width }) => Math.round((x + width) / columnWidth),
  )
  const numbers = new Set([...columns.values()].filter(counts).flat())
  return runs.filter((run) => !numbers.has(run))
}

/** Points. */
const columnWidth = 4

function counts(column: PdfRun[]): boolean {
  const values = column.toSorted((a, b) => b.y - a.y).map(({ text }) => Number(text))
  const steps = values.slice(1).filter((value, at) => value - (values[at] ?? 0) === 1)
  return values.length >= fewestLines && steps.length >= (values.length - 1) * 0.9
}

/** Of a page; a table may well count its rows. */
const fewestLines = 20
