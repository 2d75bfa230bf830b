import type { Link } from 'mdast'
import type { Scanned } from './token.ts'

// As far as a URL goes in prose: TeX's escapes belong to it; braces, quotes, dollars and full-width marks do not.
const urlRun = /(?:\\[_~%#&](?:\{\})?|[^\s\\{}$<>"`\u2018-\u201D\u3000-\u3002\uFF01-\uFF0F\uFF1A-\uFF20]){1,2000}/y
const trailing = /[.,;:!?'*)\]]$/

/** A bare http(s) URL, without the punctuation behind it. */
export function findUrl(tex: string, at: number): Scanned | undefined {
  urlRun.lastIndex = at
  const [run = ''] = urlRun.exec(tex) ?? []
  const source = stripTrailing(run)
  const node = toLink(source)
  return node && { token: { kind: 'lift', source, node }, end: at + source.length }
}

/** A link to an http(s) URL that may hold TeX's escapes; `undefined` for any other. */
export function toLink(source: string): Link | undefined {
  const url = unescapeUrl(source)
  if (!/^https?:\/\/[^/?#\s]/i.test(url) || !URL.canParse(url)) return undefined
  return { type: 'link', url, title: null, children: [{ type: 'text', value: url }] }
}

/** `https://a.org/\~b\_c` → `https://a.org/~b_c`. */
export function unescapeUrl(source: string): string {
  return source.trim().replace(/\\([_~%#&])(?:\{\})?/g, '$1')
}

/** `(see https://a.org/b_(c)).` ends behind the `c)`. */
function stripTrailing(run: string): string {
  let url = run
  while (trailing.test(url)) {
    if (url.endsWith(')') && count(url, '(') >= count(url, ')')) break
    url = url.slice(0, -1)
  }
  return url
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
