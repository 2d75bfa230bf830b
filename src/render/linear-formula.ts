import { type MmlNode, TEXCLASS, type TextNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { accents, htmlPen, type Pen, scriptlessPen, textPen, Unfit } from './linear-pen.ts'
import { parseTex } from './typeset.ts'

/**
 * A formula for feed readers, which know no style sheet of ours, in their own means: `<i>O</i>(<i>n</i><sup>2</sup>)`.
 * `undefined` where it does not fit on a line.
 */
export function toLinearHtml(tex: string): string | undefined {
  return toLinear(tex, htmlPen)
}

/** A formula as text, for titles: `O(n²)`. `undefined` where Unicode has no signs for it. */
export function toLinearText(tex: string): string | undefined {
  return toLinear(tex, textPen)
}

function toLinear(tex: string, pen: Pen): string | undefined {
  const root = parseTex(tex)
  try {
    return (
      root &&
      draw(root, pen)
        .replace(/<\/i><i>/g, '')
        .replace(/ {2,}/g, ' ')
        .trim()
    )
  } catch (error) {
    if (error instanceof Unfit) return undefined
    throw error
  }
}

function draw(node: MmlNode, pen: Pen): string {
  const kids = node.childNodes as MmlNode[]
  const [first, second, third] = kids
  if (rows.has(node.kind)) return drawRow(kids, pen)
  if (node.isKind('mi') || node.isKind('mn') || node.isKind('mtext')) return pen.text(textOf(node), variantOf(node))
  if (node.isKind('mo')) return pen.text(textOf(node), 'normal')
  if (node.isKind('mspace')) return String(node.attributes.get('width')).startsWith('-') ? '' : ' '
  if (node.isKind('mphantom')) return ''
  if (node.isKind('msup') && first && second) return draw(first, pen) + drawSup(second, pen)
  if ((node.isKind('msub') || node.isKind('munder')) && first && second)
    return draw(first, pen) + pen.sub(draw(second, pen))
  if ((node.isKind('msubsup') || node.isKind('munderover')) && first && second && third) {
    const base = first.childNodes.length === 0 && !first.isKind('text') ? '' : draw(first, pen)
    const sub = second.childNodes.length === 0 ? '' : pen.sub(draw(second, pen))
    return base + sub + (third.childNodes.length === 0 ? '' : drawSup(third, pen))
  }
  if (node.isKind('mover') && first && second) return drawOver(first, second, pen)
  const isFraction = node.isKind('mfrac') && node.attributes.get('linethickness') !== '0'
  if (isFraction && first && second) return `${atom(first, pen)}/${atom(second, pen)}`
  if (node.isKind('msqrt')) return `√${kids.length === 1 && first ? atom(first, pen) : `(${drawRow(kids, pen)})`}`
  throw new Unfit()
}

const rows = new Set(['math', 'mrow', 'inferredMrow', 'TeXAtom', 'mstyle', 'mpadded'])

/** Signs between two things stand apart, as TeX sets them. */
function drawRow(nodes: MmlNode[], pen: Pen): string {
  return nodes
    .map((node, index) => {
      const sign = draw(node, pen)
      const isBetween = index > 0 && index < nodes.length - 1 && node.isKind('mo')
      if (isBetween && (node.texClass === TEXCLASS.REL || node.texClass === TEXCLASS.BIN)) return ` ${sign} `
      if (isOperator(node)) return ` ${sign} `
      return node.isKind('mo') && node.texClass === TEXCLASS.PUNCT && index < nodes.length - 1 ? `${sign} ` : sign
    })
    .join('')
}

/** A name such as `log`. */
function isOperator(node: MmlNode): boolean {
  return node.isKind('mi') && node.texClass === TEXCLASS.OP && textOf(node).length > 1
}

function drawSup(node: MmlNode, pen: Pen): string {
  const plain = draw(node, scriptlessPen)
  return /^[′″‴]+$/.test(plain) ? plain : pen.sup(draw(node, pen))
}

function drawOver(base: MmlNode, over: MmlNode, pen: Pen): string {
  const mark = accents.get(draw(over, scriptlessPen))
  const letter = draw(base, scriptlessPen)
  if (!mark || [...letter].length !== 1) throw new Unfit()
  return pen.text(letter + mark, variantOf(firstLetter(base)))
}

/** A side of a fraction, in parentheses unless it is one thing. */
function atom(node: MmlNode, pen: Pen): string {
  const inside = draw(node, pen)
  return /^[\p{L}\p{N}.]{1,6}$/u.test(draw(node, scriptlessPen)) ? inside : `(${inside})`
}

function firstLetter(node: MmlNode): MmlNode {
  const [only] = node.childNodes as MmlNode[]
  return node.isKind('mi') || !only || only.isKind('text') ? node : firstLetter(only)
}

function textOf(node: MmlNode): string {
  return node.childNodes
    .map((child) => (child.isKind('text') ? (child as TextNode).getText() : ''))
    .join('')
    .replace(/[\u2061-\u2064]/g, '')
    .replaceAll('\u00A0', ' ')
}

function variantOf(node: MmlNode): string {
  return String(node.attributes.get('mathvariant') ?? 'normal')
    .replace('-tex-', '')
    .replace('calligraphic', 'script')
}
