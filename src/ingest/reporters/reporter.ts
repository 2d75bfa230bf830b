import type { DigestEvent, DigestReport } from '#ingest/report.ts'

/** Draws what the core finds; it decides nothing. */
export type Reporter = {
  tell(event: DigestEvent): void
  end(report: DigestReport): void | Promise<void>
}
