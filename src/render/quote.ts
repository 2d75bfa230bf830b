import { splitFormulas } from '#paper/passage.ts'
import { findLine, setFormula } from './formula.ts'
import { escapeHtml } from './html.ts'

/** A passage of a paper as HTML: text as text, `$TeX$` set, within the line. Nothing of it is read as Markdown. */
export function renderQuote(quote: string): string {
  return splitFormulas(quote)
    .map(({ kind, value }) => (kind === 'text' ? escapeHtml(value.replaceAll('\\$', '$')) : renderTex(value)))
    .join('')
}

/** A passage as plain text: formulas in Unicode as far as it goes (`O(n²)`), else as TeX. */
export function renderQuoteText(quote: string): string {
  return splitFormulas(quote)
    .map(({ kind, value }) =>
      kind === 'text' ? value.replaceAll('\\$', '$') : (findLine(value, false, 'text') ?? value),
    )
    .join('')
}

function renderTex(tex: string): string {
  const set = setFormula(tex, false)
  return set.type === 'set' ? set.html : `<code class="tex">${escapeHtml(tex)}</code>`
}
