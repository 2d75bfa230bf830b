import { HttpError } from '#ingest/http.ts'
import type { Paper } from '#paper/schema.ts'

/** Whether arXiv has had time enough to bring forth the texts of a paper's version: what fails now is not likely to heal. */
export function isOverdue({ listed, updated = listed }: DatedPaper, now: Date): boolean {
  const announced = Math.max(Date.parse(listed), Date.parse(updated))
  return now.getTime() - announced >= daysOfGrace * millisecondsPerDay
}

/** A failure as the reason why there is no text; goes on from "its HTML": `could not be had from arXiv (status 500)`. */
export function nameFailure(error: unknown): string {
  const { cause = error } = error as Error
  const status = [error, cause].flatMap((own) => (own instanceof HttpError ? (own.status ?? []) : []))[0]
  return `could not be had from arXiv${status === undefined ? '' : ` (status ${status})`}`
}

/** Longer than a weekend. */
const daysOfGrace = 4
const millisecondsPerDay = 86_400_000

export type DatedPaper = Pick<Paper, 'listed' | 'updated'>
