import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'

/**
 * The words of a text in TeX: letters and digits in their order, without commands, accents and braces. It is read
 * otherwise than the pipeline does, by patterns alone, so that each checks the other.
 */
export function wordsOfTex(tex: string): string[] {
  return toWords(resolve(decode(tex)))
}

/** The words that a page shows: its text, the targets of its links, and each formula as its TeX. */
export function wordsOfHtml(html: string): string[] {
  return toWords(shownText(fromHtml(html, { fragment: true })))
}

/** Where two lists of words first differ, with a few words around; nothing where they are the same. */
export function findDifference(expected: string[], shown: string[]): string | undefined {
  const length = Math.max(expected.length, shown.length)
  for (let at = 0; at < length; at++) {
    if (expected[at] === shown[at]) continue
    const around = (words: string[]) => words.slice(Math.max(0, at - 3), at + 4).join(' ')
    return `${around(expected)} | ${around(shown)}`
  }
  return undefined
}

const letters: Record<string, string> = { ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ' }

/** What is not text, before → after; in this order. */
const rules: [RegExp, string | ((all: string, name: string) => string)][] = [
  // Names, numbers and measures that TeX does not show, or shows as a number.
  [/\\(?:begin|end|tag|label|pageref|[vh]space|color|textcolor|index|[vh]?phantom)\*?\s*\{[^{}]*\}/g, ' '],
  [/(\\(?:href|url)\s*\{[^{}]*\})/g, '$1 '],
  [/\\eg(?![a-z])/g, 'e.g.'],
  [/\\ie(?![a-z])/g, 'i.e.'],
  [/\\\\/g, ' '],
  [/\$?\\unicode\s*\{[^{}]*\}\$?/g, ' '],
  [/[\p{Cf}\0]/gu, ''],
  [/\\-/g, ''],
  // Accents in front of a letter.
  [/\\['"`^~=.]\s*(?=\{?\s*\\?[a-zA-Z])/g, ''],
  [/\\[cvuHkrbdt]\s*(?=\{)/g, ''],
  [/\\(ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?![a-zA-Z])\s*/g, (_, name) => letters[name] ?? name[0] ?? ''],
  [/\\[a-zA-Z]+\*?/g, ' '],
  [/[{}]/g, ''],
  // Greek, which a page may show as such.
  [/\p{Script=Greek}/gu, ' '],
]

function toWords(tex: string): string[] {
  const plain = rules.reduce((text, [pattern, to]) => text.replace(pattern, to as string), tex)
  return (
    plain
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** A reference to a label of the same text is its number; any other is its key. */
function resolve(tex: string): string {
  const labels = [...new Set([...tex.matchAll(/\\label\s*\{([^{}]*)\}/g)].map(([, name = '']) => name))]
  return tex.replace(/\\(?:eq|auto|[cC])?ref\s*\{([^{}]*)\}/g, (_, key) => {
    const number = labels.indexOf(key) + 1
    return ` ${number > 0 ? number : key} `
  })
}

function decode(text: string): string {
  return text.replace(/&[#\w]+;/g, (entity) => textOf(fromHtml(entity, { fragment: true })))
}

function shownText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element' && node.tagName === 'mjx-container') return ` ${findTex(node)} `
  const inside = node.children.map((child) => shownText(child as Nodes)).join('')
  if (node.type !== 'element') return inside
  const target = node.tagName === 'a' ? String(node.properties['href'] ?? '') : ''
  return `${target === inside ? '' : ` ${target} `}${inside}${blocks.has(node.tagName) ? '\n' : ''}`
}

function findTex(container: Element): string {
  return selectAll('mjx-tex', container).map(textOf).join('')
}

const blocks = new Set(['p', 'li', 'pre', 'br', 'td', 'th'])
