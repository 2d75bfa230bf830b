import { type Day, DaySchema } from '#paper/schema.ts'
import { checkValues, joinFrontmatter, splitFrontmatter } from './frontmatter.ts'

/** Writes a day as MDX: status, counts and papers as frontmatter; the overview, if any, as body. */
export function toDayMdx({ overview, ...values }: Day): string {
  return joinFrontmatter(values, overview)
}

/** Reads a day's MDX. Throws an error that names `file`. */
export function parseDay(text: string, file: string): Day {
  const { values, body } = splitFrontmatter(text, file)
  return checkValues(DaySchema, { ...values, overview: body }, file)
}
