import { mathCommands } from '#ingest/tex/math-commands.ts'
import type { LiftedFormulas } from './lifted.ts'
import { toInline } from './repair.ts'
import type { Scanned } from './scan.ts'

const name = /\\([a-zA-Z]+)\*?/y
const group = /\s?\{((?:[^{}\n]|\\[{}]|\{(?:[^{}\n]|\{[^{}\n]*\})*\}){0,500})\}/y
const script = /[_^](?:\{(?:[^{}\n]|\{[^{}\n]*\}){0,100}\}|\\[a-zA-Z]+|[a-zA-Z\d])/y
const key = /^[^{}$\\`]{1,80}$/

const fonts: Record<string, string> = { textbf: '**', textit: '*', emph: '*', texttt: '`' }

/**
 * A command of LaTeX in the midst of Markdown: `\textbf{so}` → `**so**`, `\cite{key}` → `[key]`, `\eqref{eq:x}` and `\alpha_s`
 * as formulas. A label outside of a formula shows nothing, as in LaTeX. `read` reads what stands in a group.
 */
export function readTextCommand(text: string, at: number, formulas: LiftedFormulas, read: Read): Scanned | undefined {
  name.lastIndex = at
  const [source, word = ''] = name.exec(text) ?? []
  if (!source) return undefined
  const count = mathCommands.get(word)
  if (count !== undefined) return readMath(text, at, at + source.length, count, formulas)
  const argument = takeGroup(text, at + source.length)
  if (!argument) return undefined
  const { inside, end } = argument
  const mark = fonts[word]
  if (mark && inside.trim())
    return { markdown: `${mark}${mark === '`' ? inside.trim() : read(inside.trim())}${mark}`, end }
  if (word === 'href') {
    const label = takeGroup(text, end)
    return label && { markdown: `[${read(label.inside)}](${toAddress(inside)})`, end: label.end }
  }
  if (word === 'url') return { markdown: `<${toAddress(inside)}>`, end }
  if (!key.test(inside)) return undefined
  if (/^cite[a-z]*$/.test(word)) return { markdown: `\\[${inside}\\]`, end }
  if (word === 'label') return { markdown: '', end }
  if (!references.has(word)) return undefined
  const tex = `\\${word === 'eqref' ? 'eqref' : 'ref'}{${inside}}`
  return { markdown: formulas.lift(text.slice(at, end), { type: 'inlineMath', value: tex }), end }
}

const references = new Set(['ref', 'eqref', 'autoref', 'cref', 'Cref'])

/** `\alpha_s`, `\frac{a}{b}`; a command that lacks its arguments is left as it is. */
function readMath(
  text: string,
  at: number,
  from: number,
  count: number,
  formulas: LiftedFormulas,
): Scanned | undefined {
  let end = from
  for (let taken = 0; taken < count; taken += 1) {
    const argument = takeGroup(text, end)
    if (!argument) return undefined
    end = argument.end
  }
  for (let taken = 0; taken < mostScripts; taken += 1) {
    script.lastIndex = end
    end += script.exec(text)?.[0].length ?? 0
  }
  const source = text.slice(at, end)
  return { markdown: formulas.lift(source, toInline(source)), end }
}

const mostScripts = 4

function takeGroup(text: string, at: number): { inside: string; end: number } | undefined {
  group.lastIndex = at
  const [source, inside = ''] = group.exec(text) ?? []
  return source === undefined ? undefined : { inside, end: at + source.length }
}

function toAddress(tex: string): string {
  return tex.replace(/\\([_~%#&])/g, '$1').replace(/[\s<>()]/g, encodeURIComponent)
}

type Read = (inside: string) => string
