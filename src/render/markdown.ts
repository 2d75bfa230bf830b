import type { Element, ElementContent, Root as HtmlRoot, Properties, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import { defaultHandlers, type Handlers, toHast } from 'mdast-util-to-hast'
import { type Labels, numberEquations, numberTexts } from '#markdown/number-equations.ts'
import { parseMarkdown } from '#markdown/parse.ts'
import { toPlainText } from '#markdown/plain-text.ts'
import { findLine, setFormula } from './formula.ts'
import { escapeText, findSimpleHtml, findSimpleLine, type SetMath } from './simple/html.ts'
import { toPlainText as toSimpleText } from './simple/text.ts'

/**
 * Renders prose of `content/` as HTML: text, Markdown and formulas, set by MathJax or, for feed readers,
 * in HTML's own means as far as they go (`math: 'linear'`).
 * Nothing of it is evaluated. Throws an error that names `file` and line where the text holds what is never shown.
 */
export function renderMarkdown(markdown: string, options: RenderOptions = {}): string {
  return findSimpleHtml(markdown, mathOf(options)) ?? renderParsed(markdown, options)
}

/** Renders without the short cut for simple text, which gives the same bytes many times as fast. */
export function renderParsed(markdown: string, options: RenderOptions = {}): string {
  return toHtml(toTree(markdown, options), { allowDangerousHtml: true })
}

/** Renders one line of prose (a title) as HTML without a paragraph around it. */
export function renderInline(markdown: string, options: RenderOptions = {}): string {
  return findSimpleLine(markdown, mathOf(options)) ?? renderParsedInline(markdown, options)
}

/** `renderInline` without the short cut. */
export function renderParsedInline(markdown: string, options: RenderOptions = {}): string {
  const tree = toTree(markdown, options)
  const children = tree.children.flatMap((node): RootContent[] => (isParagraph(node) ? node.children : [node]))
  return toHtml({ type: 'root', children }, { allowDangerousHtml: true })
}

/** Prose as plain text on one line; formulas in Unicode as far as it goes (`O(n²)`), else as TeX. */
export function renderText(markdown: string): string {
  if (!markdown.includes('$')) return toSimpleText(markdown)
  return toPlainText(markdown, (tex) => findLine(tex, false, 'text') ?? tex)
}

/** The numbers of the equations in a paper's texts, by text. */
export function numberPaper(texts: string[]): Map<string, Labels> {
  if (!texts.some((text) => text.includes('\\label'))) return new Map()
  const labels = numberTexts(texts.map((text) => parseMarkdown(text)))
  return new Map(texts.map((text, index) => [text, labels[index] ?? new Map()]))
}

/** `raw` nodes come from MathJax alone: raw HTML has been refused by the parser. */
function toTree(markdown: string, { file = 'text', math = 'set', labels }: RenderOptions): HtmlRoot {
  const tree = numberEquations(parseMarkdown(markdown, file), labels)
  return toHast(tree, { handlers: math === 'set' ? handlers : linearHandlers }) as HtmlRoot
}

const handlers: Handlers = {
  inlineMath: (_, { value }: InlineMath) => formula(value, false),
  math: (_, { value }: MathBlock) => formula(value, true),
  link: (state, node) => {
    const properties = isWebAddress(node.url) ? { href: node.url, rel: ['nofollow', 'noopener'] } : {}
    return element('a', properties, state.all(node) as ElementContent[])
  },
  // A wide table scrolls in its own box, which the keyboard can reach.
  table: (state, node) => element('div', { className: ['table'], tabIndex: 0 }, [defaultHandlers.table(state, node)]),
}

const linearHandlers: Handlers = {
  ...handlers,
  inlineMath: (_, { value }: InlineMath) => linear(findLine(value, false, 'line'), `\\(${value}\\)`),
  math: (_, { value }: MathBlock) => element('p', {}, [linear(findLine(value, true, 'line'), `\\[${value}\\]`)]),
}

/** What does not fit on a line stays TeX. */
function linear(html: string | undefined, fenced: string): ElementContent {
  return html === undefined
    ? { type: 'text', value: fenced }
    : ({ type: 'raw', value: html } as unknown as ElementContent)
}

/** What simple text shows of a formula; one that cannot be set is left to the whole renderer. */
function mathOf({ math = 'set' }: RenderOptions): SetMath {
  return math === 'set' ? findSetFormula : showLinear
}

function findSetFormula(tex: string, display: boolean): string | undefined {
  const set = setFormula(tex, display)
  return set.type === 'set' ? set.html : undefined
}

function showLinear(tex: string, display: boolean): string {
  const shown = findLine(tex, display, 'line')
  if (display) return `<p>${shown ?? escapeText(`\\[${tex}\\]`)}</p>`
  return shown ?? escapeText(`\\(${tex}\\)`)
}

function formula(tex: string, display: boolean): ElementContent {
  const set = setFormula(tex, display)
  if (set.type === 'set') return { type: 'raw', value: set.html } as unknown as ElementContent
  const properties = { className: ['tex'], title: `Not set: ${set.reason}` }
  return element(display ? 'pre' : 'code', properties, [{ type: 'text', value: tex }])
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url)
}

function isParagraph(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'p'
}

export type RenderOptions = {
  /** Named in errors. */
  file?: string
  math?: 'set' | 'linear'
  /** The numbers of equations, where a text is one of several of a paper. */
  labels?: Labels | undefined
}
