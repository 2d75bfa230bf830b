import { attributeOf, type Element, findElement, isElement, isText, type Node } from './element.ts'

/** The TeX of a `math` element, or of an image that stands for one, without delimiters; its letters where it states none. */
export function readTex(element: Element): string {
  const stated = attributeOf(element, 'alttext') || attributeOf(element, 'alt') || readAnnotation(element)
  return tidyTex(stated || readLetters(element))
}

/** `$TeX$` or `$$TeX$$`; nothing for no TeX. */
export function delimit(tex: string, display: 'inline' | 'block'): string {
  if (!tex) return ''
  return display === 'block' ? `$$${tex}$$` : `$${tex}$`
}

function readAnnotation(element: Element): string {
  const annotation = findElement(element, (candidate) => attributeOf(candidate, 'encoding') === 'application/x-tex')
  return annotation?.childNodes.map((node) => (isText(node) ? node.value : '')).join('') ?? ''
}

function readLetters(node: Node, depth = 0): string {
  if (isText(node)) return node.value
  if (!isElement(node) || node.tagName.startsWith('annotation') || depth > 100) return ''
  return node.childNodes.map((child) => readLetters(child, depth + 1)).join('')
}

/** LaTeXML breaks long lines with `%`; a `$` within, as in `\mbox{if $x$}`, would end the formula. */
function tidyTex(tex: string): string {
  let isOpen = false
  return tex
    .replace(/(?<!\\)%\n/g, '')
    .replace(/[\u2061-\u2064\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\\displaystyle(?![A-Za-z]) ?/g, '')
    .replace(/\\\\|\\\$|\$+/g, (mark) => {
      if (mark.startsWith('\\')) return mark
      isOpen = !isOpen
      return isOpen ? '\\(' : '\\)'
    })
    .trim()
}
