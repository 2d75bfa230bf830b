import type { MmlNode, TextNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'

/**
 * A formula as MathML for screen readers, as short as it can be: what only concerns looks is left out, and so are rows that
 * group nothing. `<math><msup><mi>x</mi><mn>2</mn></msup></math>`
 */
export function toMathml(root: MmlNode): string {
  return toElements(root).join('')
}

function toElements(node: MmlNode): string[] {
  if (node.kind === 'text') return [escapeText((node as TextNode).getText())]
  if (node.kind === 'mspace' || node.kind === 'mphantom') return []
  const children = node.childNodes as MmlNode[]
  const inside = counted.has(node.kind)
    ? children.map((child) => toSingle(toElements(child)))
    : children.flatMap(toElements)
  if (silent.has(node.kind) || (node.kind === 'mrow' && inside.length < 2)) return inside
  const name = node.kind === 'mlabeledtr' ? 'mtr' : node.kind
  return [`<${name}${attributesOf(node)}>${inside.join('')}</${name}>`]
}

/** Elements that tell their children apart by their place: each has to be one. */
const counted = new Set('mfrac mroot msub msup msubsup munder mover munderover mmultiscripts'.split(' '))

function toSingle(elements: string[]): string {
  return elements.length === 1 ? (elements[0] as string) : `<mrow>${elements.join('')}</mrow>`
}

/** Nothing to hear; what they group is grouped again where it matters. */
const silent = new Set(['inferredMrow', 'TeXAtom', 'mstyle', 'mpadded'])

/** Attributes that say something: a letter's font, an accent, a fraction's missing line. */
const spoken = ['mathvariant', 'accent', 'linethickness', 'notation', 'display']

function attributesOf(node: MmlNode): string {
  return spoken.map((name) => toAttribute(name, node.attributes.getExplicit(name))).join('')
}

function toAttribute(name: string, value: unknown): string {
  const text =
    name === 'mathvariant' ? String(value).replace('-tex-', '').replace('calligraphic', 'script') : String(value)
  if (value === undefined || text === 'normal' || (name === 'display' && text !== 'block')) return ''
  return ` ${name}="${escapeText(text).replaceAll('"', '&quot;')}"`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
