import { findSimpleInline, type Inline } from './inline.ts'

/**
 * Reads Markdown of paragraphs, headings, displayed formulas and tight lists of one level, each on lines of its own.
 * `undefined` where it may hold anything else. It understands less than `parseMarkdown`, never something else, and is
 * many times as fast: what is not sure is left to that.
 */
export function findSimpleBlocks(markdown: string): Block[] | undefined {
  if (references.test(markdown)) return undefined
  const blocks: Block[] = []
  let last = ''
  for (const part of markdown.split('\n\n')) {
    const block = findBlock(part)
    // Neighbouring lists may be one, and what is indented may belong to the list before it.
    if (!block || (block.type === 'list' && last === 'list')) return undefined
    blocks.push(block)
    last = block.type
  }
  return blocks
}

/** Equations and references to them are numbered over a whole text. */
const references = /\\(?:label|eqref|ref)(?![a-z])/

/** Letters, or signs that open nothing at the beginning of a block; MDX reads `import` and `export` as code. */
const opening = /^(?!import|export)(?:[A-Za-z"'(]|\$(?!\$)|\\[^\s]|\*\*?[A-Za-z\d]|`(?!`)|(?![\s\ufeff])\P{ASCII})/u
const number = /^\d+(?![\d.)])/

function findBlock(part: string): Block | undefined {
  if (part.startsWith('$$\n')) return findDisplay(part)
  if (part.startsWith('- ')) return findList(part)
  const [, marks, title] = /^(#{1,6}) ([^\n]+)$/.exec(part) ?? []
  if (marks && title) return findLine(title, (children) => ({ type: 'heading', depth: marks.length, children }))
  return findLine(part, (children) => ({ type: 'paragraph', children }))
}

function findLine(line: string, create: (children: Inline[]) => Block): Block | undefined {
  const children = findContent(line)
  return children && create(children)
}

function findContent(line: string): Inline[] | undefined {
  if (line.includes('\n') || !(opening.test(line) || number.test(line)) || /[\s#]$/.test(line)) return undefined
  return findSimpleInline(line)
}

function findList(part: string): Block | undefined {
  const items: Inline[][] = []
  for (const line of part.split('\n')) {
    const children = line.startsWith('- ') ? findContent(line.slice(2)) : undefined
    if (!children) return undefined
    items.push(children)
  }
  return { type: 'list', items }
}

function findDisplay(part: string): Block | undefined {
  const [, value] = /^\$\$\n((?:[^\n$]+\n)+)\$\$$/.exec(part) ?? []
  return value === undefined ? undefined : { type: 'math', value: value.slice(0, -1) }
}

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; depth: number; children: Inline[] }
  | { type: 'list'; items: Inline[][] }
  | { type: 'math'; value: string }
