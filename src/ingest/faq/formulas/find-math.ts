import { findDollarMath } from '#ingest/tex/dollar.ts'
import { findBracketMath, findEnvironmentMath, isMathEnvironment } from '#ingest/tex/math.ts'
import type { Scanned } from '#ingest/tex/token.ts'
import type { FormulaNode } from './lifted.ts'
import { isFormula, isWords, toDisplay, toInline } from './repair.ts'

const environment = /\\begin\s*\{([a-zA-Z]+\*?)\}/y
/** GitHub's own dialect: $`x`$. */
const ticked = /\$`([^`\n]{1,1000})`\$/y
/** A whole formula as code: `$\alpha$`. Code has dollars, but no TeX between two of them. */
const quoted = /`(\$(?!\{)[^`$\n]{1,500}\$|\\\([^`\n]{1,500}\\\))`(?!`)/y
const texSign = /\\[a-zA-Z]{2}|[_^]/
/** Brackets escaped for Markdown: `\[1, 2\]`. */
const citation = /^[\d\s,;–-]+$/
/** An amount and words after it, up to another dollar: `$20k, or 5$`, `$10，而$`. */
const money =
  /^\$\d[\d.,]*[kKMB]?(?:[,;]?\s+\p{L}[^\\_^=]*|\s*[，。；：、\p{Script=Han}\p{Script=Hangul}][^\\_^=]*|, [^\\_^=]*)\$$/u
const blankLine = /\n[ \t>]*\n/
/** A line that would begin a block: no formula goes on there. */
const newBlock = /\n[ \t]*(?:\n|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||`{3}|~{3})/

/** The formula that begins at a place of a model's Markdown. */
export function findMathAt(text: string, at: number): Found | undefined {
  if (text[at] === '$') return findTicked(text, at) ?? findDollars(text, at)
  if (text[at] === '`') return findQuoted(text, at)
  if (text.startsWith('\\begin', at)) return findEnvironment(text, at)
  if (text.startsWith('\\\\(', at) || text.startsWith('\\\\[', at)) return findDoubled(text, at)
  if (text[at + 1] === '(' || text[at + 1] === '[') return findBrackets(text, at)
  return undefined
}

function findDollars(text: string, at: number): Found | undefined {
  const found = toFound(text, at, findDollarMath(text, at))
  if (!found || isWords(found.node.value) || money.test(found.source)) return undefined
  return found.node.type === 'inlineMath' && newBlock.test(found.source) ? undefined : found
}

function findBrackets(text: string, at: number): Found | undefined {
  const found = toFound(text, at, findBracketMath(text, at))
  if (!found || citation.test(found.node.value) || isWords(found.node.value)) return undefined
  if (!isFormula(found.node.value)) return undefined
  return found.node.type === 'inlineMath' && blankLine.test(found.source) ? undefined : found
}

function findEnvironment(text: string, at: number): Found | undefined {
  environment.lastIndex = at
  const [, name] = environment.exec(text) ?? []
  return name && isMathEnvironment(name) ? toFound(text, at, findEnvironmentMath(text, at, name)) : undefined
}

/** A reply escaped once too often: `\\(\\alpha\\)`. */
function findDoubled(text: string, at: number): Found | undefined {
  const close = text[at + 2] === '(' ? '\\\\)' : '\\\\]'
  const to = text.indexOf(close, at + 3)
  if (to === -1 || to > at + longestDoubled) return undefined
  const source = text.slice(at, to + 3)
  const tex = source.slice(3, -3).replace(/\\\\(?=[a-zA-Z{}|,;:!\\])/g, '\\')
  if (tex.includes('\n\n') || (!texSign.test(tex) && !/^\s*\S\s*$/.test(tex)) || isWords(tex)) return undefined
  return { source, end: at + source.length, node: close.endsWith(')') ? toInline(tex) : toDisplay(tex) }
}

const longestDoubled = 2000

function findTicked(text: string, at: number): Found | undefined {
  ticked.lastIndex = at
  const [source, tex] = ticked.exec(text) ?? []
  return source && tex ? { source, end: at + source.length, node: toInline(tex) } : undefined
}

function findQuoted(text: string, at: number): Found | undefined {
  quoted.lastIndex = at
  const [source, inside = ''] = quoted.exec(text) ?? []
  if (!source || text[at - 1] === '`' || !texSign.test(inside)) return undefined
  return { source, end: at + source.length, node: toInline(inside.replace(/^(?:\$|\\\()|(?:\$|\\\))$/g, '')) }
}

/** A display inside a quote leaves its lines' marks there. */
function toFound(text: string, at: number, scanned: Scanned | undefined): Found | undefined {
  if (scanned?.token.kind !== 'lift') return undefined
  const { node } = scanned.token
  if (node.type !== 'math' && node.type !== 'inlineMath') return undefined
  const source = text.slice(at, scanned.end)
  const [, inside = node.value] = fenced.exec(source) ?? []
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const tex = /^[ \t]*(?:[-*+][ \t]+)?>/.test(line) ? inside.replace(/\n[ \t]*>/g, '\n') : inside
  return { source, end: scanned.end, node: node.type === 'math' ? toDisplay(tex) : toInline(tex) }
}

const fenced = /^(?:\$\$|\$|\\[([])([\s\S]*?)(?:\$\$|\$|\\[)\]])$/

export type Found = { source: string; end: number; node: FormulaNode }
