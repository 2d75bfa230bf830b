import type { PhrasingContent } from 'mdast'
import { findUrl } from '#ingest/tex/url.ts'
import { toScript } from './script.ts'

const loose =
  /<br\s{0,9}\/?>|<(?<tag>su[bp])>(?<inside>[^<>]{1,60})<\/\k<tag>>|\[\^(?<note>[^\]\s]{1,40})\]|(?<![a-z\d])https?:\/\//giu
/** An address ends where Chinese, Japanese or Korean goes on. */
const ideograph = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * What CommonMark leaves in text and readers do not expect there: `<br>` breaks the line, `<sub>` and `<sup>` are scripts, `[^1]`
 * is `[1]`, an address is a link (where `linking`). Any other HTML is text.
 */
export function readLooseText(text: string, linking: boolean): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const { 0: source, groups = {}, index } of text.matchAll(loose)) {
    if (index < at) continue
    const found = /^h/i.test(source) ? linking && readAddress(text, index) : { node: readMark(groups), source }
    if (!found) continue
    parts.push({ type: 'text', value: text.slice(at, index) }, found.node)
    at = index + found.source.length
  }
  parts.push({ type: 'text', value: text.slice(at) })
  return parts.filter((part) => part.type !== 'text' || part.value !== '')
}

function readMark({ tag, inside = '', note }: Record<string, string | undefined>): PhrasingContent {
  if (tag) return toScript(inside, tag.toLowerCase() === 'sub' ? 'sub' : 'sup')
  return note === undefined ? { type: 'break' } : { type: 'text', value: `[${note}]` }
}

function readAddress(text: string, at: number): { node: PhrasingContent; source: string } | undefined {
  const rest = text.slice(at, at + longestAddress)
  const end = rest.search(ideograph)
  const found = findUrl(end === -1 ? rest : rest.slice(0, end), 0)?.token
  return found?.kind === 'lift' ? { node: found.node as PhrasingContent, source: found.source } : undefined
}

const longestAddress = 2000
