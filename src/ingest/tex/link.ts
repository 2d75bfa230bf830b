import type { PhrasingContent } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { type Command, readArgument, sourceOfArgument } from './context.ts'
import { takeGroup } from './cursor.ts'
import { isPhrasing, type Piece, text } from './piece.ts'
import { toLink, unescapeUrl } from './url.ts'

/** `\url{…}`: a link to http(s), any other as text. */
export function readUrl(command: Command): Piece[] | undefined {
  const group = takeGroup(command.cursor)
  if (!group) return undefined
  const source = sourceOfArgument(group.content, command)
  return [toLink(source) ?? text(unescapeUrl(source))]
}

/** `\href{url}{words}`: a link, or `words (url)` where the URL is not http(s). */
export function readHref(command: Command): Piece[] | undefined {
  const target = takeGroup(command.cursor)
  if (!target) return undefined
  const source = sourceOfArgument(target.content, command)
  const link = toLink(source)
  const label = takeGroup(command.cursor)
  if (!label) return [link ?? text(unescapeUrl(source))]
  const words = readArgument(label.content, command)
  if (!link || !words.every(isPhrasing)) return [...words, ...mention(source, words)]
  const children = words.flatMap((piece): PhrasingContent[] => (piece.type === 'link' ? piece.children : [piece]))
  return [toText(children).trim() === '' ? link : ({ ...link, children } as PhrasingContent)]
}

function mention(source: string, words: Piece[]): Piece[] {
  const url = unescapeUrl(source)
  return url === '' || toText(words).includes(url) ? [] : [text(` (${url})`)]
}
