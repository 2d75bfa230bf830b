import type { Element } from 'hast'
import { select } from 'hast-util-select'
import { toString as toText } from 'hast-util-to-string'

/** Whether an element is a formula: MathML, or the picture of one. */
export function isFormula({ tagName, properties }: Element): boolean {
  if (tagName === 'math') return true
  return tagName === 'img' && Array.isArray(properties.className) && properties.className.includes('ltx_Math')
}

/** A formula as the TeX it was written in, `$x^2$` or `$$x^2$$`; where that is not told, its signs. */
export function formatFormula(element: Element): string {
  const { alttext, altText, alt, display } = element.properties as Record<string, string | undefined>
  const annotation = select('annotation[encoding="application/x-tex"]', element)
  const tex = clean(alttext ?? altText ?? alt ?? (annotation && toText(annotation)) ?? '')
  if (tex === '') return toText(element)
  return display === 'block' ? ` $$${tex}$$ ` : `$${tex}$`
}

/** LaTeXML leaves comments' line ends, and names for spacing that say nothing. */
function clean(tex: string): string {
  return tex
    .replace(/(?<!\\)%\s*\n\s*/g, '')
    .replace(/^\\displaystyle(?![a-zA-Z])/, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)\$/g, '')
    .trim()
}
