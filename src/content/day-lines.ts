import type { DayPaper } from '#paper/schema.ts'
import { type AnswerCounts, countAnswers } from './count-answers.ts'
import { type ArchiveLine, digestOf, isLatest } from './loader.ts'

// What a catalogue keeps of a day's papers: a text with a line for each, in their order. It begins with what is shown of the
// paper, which is all that is read of most; the rest, after tabs, says what facts of the day are made of.

/** A day's line, of which facts of the day are made. */
export type LineFacts = DayPaper & {
  /** All that is shown of it, but for which categories have a page. */
  shown: string
  /** The days that list the paper, where it is its latest one; else empty. */
  days: string
  /** The paper's. */
  digest: string
  categories: string[]
  /** A hash of its title. */
  title: string
  answers: AnswerCounts
}

export function toLineFacts(
  { paper, days, ...line }: ArchiveLine,
  { date, languages }: { date: string; languages: string[] },
): LineFacts {
  const { id, version, type, in: types, provisional } = line
  const notes = `${provisional ? ' provisional' : ''}${paper.withoutFaq ? ' without FAQ' : ''}`
  return {
    ...{ id, version, type, in: types },
    ...(provisional && { provisional }),
    shown: `${id} ${type} ${version} ${paper.digest}${notes} ${JSON.stringify(types)}`,
    days: isLatest({ days }, date) ? days : '',
    digest: paper.digest,
    categories: paper.categories,
    title: digestOf(paper.title),
    answers: countAnswers([paper], languages),
  }
}

export function formatLines(lines: LineFacts[]): string {
  return lines.map(formatLine).join('\n')
}

/** The line of a paper in such a text. Throws where it has none. */
export function findLine(text: string, id: string): LineFacts {
  const [shown = '', days = '', rest = ''] = text.slice(...placeOf(text, id)).split('\t')
  const [categories, title, answers] = JSON.parse(rest)
  return { ...parseShown(shown), shown, days, digest: shown.split(' ', 4)[3] ?? '', categories, title, answers }
}

/** The text with another line of a paper that it has. */
export function replaceLine(text: string, line: LineFacts): string {
  const [start, end] = placeOf(text, line.id)
  return `${text.slice(0, start)}${formatLine(line)}${text.slice(end)}`
}

/** What is shown of each line, with the paper's days where it is the latest one of them. */
export function listShown(text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => line.slice(0, line.lastIndexOf('\t')))
}

/** What a day's file says of a paper, from what is shown of it. */
export function parseShown(shown: string): DayPaper {
  const [start, end] = [shown.indexOf('{'), shown.lastIndexOf('}') + 1]
  const [id, type, version, , note] = shown.slice(0, start).split(' ')
  const line = { id, version: Number(version), type, in: parseTypes(shown.slice(start, end)) }
  return { ...line, ...(note === 'provisional' && { provisional: true }) } as DayPaper
}

/** Most lines of an archive say one of a few. */
function parseTypes(text: string): DayPaper['in'] {
  const types = knownTypes.get(text) ?? JSON.parse(text)
  knownTypes.set(text, types)
  return types
}

const knownTypes = new Map<string, DayPaper['in']>()

function formatLine({ shown, days, categories, title, answers }: LineFacts): string {
  return `${shown}\t${days}\t${JSON.stringify([categories, title, answers])}`
}

function placeOf(text: string, id: string): [start: number, end: number] {
  const isFirst = text.startsWith(`${id} `)
  const before = isFirst ? -1 : text.indexOf(`\n${id} `)
  if (before === -1 && !isFirst) throw new Error(`${id} is not among the papers of its day.`)
  const end = text.indexOf('\n', before + 1)
  return [before + 1, end === -1 ? text.length : end]
}
