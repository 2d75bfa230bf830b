import { readFile, writeFile } from 'node:fs/promises'
import { parseConfig } from '#config.ts'
import { createArxiv } from '#ingest/arxiv/client.ts'
import { digest } from '#ingest/digest.ts'
import { createExtractProvider } from '#ingest/faq/extract.ts'
import type { DigestReport } from '#ingest/report.ts'
import { startArxiv } from '#standin/arxiv/server.ts'
import type { RealDay } from './real-paper.ts'
import { archivesOf, toWorld } from './world.ts'

// A program of its own, so that it is measured apart: ingest-days.ts <days.json> <content> <reports.json>
const [file = '', content = '', reports = ''] = process.argv.slice(2)
const days: RealDay[] = JSON.parse(await readFile(file, 'utf8'))
await writeFile(reports, JSON.stringify(await ingestDays()))

/** Ingests each day as on its own noon, over HTTP, from a stand-in arXiv in this process; extracts for answers. */
async function ingestDays(): Promise<DigestReport[]> {
  const arxiv = await startArxiv(toWorld(days))
  const { web, feed, api } = arxiv
  const categories = archivesOf(days.flatMap(({ papers }) => papers))
  const config = parseConfig({ categories, content, arxiv: { web, feed, api, interval: 0, webInterval: 0 } }, {})
  const services = { config, arxiv: createArxiv(config), provider: createExtractProvider(), tell: () => {} }
  const done: DigestReport[] = []
  try {
    for (const { date } of days) {
      const now = new Date(`${date}T12:00:00Z`)
      arxiv.setNow(now)
      done.push(await digest({}, { ...services, now: () => now }))
    }
  } finally {
    await arxiv.close()
  }
  return done
}
