import mathjax from 'mathjax-full/package.json' with { type: 'json' }
import { type FormulaCache, openFormulaCache } from './formula-cache.ts'
import type { Formula, typeset } from './typeset.ts'

/** Has to change with whatever changes how a formula is set; the test of this file says so. */
export const setting = `MathJax ${mathjax.version}, 5`

/** Characters of a formula at the most; the longest one of 90,000 papers has 772. */
const longest = 4000
const tooLong = { type: 'refused', reason: `It has more than ${longest} characters.` } as const

/** Formulas held in memory at the most; each takes about a kilobyte, and the folder has the others. */
const most = 8000

let setter: typeof typeset | undefined

/**
 * Has formulas set by `typeset`. MathJax takes a third of a second to load, for which a build's main thread has no use: it
 * plans pages and sets no formula. Who does imports `with-mathjax.ts`.
 */
export function setFormulasWith(set: typeof typeset): void {
  setter = set
}

const known = new Map<string, Formula>()
let kept: FormulaCache | undefined

/**
 * Sets a formula as HTML that needs `formulaStyles()` in its page: see `typeset`. Each distinct formula is set once per
 * process, and once for all builds that keep their formulas.
 */
export function setFormula(tex: string, display: boolean): Formula {
  const key = `${display ? 'D' : 'I'}${tex}`
  const formula = known.get(key) ?? kept?.find(key) ?? setAnew(key, tex, display)
  if (known.size >= most) known.clear()
  known.set(key, formula)
  return formula
}

/** A formula in plain HTML (for feeds), or in Unicode (for titles); `undefined` where a line cannot say the same. */
export function findLine(tex: string, display: boolean, form: 'line' | 'text'): string | undefined {
  const set = setFormula(tex, display)
  return set.type === 'set' ? set[form] : undefined
}

/** Keeps formulas in a folder from this build to the next ones. */
export function keepFormulas(folder: string): void {
  kept = openFormulaCache(folder, setting)
  process.once('exit', flushFormulas)
}

/** Writes the formulas that are to be kept and are not yet. */
export function flushFormulas(): void {
  kept?.flush()
}

function setAnew(key: string, tex: string, display: boolean): Formula {
  if (!setter) throw new Error(`Nothing has been loaded to set ${tex}. Import #render/with-mathjax.ts where it is set.`)
  const formula: Formula = tex.length > longest ? tooLong : setter(tex, display)
  kept?.add(key, formula)
  return formula
}

export type { Formula }
