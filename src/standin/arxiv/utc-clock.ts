/** The calendar day of an instant in UTC, on which arXiv's servers run. */
export function utcDate(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}

/** An instant as the API and OAI-PMH write it: `2026-11-20T17:00:00Z`. */
export function formatInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}
