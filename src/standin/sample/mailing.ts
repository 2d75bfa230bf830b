import { findLongDate } from '#paper/calendar-date.ts'
import { parseArxivId } from '#paper/id.ts'
import { fromTexAccents } from '#standin/arxiv/tex-accents.ts'
import type { StandinEntry, StandinVersion } from '#standin/arxiv/world.ts'

/**
 * Reads one day in the plain text of arXiv's announcement e-mails: entries between `\\` lines, the cross-lists after
 * `%-%-`, the replacements after `%%--%%--`. Two things are as in its `.abs` files, because the e-mail leaves them out:
 * replacements have their abstract and every version a `Date (revised v2):` line. `Cross-lists:` is ours: the
 * categories that a late cross-list enters.
 */
export function parseMailing(text: string): ParsedMailing {
  const date = findLongDate(/^Date: (.*)$/m.exec(text)?.[1] ?? '')
  if (!date)
    throw new Error('The mailing has no date. Begin it with a line such as "Date: Wed, 18 Nov 2026 01:02:03 GMT".')
  const items: ParsedEntry[] = []
  let event: StandinEntry['event'] = 'new'
  for (const block of text.split(rule)) {
    if (crossSection.test(block)) event = 'cross'
    if (replacementSection.test(block)) event = 'replace'
    const [, header, abstract] = entryForm.exec(block) ?? []
    if (header && abstract) items.push(parseEntry(header, abstract, event))
  }
  return { date, items }
}

const rule = /^-{60,}$/m
const crossSection = /^(%-){20,}/m
const replacementSection = /^(%%--){10,}/m
const entryForm = /^\s*\\\\\n(arXiv:[\s\S]*?)\n\\\\\n([\s\S]*?)\n\\\\ \( https:\/\/arxiv\.org\/abs\/[\s\S]*$/
const fieldForm = /^([A-Z][A-Za-z-]*)(?: \(revised v(\d+)\))?: (.*)$/

function parseEntry(header: string, abstract: string, event: StandinEntry['event']): ParsedEntry {
  const [first = '', ...lines] = header.replace(/\n {2}/g, ' ').split('\n')
  const { id } = parseArxivId(first.replace(' (*cross-listing*)', '')) ?? {}
  if (!id) throw new Error(`No identifier in "${first}". Begin an entry with a line such as "arXiv:2611.01234".`)
  const fields = new Map<string, string>()
  const dates: ParsedEntry['dates'] = []
  for (const line of lines) {
    const [, name = '', version, value = ''] = fieldForm.exec(line) ?? []
    if (name === 'Date') dates.push({ version: Number(version ?? 1), submitted: toInstant(value) })
    if (name && name !== 'Date') fields.set(name, value)
  }
  const version = Math.max(...dates.map((date) => date.version))
  const into = fields.get('Cross-lists')?.split(' ')
  return { entry: { id, version, event, ...(into && { into }) }, dates, record: toRecord(fields, { id, abstract }) }
}

function toRecord(fields: Map<string, string>, { id, abstract }: { id: string; abstract: string }): VersionRecord {
  const optional = {
    comments: 'Comments',
    journal: 'Journal-ref',
    doi: 'DOI',
    mscClass: 'MSC-class',
    acmClass: 'ACM-class',
  }
  return {
    title: get('Title'),
    authors: get('Authors')
      .split(/, (?:and )?| and |(?<=Collaboration): /)
      .map(fromTexAccents),
    categories: get('Categories').split(' '),
    license: get('License'),
    abstract: abstract.trim(),
    ...Object.fromEntries(
      Object.entries(optional).flatMap(([key, name]) => (fields.has(name) ? [[key, fields.get(name)]] : [])),
    ),
  }

  function get(name: string): string {
    const value = fields.get(name)
    if (!value) throw new Error(`arXiv:${id} has no "${name}:" line in its mailing.`)
    return value
  }
}

/** `Tue, 17 Nov 2026 17:11:20 GMT   (56kb)` → `2026-11-17T17:11:20Z` */
function toInstant(text: string): string {
  return `${new Date(text.replace(/\s*\(.*/, '')).toISOString().slice(0, 19)}Z`
}

type VersionRecord = Omit<StandinVersion, 'version' | 'submitted'>

export type ParsedEntry = {
  entry: StandinEntry
  dates: { version: number; submitted: string }[]
  record: VersionRecord
}
export type ParsedMailing = { date: string; items: ParsedEntry[] }
