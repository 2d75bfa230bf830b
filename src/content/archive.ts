import type { Day, Paper } from '#paper/schema.ts'
import { parseDay, toDayMdx } from './day-mdx.ts'
import { findFile, writeAtomic } from './files.ts'
import { parsePaper, toMdx } from './paper-mdx.ts'
import { dayFile, paperFile } from './paths.ts'

/** A paper of the archive in the folder `content`, or `undefined`. Throws where its file is broken. */
export async function findPaper(content: string, id: string): Promise<Paper | undefined> {
  const file = paperFile(content, id)
  const text = await findFile(file)
  return text === undefined ? undefined : parsePaper(text, file)
}

/** A paper that must be there: a day lists it. */
export async function getPaper(content: string, id: string): Promise<Paper> {
  const paper = await findPaper(content, id)
  if (!paper) throw new Error(`${paperFile(content, id)} is missing, but a day lists it. Ingest that day again.`)
  return paper
}

/** Writes a paper; returns whether a byte changed. */
export function writePaper(content: string, paper: Paper): Promise<boolean> {
  return writeAtomic(paperFile(content, paper.id), toMdx(paper))
}

/** A day of the archive, or `undefined`. Throws where its file is broken. */
export async function findDay(content: string, date: string): Promise<Day | undefined> {
  const file = dayFile(content, date)
  const text = await findFile(file)
  return text === undefined ? undefined : parseDay(text, file)
}

/** A day that must be there. */
export async function getDay(content: string, date: string): Promise<Day> {
  const day = await findDay(content, date)
  if (!day) throw new Error(`${dayFile(content, date)} is missing.`)
  return day
}

/** Writes a day; returns whether a byte changed. */
export function writeDay(content: string, day: Day): Promise<boolean> {
  return writeAtomic(dayFile(content, day.date), toDayMdx(day))
}
