/**
 * arXiv identifiers, new (`2611.01234`) and old (`hep-th/9901001`).
 * Source: https://info.arxiv.org/help/arxiv_identifier.html
 */

const newId = /^\d{4}\.\d{4,5}$/
const oldId = /^[a-z-]+\/\d{7}$/
const oldSubjectClass = /^([a-z-]+)\.[A-Z]{2}\//

/** Whether a text is an arXiv identifier in its canonical form, without a version. */
export function isArxivId(text: string): boolean {
  return newId.test(text) ? isMonth(text.slice(2, 4)) : oldId.test(text) && isMonth(idMonth(text).slice(2))
}

/**
 * Reads an identifier with or without its prefix and version: `oai:arXiv.org:2611.01234v2`, `arXiv:math.GT/0309136`.
 * Returns `undefined` where the text is none.
 */
export function parseArxivId(text: string): VersionedId | undefined {
  const bare = text
    .trim()
    .replace(/^oai:arXiv\.org:/i, '')
    .replace(/^arxiv:/i, '')
    .replace(oldSubjectClass, '$1/')
  const [, id = bare, version] = /^(.+?)v([1-9]\d{0,3})$/.exec(bare) ?? []
  if (!isArxivId(id)) return undefined
  return version ? { id, version: Number(version) } : { id }
}

/** The month an identifier was given out, as `YYMM`. */
export function idMonth(id: string): string {
  const digits = id.includes('/') ? id.slice(id.indexOf('/') + 1) : id
  return digits.slice(0, 4)
}

/** An identifier as a file name: `hep-th/9901001` → `hep-th-9901001`. */
export function idFileName(id: string): string {
  return id.replace('/', '-')
}

/** The identifier that has a file name: `hep-th-9901001` → `hep-th/9901001`. */
export function parseFileName(name: string): string {
  return name.replace(/-(?=\d{7}$)/, '/')
}

function isMonth(digits: string): boolean {
  const month = Number(digits)
  return month >= 1 && month <= 12
}

export type VersionedId = { id: string; version?: number }
