import { attributeOf, isElement, isText, maxDepth, type Node } from './element.ts'
import { readEquation } from './equation.ts'
import { delimit, readTex } from './formula.ts'
import { findRole, type Role } from './roles.ts'

/** All text of an element on one line, formulas as TeX; the notes within are handed to `note`. */
export function flatten(element: Node, note: (note: Node) => void = () => {}, nesting = 0): string {
  const parts: string[] = []
  visit(element, nesting)
  return tidySpace(parts.join(''))

  function visit(node: Node, depth: number): void {
    if (isText(node)) parts.push(node.value)
    if (!isElement(node) || depth > maxDepth) return
    const role = node === element ? 'inline' : findRole(node)
    if (role === 'dropped' || role === 'picture') return
    if (role === 'note') note(node)
    else if (role === 'formula') parts.push(formatFormula(node))
    else if (role === 'equation') parts.push(` ${readEquation(node)} `)
    else if (role === 'raised') parts.push(raise(flatten(node, note, depth + 1), parts.at(-1) ?? ''))
    else {
      const gap = flowing.has(role) ? '' : ' '
      parts.push(gap)
      for (const child of node.childNodes) visit(child, depth + 1)
      parts.push(gap)
    }
  }
}

const flowing = new Set<Role>(['inline', 'marker'])

/** `$x$`, or `$$x$$` where it stands alone. */
export function formatFormula(element: Parameters<typeof readTex>[0]): string {
  return delimit(readTex(element), attributeOf(element, 'display') === 'block' ? 'block' : 'inline')
}

/** A number raised behind a number is a power: `10` and `3` → `10^3`. */
export function raise(text: string, before: string): string {
  return /^[-−–+]?\d+$/.test(text) && /\d\s*$/.test(before) ? `^${text.replace(/[−–]/, '-')}` : text
}

/** White space single, without soft hyphens and characters that take no room. */
export function tidySpace(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?)\]])(?=\s|$)/g, '$1')
    .trim()
    .normalize('NFC')
}
