import { canonicalCategory } from '#paper/category.ts'
import { aliases } from '#paper/taxonomy.ts'
import type { StandinPaperVersion } from './world.ts'

/**
 * The papers that a `search_query` means: `(cat:cs.LG OR cat:stat.*) AND submittedDate:[202611010000 TO 202611020000]`.
 * Fields are `cat` and `submittedDate` (of version 1, GMT, both minutes included); AND and ANDNOT bind before OR.
 * `undefined` where the query is malformed. Throws for a field of arXiv that the stand-in does not search.
 * Source: https://info.arxiv.org/help/api/user-manual.html, section 5.1
 */
export function parseSearchQuery(text: string): Matcher | undefined {
  const tokens = text.match(tokenForm) ?? []
  if (tokens.join('').replace(/\s/g, '') !== text.replace(/\s/g, '')) return undefined
  const matcher = parseAny(tokens)
  return tokens.length === 0 ? matcher : undefined
}

const tokenForm = /[()]|\w+:(?:\[[^\]]*\]|"[^"]*"|[^\s()"[\]]+)|\b(?:ANDNOT|AND|OR)\b/g
const termForm = /^(\w+):(.*)$/
const rangeForm = /^\[(\d{12}) TO (\d{12})\]$/

/** Takes what it reads from the front of `tokens`, as the two below do. */
function parseAny(tokens: string[]): Matcher | undefined {
  const left = parseAll(tokens)
  if (!left || tokens[0] !== 'OR') return left
  tokens.shift()
  const right = parseAny(tokens)
  return right && ((paper) => left(paper) || right(paper))
}

function parseAll(tokens: string[]): Matcher | undefined {
  let left = parseOne(tokens)
  while (left && (tokens[0] === 'AND' || tokens[0] === 'ANDNOT')) {
    const isWanted = tokens.shift() === 'AND'
    const [before, right] = [left, parseOne(tokens)]
    left = right && ((paper) => before(paper) && right(paper) === isWanted)
  }
  return left
}

function parseOne(tokens: string[]): Matcher | undefined {
  const token = tokens.shift() ?? ''
  if (token !== '(') return parseTerm(token)
  const inner = parseAny(tokens)
  return tokens.shift() === ')' ? inner : undefined
}

function parseTerm(token: string): Matcher | undefined {
  const [, field, value = ''] = termForm.exec(token) ?? []
  if (field === undefined) return undefined
  if (field === 'cat') return matchCategory(value.replaceAll('"', ''))
  if (field === 'submittedDate') return matchSubmitted(value)
  throw new Error(`The stand-in does not search by "${field}". Use \`cat\` and \`submittedDate\`.`)
}

function matchCategory(pattern: string): Matcher {
  const isMeant = pattern.endsWith('*')
    ? (name: string) => name.startsWith(pattern.slice(0, -1))
    : (name: string) => canonicalCategory(name) === canonicalCategory(pattern)
  return ({ categories }) => categories.flatMap(namesOf).some(isMeant)
}

/** All names of a category: `math.NA` → `math.NA`, `cs.NA`. */
function namesOf(category: string): string[] {
  const canonical = canonicalCategory(category)
  return [canonical, ...Object.keys(aliases).filter((alias) => aliases[alias] === canonical)]
}

function matchSubmitted(range: string): Matcher | undefined {
  const [, from = '', to = ''] = rangeForm.exec(range) ?? []
  if (!from) return undefined
  return ({ published }) => {
    const minute = new Date(published).toISOString().slice(0, 16).replace(/\D/g, '')
    return minute >= from && minute <= to
  }
}

export type Matcher = (paper: StandinPaperVersion) => boolean
