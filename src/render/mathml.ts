import type { MmlNode, TextNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'

/**
 * A formula as MathML for screen readers, as short as it can be: what only concerns looks is left out, and so are rows that
 * group what stands together anyway. `<math><msup><mi>x</mi><mn>2</mn></msup></math>`
 */
export function toMathml(node: MmlNode): string {
  if (node.isKind('text')) return escapeText((node as TextNode).getText())
  if (node.isKind('mphantom')) return ''
  const inside = node.childNodes.map((child) => toMathml(child as MmlNode)).join('')
  const name = names.get(node.kind) ?? node.kind
  if (name === 'mrow' && (node.isInferred || node.childNodes.length === 1)) return inside
  if (silent.has(name)) return inside
  return `<${name}${attributesOf(node)}>${inside}</${name}>`
}

/** MathJax's own kinds of node. */
const names: ReadonlyMap<string, string> = new Map([
  ['TeXAtom', 'mrow'],
  ['inferredMrow', 'mrow'],
  ['mlabeledtr', 'mtr'],
])

/** Nothing to hear. */
const silent = new Set(['mspace', 'mstyle', 'mpadded'])

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
