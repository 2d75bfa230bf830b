import { type MmlNode, TEXCLASS, type TextNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { accents, htmlPen, type Pen, textPen, unfit } from './linear-pen.ts'

/**
 * A formula, as MathJax's tree, for feed readers, which know no style sheet of ours, in their own means:
 * `<i>O</i>(<i>n</i><sup>2</sup>)`. `undefined` where a line could not say the same.
 */
export function toLinearHtml(root: MmlNode): string | undefined {
  return toLinear(root, htmlPen)
}

/** The same as text, for titles: `O(n²)`. `undefined` where Unicode has no signs for it. */
export function toLinearText(root: MmlNode): string | undefined {
  return toLinear(root, textPen)
}

/** Deeper formulas are no matter of a line. */
const deepest = 12

function toLinear(root: MmlNode, pen: Pen): string | undefined {
  try {
    return tidy(draw(root, pen, 0))
  } catch (error) {
    if (error === unfit) return undefined
    throw error
  }
}

function tidy(line: string): string {
  return line
    .replace(/<\/i><i>/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/\( | (?=\))/g, (edge) => edge.trim())
    .trim()
}

function draw(node: MmlNode, pen: Pen, depth: number): string {
  if (depth > deepest) throw unfit
  const kids = node.childNodes as MmlNode[]
  const [first, second] = kids
  if (rows.has(node.kind) && !isMoved(node)) return drawRow(kids, pen, depth)
  if (leaves.has(node.kind)) return pen.text(textOf(node), node.kind === 'mo' ? 'normal' : variantOf(node))
  if (node.kind === 'mspace') return drawSpace(node)
  if (scripts.has(node.kind)) return drawScripts(node, pen, depth)
  if (node.kind === 'mover' && first && second) return drawOver(first, second, pen)
  const hasLine = node.kind === 'mfrac' && Number.parseFloat(String(node.attributes.get('linethickness'))) !== 0
  if (hasLine && first && second) return `${drawAtom(first, pen, depth)}/${drawAtom(second, pen, depth)}`
  if (node.kind === 'msqrt' && kids.length === 1 && first) return `√${drawAtom(first, pen, depth)}`
  throw unfit
}

const rows = new Set(['math', 'mrow', 'inferredMrow', 'TeXAtom', 'mstyle', 'mpadded'])
const leaves = new Set(['mi', 'mn', 'mo', 'mtext'])
const scripts = new Set(['msub', 'msup', 'msubsup', 'munder', 'munderover'])

/** Signs between two things stand apart, as TeX sets them; what a neighbour would change is in parentheses. */
function drawRow(nodes: MmlNode[], pen: Pen, depth: number): string {
  const drawn = nodes.map((node, index) => {
    const sign = draw(node, pen, depth + 1)
    const [before, after] = [nodes[index - 1], nodes[index + 1]]
    if (isQuotient(node)) return isApart(before, TEXCLASS.OPEN) && isApart(after, TEXCLASS.CLOSE) ? sign : `(${sign})`
    if (isName(node)) return ` ${sign} `
    if (node.kind !== 'mo' || !before || !after) return sign
    if (node.texClass === TEXCLASS.REL || node.texClass === TEXCLASS.BIN) return ` ${sign} `
    const isDecimal = before.kind === 'mn' && after.kind === 'mn'
    return node.texClass === TEXCLASS.PUNCT && !isDecimal ? `${sign} ` : sign
  })
  return drawn.join('')
}

/** A fraction or a root, however wrapped: what stands beside it could be read as a part of it. */
function isQuotient(node: MmlNode): boolean {
  const only = unwrap(node)
  return only.kind === 'mfrac' || only.kind === 'msqrt'
}

function isApart(neighbour: MmlNode | undefined, side: number): boolean {
  const classes: number[] = [TEXCLASS.REL, TEXCLASS.BIN, TEXCLASS.PUNCT, side]
  return neighbour === undefined || (neighbour.kind === 'mo' && classes.includes(neighbour.texClass))
}

/** A name such as `log`, with or without scripts. */
function isName(node: MmlNode): boolean {
  const base = unwrap(scripts.has(node.kind) ? (node.childNodes[0] as MmlNode) : node)
  return leaves.has(base.kind) && base.texClass === TEXCLASS.OP && /^\p{L}{2}/u.test(textOf(base))
}

function drawScripts(node: MmlNode, pen: Pen, depth: number): string {
  const [base, ...marks] = node.childNodes as MmlNode[]
  const [sub, sup] = node.kind === 'msup' ? [undefined, marks[0]] : marks
  const isLimit = node.kind === 'munder' || node.kind === 'munderover'
  if (!base || (isLimit && unwrap(base).texClass !== TEXCLASS.OP)) throw unfit
  const shown = isQuotient(base) ? `(${draw(base, pen, depth + 1)})` : draw(base, pen, depth + 1)
  return shown + drawMark(sub, pen.sub, pen, depth) + drawMark(sup, pen.sup, pen, depth)
}

function drawMark(node: MmlNode | undefined, write: Pen['sup'], pen: Pen, depth: number): string {
  if (!node) return ''
  const shown = draw(node, pen, depth + 1)
  if (/^[′″‴]+$/.test(shown)) return shown
  return shown === '' ? '' : write(shown)
}

function drawOver(base: MmlNode, over: MmlNode, pen: Pen): string {
  const [letter, mark] = [unwrap(base), accents.get(textOf(unwrap(over)))]
  if (!mark || letter.kind !== 'mi' || [...textOf(letter)].length !== 1) throw unfit
  return pen.text(textOf(letter) + mark, variantOf(letter))
}

/** In parentheses unless it is one letter or number. */
function drawAtom(node: MmlNode, pen: Pen, depth: number): string {
  const only = unwrap(node)
  const isOne = only.kind === 'mn' || (only.kind === 'mi' && [...textOf(only)].length === 1)
  const shown = draw(node, pen, depth + 1)
  return isOne ? shown : `(${shown})`
}

/** What a row of one stands for. */
function unwrap(node: MmlNode): MmlNode {
  let only = node
  while (rows.has(only.kind) && only.childNodes.length === 1) only = only.childNodes[0] as MmlNode
  return only
}

/** Moved from where it would stand, as overprints and multiscripts are. */
function isMoved(node: MmlNode): boolean {
  return node.kind === 'mpadded' && ['width', 'lspace', 'voffset'].some((name) => node.attributes.isSet(name))
}

function drawSpace(node: MmlNode): string {
  const width = Number.parseFloat(String(node.attributes.get('width')))
  if (width < -0.3) throw unfit
  return width > 0 ? ' ' : ''
}

function textOf(node: MmlNode): string {
  return node.childNodes
    .map((child) => (child.kind === 'text' ? (child as TextNode).getText() : ''))
    .join('')
    .replace(/[\u2061-\u2064]/g, '')
    .replaceAll('\u00A0', ' ')
}

function variantOf(node: MmlNode): string {
  return String(node.attributes.get('mathvariant') ?? 'normal')
    .replace('-tex-', '')
    .replace('calligraphic', 'script')
}
