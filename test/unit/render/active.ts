import type { Element, Root as HtmlRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

/** A fragment of a page as a browser would read it. */
export function readHtml(html: string): HtmlRoot {
  return fromHtml(html, { fragment: true })
}

const prose = /^(?:p|em|strong|i|b|sup|sub|code|pre|a|ul|ol|li|h[1-6]|blockquote|hr|br|div|table|thead|tbody|tr|th|td)$/
const formula = /^mjx-[a-z-]+$/
const mathml = new Set(
  `math mrow mi mn mo mtext ms mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts none
  mtable mtr mtd menclose`.split(/\s+/),
)
const spoken = new Set(['mathvariant', 'accent', 'linethickness', 'notation', 'display'])
/** In a style. */
const reaching = /url\(|position|z-index|inset|expression|@|:\s*-?\d{4,}/i
const idle = new Set(['className', 'title', 'rel', 'tabIndex', 'start'])

/** Elements, attributes and styles other than those that prose and formulas are made of. */
export function findActive(tree: HtmlRoot): string[] {
  const found: string[] = []
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    if (!prose.test(tagName) && !formula.test(tagName) && !mathml.has(tagName)) found.push(tagName)
    for (const [name, value] of Object.entries(properties)) {
      const isLink = tagName === 'a' && name === 'href' && /^https?:\/\//.test(String(value))
      const isLayout = formula.test(tagName) && !/^(?:on|href|src|id$)/i.test(name) && !reaching.test(String(value))
      const isSpoken = mathml.has(tagName) && spoken.has(name)
      if (!isLink && !isLayout && !isSpoken && !idle.has(name)) found.push(name)
    }
  })
  return found
}
