import { formatText } from '#ingest/full-text/format-text.ts'
import type { Paper } from '#paper/schema.ts'
import { findInstructions } from './faq/find-instructions.ts'
import type { FullText } from './full-text/full-text.ts'
import type { FaqReport } from './report.ts'

/** What a paper says to the model that reads it, for the report; nothing where it says nothing to it. */
export function flagPaper({ id, title }: Pick<Paper, 'id' | 'title'>, text: FullText): FaqReport['flagged'] {
  const phrases = findInstructions(`${title}\n${formatText(text)}`)
  return phrases.length > 0 ? [{ id, phrase: phrases.join(' · ') }] : []
}
