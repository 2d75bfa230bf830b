import { attributeOf, classesOf, type Element, isElement, isText, listElements, type Node } from './element.ts'
import { readTex } from './formula.ts'
import { findRole } from './roles.ts'

/** A displayed equation or a group of them: `$$a=b$$ (1) $$c=d$$ (2)`, words between them kept. */
export function readEquation(element: Element): string {
  const rows = listElements(element, isRow, isRow)
  return (rows.length > 0 ? rows : [element]).map(readRow).filter(Boolean).join(' ')
}

function isRow(element: Element): boolean {
  return element.tagName === 'tr' || classesOf(element).includes('ltx_eqn_row')
}

/** LaTeXML cuts a row into cells, each with a formula of its own; together they are one. */
function readRow(row: Element): string {
  const parts: string[] = []
  let tex: string[] = []
  visit(row, 0)
  closeFormula()
  return parts.join(' ').replace(/\s+/g, ' ').trim()

  function visit(node: Node, depth: number): void {
    if (isText(node) && node.value.trim()) {
      closeFormula()
      parts.push(node.value)
    }
    if (!isElement(node) || depth > maxCellDepth) return
    const role = findRole(node)
    if (role === 'formula') tex.push(readTex(node))
    else if (role !== 'dropped' && attributeOf(node, 'aria-hidden') !== 'true')
      for (const child of node.childNodes) visit(child, depth + 1)
  }

  function closeFormula(): void {
    const formula = tex.filter(Boolean).join(' ')
    if (formula) parts.push(`$$${formula}$$`)
    tex = []
  }
}

const maxCellDepth = 100
