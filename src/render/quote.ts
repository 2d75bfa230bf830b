import { escapeHtml } from './html.ts'
import { renderInline } from './markdown.ts'

/** A passage of a paper as HTML: text as text, `$TeX$` set. Nothing of it is read as Markdown. */
export function renderQuote(quote: string): string {
  return quote
    .split(/(\$\$[^$]+\$\$|(?<![\\$])\$[^$]+\$)/)
    .map((part, index) => (index % 2 === 1 ? renderTex(part) : escapeHtml(part.replaceAll('\\$', '$'))))
    .join('')
}

/** Within a line, also where it stood as a display. */
function renderTex(formula: string): string {
  const tex = formula.replace(/^\$+|\$+$/g, '').trim()
  return tex.includes('`') || tex === '' ? escapeHtml(tex) : renderInline(`$${tex}$`)
}
