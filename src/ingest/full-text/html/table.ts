import { classesOf, type Element, listElements, type Node } from './element.ts'
import { flatten } from './flatten.ts'

/** A table's rows, each on a line with its cells apart by ` | `; empty rows left out. */
export function readTable(table: Element, note: (note: Node) => void): string {
  return listElements(table, isRow, isRow)
    .map((row) => formatRow(listElements(row, isCell, isCell).map((cell) => flatten(cell, note))))
    .filter(Boolean)
    .join('\n')
}

/** The lines of a listing or an algorithm. */
export function readCode(element: Element): string {
  const lines = listElements(element, isLine, isLine)
  const texts = lines.length > 0 ? lines.map((line) => flatten(line)) : readLines(element)
  return texts.filter(Boolean).join('\n')
}

function formatRow(cells: string[]): string {
  if (cells.every((cell) => cell === '')) return ''
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join(' | ')
}

function readLines(element: Element): string[] {
  if (element.tagName !== 'pre') return [flatten(element)]
  return listText(element)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
}

function listText(element: Element): string {
  const holders = [element, ...listElements(element, () => true)]
  return holders.flatMap(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : ''))).join('')
}

const isRow = (element: Element) => element.tagName === 'tr' || classesOf(element).includes('ltx_tr')
const isCell = (element: Element) => /^t[dh]$/.test(element.tagName) || classesOf(element).includes('ltx_td')
const isLine = (element: Element) => classesOf(element).includes('ltx_listingline')
