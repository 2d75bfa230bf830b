import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { LiteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'

/** What is narrower (in em) fits every screen as it is. */
const narrow = 10

/**
 * Makes what MathJax has set ready for a page, and changes the element itself: takes out what the style sheet does not need;
 * cuts a long formula within a line into its pieces, between which a line may end; gives what is wide its width (`--w`, in
 * em), by which it shrinks to fit its column; takes a display's numbers out of what may scroll. See `styles/formula.css`.
 *
 * `<mjx-mi class="mjx-i"><mjx-c class="mjx-c1D465 TEX-I"></mjx-c></mjx-mi>` → `<mjx-c class="mjx-c1D465 TEX-I"></mjx-c>`
 */
export function compact(adaptor: LiteAdaptor, container: LiteElement, widths: number[]): LiteElement {
  const [math] = elementsOf(adaptor, container)
  if (!math) return container
  for (const name of ['class', 'jax', 'style']) adaptor.removeAttribute(container, name)
  for (const name of ['class', 'display', 'style']) adaptor.removeAttribute(math, name)
  adaptor.setAttribute(math, 'aria-hidden', 'true')
  compactInside(adaptor, math)
  if (adaptor.getAttribute(container, 'display') === 'true') wrapDisplay(adaptor, math, widths[0] ?? 0)
  else {
    const pieces = widths.length > 1 ? cutPieces(adaptor, container, math) : [math]
    for (const [index, piece] of pieces.entries()) setWidth(adaptor, piece, widths[index] ?? 0)
  }
  return container
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
  const labels = adaptor.tags(math, 'mjx-labels')[0]
  if (!labels || adaptor.getAttribute(math, 'width') !== 'full') return
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

function compactInside(adaptor: LiteAdaptor, element: LiteElement): void {
  for (const child of elementsOf(adaptor, element)) {
    compactInside(adaptor, child)
    tidyAttributes(adaptor, child)
    const only = findOnlyGlyph(adaptor, child)
    if (!only) continue
    for (const { name, value } of adaptor.allAttributes(child)) adaptor.setAttribute(only, name, value)
    adaptor.replace(only, child)
  }
}

/** The glyph of a letter, digit or sign that consists of it. */
function findOnlyGlyph(adaptor: LiteAdaptor, element: LiteElement): LiteElement | undefined {
  if (!['mjx-mi', 'mjx-mn', 'mjx-mo', 'mjx-mtext'].includes(adaptor.kind(element))) return undefined
  if (adaptor.hasAttribute(element, 'class')) return undefined
  const [only, more] = adaptor.childNodes(element)
  return only && !more && adaptor.kind(only) === 'mjx-c' ? (only as LiteElement) : undefined
}

/** What no rule knows (`class="mjx-i"`), and measures that MathJax could not take (`height: NaNem`). */
function tidyAttributes(adaptor: LiteAdaptor, element: LiteElement): void {
  for (const name of ['texclass', 'variant']) adaptor.removeAttribute(element, name)
  const classes: string | undefined = adaptor.getAttribute(element, 'class')
  if (classes && unruled.test(classes)) adaptor.removeAttribute(element, 'class')
  const style: string | undefined = adaptor.getAttribute(element, 'style')
  if (!style?.includes('NaN')) return
  const rest = style.split(/;\s*/).filter((declaration) => declaration !== '' && !declaration.includes('NaN'))
  if (rest.length > 0) adaptor.setAttribute(element, 'style', `${rest.join('; ')};`)
  else adaptor.removeAttribute(element, 'style')
}

const unruled = /^\s*mjx-[a-z]{1,3}\s*$/

function elementsOf(adaptor: LiteAdaptor, element: LiteElement): LiteElement[] {
  return adaptor.childNodes(element).filter((node) => adaptor.kind(node) !== '#text') as LiteElement[]
}
