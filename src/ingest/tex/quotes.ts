import { literal, plain, type Quote, type Token } from './token.ts'

/** Characters within single quotes; farther apart, the mark is an apostrophe. */
const longestSingle = 200
const letter = /[\p{L}\p{N}]/u

/**
 * TeX's quotes as typographic ones where they pair within a paragraph; any other mark stays as written.
 * Before and after: ``` ``a `b' c'' ``` → “a ‘b’ c”; the half-TeX ``` ``a" ``` → “a”; Markdown's `` `a` `` stays.
 */
export function pairQuotes(tokens: Token[]): Token[] {
  const paired = tokens.map((token) => (token.kind === 'quote' ? plain(token.text) : token))
  let double: number | undefined
  let single: number | undefined
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'paragraph-break') double = single = undefined
    if (token.kind !== 'quote') continue
    if (token.text === '``') double = double !== undefined && isClosing(token) ? undefined : index
    else if (token.text === '`')
      single = isOpening(token) && !(single !== undefined && isClosing(token)) ? index : undefined
    else if (double === undefined && token.text === "''" && isOpeningPair(token)) double = index
    else if (double !== undefined && (token.text === "''" || (token.text === '"' && isClosing(token)))) {
      replace(double, index, '“', '”')
      double = single = undefined
    } else if (single !== undefined && token.text === "'" && isClosing(token)) {
      if (isNear(tokens[single], token)) replace(single, index, '‘', '’')
      single = undefined
    }
  }
  return paired

  function replace(from: number, to: number, opening: string, closing: string): void {
    for (const [index, value] of [
      [from, opening],
      [to, closing],
    ] as const) {
      const token = tokens[index]
      if (token?.kind === 'quote') paired[index] = literal(token.text, value)
    }
  }
}

function isOpening({ before, after }: Quote): boolean {
  return !letter.test(before) && !/\s/.test(after)
}

/** `''a''`, where TeX wants ``` ``a'' ```; not the seconds of `0.3''`. */
function isOpeningPair({ before, after }: Quote): boolean {
  return /[\s([]/.test(before) && !/\s/.test(after)
}

function isClosing({ before, after }: Quote): boolean {
  return !/\s/.test(before) && !letter.test(after)
}

function isNear(opening: Token | undefined, closing: Quote): boolean {
  return opening?.kind === 'quote' && closing.start - opening.start <= longestSingle
}
