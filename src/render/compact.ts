import type { LiteElement, LiteNode } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { LiteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import { escapeHtml } from './html.ts'

/** What is narrower (in em) fits every screen as it is. */
const narrow = 10

/**
 * Writes what MathJax has set as HTML for a page, and changes the element itself: takes out what the style sheet does not need;
 * cuts a long formula within a line into its pieces, between which a line may end; gives what is wide its width (`--w`, in
 * em), by which it shrinks to fit its column; takes a display's numbers out of what may scroll. See `styles/formula.css`.
 *
 * `<mjx-mi class="mjx-i"><mjx-c class="mjx-c1D465 TEX-I"></mjx-c></mjx-mi>` → `<mjx-c class="mjx-c1D465 TEX-I"></mjx-c>`
 */
export function compact(adaptor: LiteAdaptor, container: LiteElement, widths: number[]): string {
  const [math] = elementsOf(adaptor, container)
  if (!math) return write(container)
  for (const name of ['class', 'jax', 'style']) adaptor.removeAttribute(container, name)
  for (const name of ['class', 'display', 'style']) adaptor.removeAttribute(math, name)
  adaptor.setAttribute(math, 'aria-hidden', 'true')
  if (adaptor.getAttribute(container, 'display') === 'true') wrapDisplay(adaptor, math, widths[0] ?? 0)
  else {
    const pieces = widths.length > 1 ? cutPieces(adaptor, container, math) : [math]
    for (const [index, piece] of pieces.entries()) setWidth(adaptor, piece, widths[index] ?? 0)
  }
  return write(container)
}

function setWidth(adaptor: LiteAdaptor, element: LiteElement, width: number): void {
  if (width > narrow) adaptor.setAttribute(element, 'style', `--w:${Math.ceil(width * 100) / 100}`)
}

/** A display scrolls in a box of its own; its numbers stay in sight beside that. */
function wrapDisplay(adaptor: LiteAdaptor, math: LiteElement, width: number): void {
  const scroll = adaptor.node('mjx-scroll')
  setWidth(adaptor, scroll, width)
  adaptor.replace(scroll, math)
  adaptor.append(scroll, math)
  if (adaptor.getAttribute(math, 'width') !== 'full') return
  const labels = adaptor.tags(math, 'mjx-labels')[0]
  if (!labels) return
  const numbers = adaptor.node('mjx-numbers', { 'aria-hidden': 'true' }, [adaptor.node('mjx-mtable', {}, [labels])])
  setWidth(adaptor, numbers, width)
  adaptor.removeAttribute(labels, 'style')
  adaptor.append(adaptor.parent(scroll) as LiteElement, numbers)
}

/** One `mjx-math` a piece: a browser may end a line between two of them. */
function cutPieces(adaptor: LiteAdaptor, container: LiteElement, math: LiteElement): LiteElement[] {
  const pieces = [math]
  let last: LiteElement | undefined
  for (const part of elementsOf(adaptor, math)) {
    const piece = pieces.at(-1) as LiteElement
    if (piece !== math) adaptor.append(piece, part)
    if (last && adaptor.hasAttribute(last, 'breaks')) moveSpace(adaptor, part, last)
    last = part
    if (!adaptor.hasAttribute(part, 'breaks')) continue
    const next = adaptor.node('mjx-math', { 'aria-hidden': 'true' })
    adaptor.append(container, next)
    pieces.push(next)
  }
  return pieces
}

/** The space between two pieces belongs to the end of the first one: a new line begins without it. */
function moveSpace(adaptor: LiteAdaptor, first: LiteElement, last: LiteElement): void {
  const space: string | undefined = adaptor.getAttribute(first, 'space')
  adaptor.removeAttribute(last, 'breaks')
  if (!space || adaptor.hasAttribute(last, 'rspace')) return
  adaptor.removeAttribute(first, 'space')
  adaptor.setAttribute(last, 'rspace', space)
}

function write(element: LiteElement): string {
  const only = findOnlyGlyph(element)
  if (only) return writeElement(only, { ...only.attributes, ...element.attributes, class: only.attributes.class })
  return writeElement(element, element.attributes)
}

function writeElement({ kind, children }: LiteElement, attributes: LiteElement['attributes']): string {
  let [start, inside] = [kind, '']
  for (const name in attributes) {
    const value = tidyAttribute(name, attributes[name])
    if (value !== undefined) start += ` ${name}="${escapeHtml(value)}"`
  }
  for (const child of children) inside += isElement(child) ? write(child) : escapeHtml(child.value)
  return `<${start}>${inside}</${kind}>`
}

/** The glyph of a letter, digit or sign that consists of it. */
function findOnlyGlyph({ kind, attributes, children }: LiteElement): LiteElement | undefined {
  const [only, more] = children
  if (!only || more || only.kind !== 'mjx-c' || !letters.has(kind)) return undefined
  return tidyAttribute('class', attributes.class) === undefined ? (only as LiteElement) : undefined
}

const letters = new Set(['mjx-mi', 'mjx-mn', 'mjx-mo', 'mjx-mtext'])

/** Without what no rule knows (`class="mjx-i"`), and measures that MathJax could not take (`height: NaNem`). */
function tidyAttribute(name: string, value: string | undefined): string | undefined {
  if (value === undefined || name === 'texclass' || name === 'variant') return undefined
  if (name === 'class') return unruled.test(value) ? undefined : value
  if (name !== 'style' || !value.includes('NaN')) return value
  const rest = value.split(/;\s*/).filter((declaration) => declaration !== '' && !declaration.includes('NaN'))
  return rest.length > 0 ? `${rest.join('; ')};` : undefined
}

const unruled = /^\s*mjx-[a-z]{1,3}\s*$/

function isElement(node: LiteNode): node is LiteElement {
  return node.kind !== '#text' && node.kind !== '#comment'
}

function elementsOf(adaptor: LiteAdaptor, element: LiteElement): LiteElement[] {
  return adaptor.childNodes(element).filter((node) => adaptor.kind(node) !== '#text') as LiteElement[]
}
