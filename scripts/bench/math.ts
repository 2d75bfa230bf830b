import { writeFile } from 'node:fs/promises'
import { parseAbstract } from '#ingest/tex/abstract.ts'
import type { MathRequest } from './arguments.ts'
import { type CheckedText, checkText } from './math/check-text.ts'
import { type FormatCost, measureFormats } from './math/formats.ts'
import { type MathPaper, readTexts } from './math/texts.ts'
import { drawTable, formatNumber } from './table.ts'

/**
 * Takes abstracts of real papers through the pipeline, and measures what formulas cost in each form. Whether none failed and all
 * of their MDX compiles; words that differ and formulas that MathJax refuses are shown.
 */
export async function benchMath({ from, papers }: MathRequest): Promise<boolean> {
  const read = await readTexts(from, papers)
  const started = performance.now()
  const checked: Checked[] = []
  for (const paper of read) checked.push({ ...(await checkText(paper.abstract, parseAbstract)), paper })
  const seconds = (performance.now() - started) / 1000
  const formulas = distinct(checked.flatMap((each) => each.formulas))
  const sample = formulas.slice(0, measured)
  const costs = measureFormats(
    read.slice(0, textsOfPage).map(({ abstract }) => abstract),
    sample,
  )
  await writeFile('.sheaf/bench/math.json', `${JSON.stringify(toResult(checked, costs), undefined, 2)}\n`)
  console.log(
    [checksTable(checked, seconds), causesTable(checked), costsTable(costs), ...examples(checked)].join('\n\n'),
  )
  return checked.every(({ failure, broken }) => !failure && !broken)
}

/** Formulas measured, and abstracts around them. */
const measured = 3000
const textsOfPage = 1000
const shown = 20

function checksTable(checked: Checked[], seconds: number): string {
  const count = (is: (each: Checked) => unknown) => formatNumber(checked.filter(is).length)
  const formulas = checked.reduce((sum, each) => sum + each.formulas.length, 0)
  const refused = checked.reduce((sum, each) => sum + each.refused.length, 0)
  return drawTable([
    ['abstracts', formatNumber(checked.length)],
    ['archives', formatNumber(new Set(checked.map(({ paper }) => paper.categories[0]?.split('.')[0])).size)],
    ['failed', count(({ failure }) => failure)],
    ['refused by an MDX compiler', count(({ broken }) => broken)],
    ['other words than written', count(({ difference }) => difference)],
    ['formulas', formatNumber(formulas)],
    ['refused by MathJax', `${formatNumber(refused)} (${((100 * refused) / formulas).toFixed(2)} %)`],
    ['seconds', seconds.toFixed(0)],
  ])
}

/** A command that nobody knows is its author's own: it stands in no package that metadata may use. */
function causesTable(checked: Checked[]): string {
  const reasons = Map.groupBy(
    checked.flatMap(({ refused }) => refused),
    (reason) => reason,
  )
  const rows = [...reasons].map(([reason, { length }]) => [reason, length] as const).sort((a, b) => b[1] - a[1])
  const own = rows.filter(([reason]) => reason.startsWith('Undefined control sequence'))
  return drawTable([
    ['why MathJax refuses', 'formulas'],
    ['commands of their authors', formatNumber(own.reduce((sum, [, count]) => sum + count, 0))],
    ...rows.slice(0, 10).map(([reason, count]) => [`  ${reason}`, formatNumber(count)]),
    ...rows
      .filter(([reason]) => !reason.startsWith('Undefined'))
      .slice(0, 10)
      .map(([reason, count]) => [reason, formatNumber(count)]),
  ])
}

function costsTable(costs: FormatCost[]): string {
  const [base] = costs
  if (!base) return ''
  return drawTable([
    ['form', 'ms each', 'ratio', 'bytes each, packed', 'ratio'],
    ...costs.map(({ name, milliseconds, bytes }) => [
      name,
      milliseconds.toFixed(2),
      (milliseconds / base.milliseconds).toFixed(2),
      bytes.toFixed(0),
      (bytes / base.bytes).toFixed(2),
    ]),
  ])
}

function examples(checked: Checked[]): string[] {
  return checked
    .flatMap(({ paper, failure, broken, difference }) => {
      const text = failure ?? broken ?? difference
      return text ? [`${paper.id}: ${text.slice(0, 160)}`] : []
    })
    .slice(0, shown)
}

function toResult(checked: Checked[], costs: FormatCost[]): object {
  const odd = checked.filter(
    ({ failure, broken, difference, refused }) => failure || broken || difference || refused[0],
  )
  return {
    abstracts: checked.length,
    costs,
    odd: odd.map(({ paper, formulas: _, ...rest }) => ({ id: paper.id, ...rest })),
  }
}

function distinct<T extends { tex: string; display: boolean }>(formulas: T[]): T[] {
  return [...new Map(formulas.map((formula) => [`${formula.display}${formula.tex}`, formula])).values()]
}

type Checked = CheckedText & { paper: MathPaper }
