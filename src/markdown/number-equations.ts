import type { Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** The number that each label of a text or paper stands for: `eq:loss` → `2`. */
export type Labels = ReadonlyMap<string, string>

/**
 * Numbers the labelled equations of a paper's texts in their order. Each text gets its own labels before those of the others,
 * since two answers may both speak of `eq:1`.
 */
export function numberTexts(trees: Root[]): Labels[] {
  let count = 0
  const own = trees.map((tree) => {
    const labels = new Map<string, string>()
    visitMath(tree, (math) => {
      for (const { names, tag } of findLabels(math.value)) {
        const fresh = names.filter((name) => !labels.has(name))
        if (fresh.length === 0) continue
        const number = tag ?? String(++count)
        for (const name of fresh) labels.set(name, number)
      }
    })
    return labels
  })
  const all = new Map(own.toReversed().flatMap((labels) => [...labels]))
  return own.map((labels) => new Map([...all, ...labels]))
}

/**
 * Resolves labels and references as LaTeX does, in place: a labelled row gets its number as a tag, a reference shows it.
 * `\begin{equation}x\label{a}\end{equation}` and `\eqref{a}` → `\begin{equation}x\tag{1}\end{equation}` and `(1)`.
 * A reference to nothing shows its key.
 */
export function numberEquations(tree: Root, labels: Labels = numberTexts([tree])[0] ?? new Map()): Root {
  visitMath(tree, (math, parent, index) => {
    const [, command, key = ''] = lonelyReference.exec(math.value) ?? []
    if (command && math.type === 'inlineMath') {
      const number = toNumber(command, key, labels)
      // A tag may be math of its own: `\tag{$\ast$}`.
      parent.children[index] = /[$\\]/.test(number)
        ? { type: 'inlineMath', value: `\\text{${number}}` }
        : { type: 'text', value: number }
      return
    }
    const value = math.value.replace(reference, (_, name: string, to: string, offset: number) => {
      const number = toNumber(name, to, labels)
      return inText.test(math.value.slice(0, offset)) ? number : `\\text{${number}}`
    })
    math.value = math.type === 'math' ? tagRows(value, labels) : value.replace(label, '')
  })
  return tree
}

const label = /\s*\\label\s*\{([^{}]*)\}/g
const reference = /\\(eqref|ref)\s*\{([^{}]*)\}/g
const lonelyReference = /^\s*\\(eqref|ref)\s*\{([^{}]*)\}\s*$/
/** Its argument may hold braces one deep. */
const tag = /\\tag\*?\s*\{((?:[^{}]|\{[^{}]*\})*)\}/
/** Words are open: a number needs no command for words of its own. */
const inText = /\\(?:text\w*|mbox|tag)\*?\s*\{[^{}]*$/
/** What begins and ends rows and environments. */
const fence = /\\\\|\\(begin|end)\s*\{[^{}]*\}/g
/** Each of their rows may bear a number; any other display bears one. Source: amsmath */
const numbered = /^\s*\\begin\s*\{(?:align|alignat|flalign|gather|eqnarray)\*?\}/

/** The labels of each row, which share its number, with the tag that its author gave it. */
function findLabels(tex: string): { names: string[]; tag: string | undefined }[] {
  return splitRows(tex).map((row) => {
    const [, given] = tag.exec(row) ?? []
    return { names: [...row.matchAll(label)].map(([, name = '']) => name), tag: given }
  })
}

function tagRows(tex: string, labels: Labels): string {
  if (!tex.includes('\\label')) return tex
  return splitRows(tex)
    .map((row) => tagRow(row, labels))
    .join('')
}

/** The rows that may bear a number, each with what separates it from the next one at its end. */
function splitRows(tex: string): string[] {
  if (!numbered.test(tex)) return [tex]
  const rows: string[] = []
  let depth = 0
  let from = 0
  for (const { 0: source, 1: side, index } of tex.matchAll(fence)) {
    if (side) depth += side === 'begin' ? 1 : -1
    if (side || depth !== 1) continue
    rows.push(tex.slice(from, index + source.length))
    from = index + source.length
  }
  return [...rows, tex.slice(from)]
}

/** A row bears one number: the author's own, or that of its first label. It stands before what ends the row. */
function tagRow(row: string, labels: Labels): string {
  const names = [...row.matchAll(label)].map(([, name = '']) => name)
  const bare = row.replace(label, '')
  const number = names.map((name) => labels.get(name)).find(Boolean)
  if (number === undefined || tag.test(row)) return bare
  const [end = ''] = rowEnd.exec(bare) ?? []
  return `${bare.slice(0, bare.length - end.length).trimEnd()} \\tag{${number}}${end}`
}

/** The end of a row, or of an environment that may hold a tag. */
const rowEnd = /(?:\\\\|\\end\s*\{(?:align|alignat|flalign|gather|multline|equation|eqnarray)\*?\})\s*$/

function toNumber(command: string, key: string, labels: Labels): string {
  const number = labels.get(key) ?? key
  return command === 'eqref' ? `(${number})` : number
}

function visitMath(tree: Root, see: (math: Formula, parent: Parent, index: number) => void): void {
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return undefined
    see(node, parent as Parent, index as number)
    return SKIP
  })
}

type Formula = Extract<Nodes, { type: 'math' | 'inlineMath' }>
type Parent = { children: Nodes[] }
