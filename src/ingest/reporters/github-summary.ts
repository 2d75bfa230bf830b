import { appendFile } from 'node:fs/promises'
import type { DigestReport } from '#ingest/report.ts'
import type { Reporter } from './reporter.ts'
import { summarize } from './terminal.ts'

/** Adds the report to the summary page of a GitHub Actions run; `file` is `GITHUB_STEP_SUMMARY`. */
export function createGitHubSummary(file: string): Reporter {
  return {
    tell: () => {},
    end: (report) => appendFile(file, format(report)),
  }
}

function format(report: DigestReport): string {
  const lines = [...summarize(report), ...report.findings.map((finding) => `Note: ${finding}`)]
  return `## Digest\n\n${lines.map((line) => `- ${escapeMarkdown(line.trim())}`).join('\n')}\n`
}

/** Reasons and identifiers come from outside. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!@]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
