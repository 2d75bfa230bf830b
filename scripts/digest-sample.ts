import { parseConfig } from '#config.ts'
import { createArxiv } from '#ingest/arxiv/client.ts'
import { digest } from '#ingest/digest.ts'
import { createProvider } from '#ingest/faq/create-provider.ts'
import type { DigestReport } from '#ingest/report.ts'
import { createTerminalReporter } from '#ingest/reporters/terminal.ts'
import { startArxiv } from '#standin/arxiv/server.ts'
import { standinModel, startModel } from '#standin/model/server.ts'
import { readSampleWorld } from '#standin/sample/world.ts'

const categories = ['cs.LG', 'cs.CL', 'stat.ML', 'math.NT', 'math.PR', 'quant-ph', 'hep-th', 'astro-ph.GA']

/** Where a sample lives, apart from real days, and the settings that lead the site there. */
export function sampleFolder(folder: string) {
  const [content, out, cache] = [`${folder}/content`, `${folder}/site`, `${folder}/cache`]
  const settings = {
    SHEAF_TITLE: 'Sheaf sample',
    SHEAF_DESCRIPTION:
      'This is a sample: its papers, people and results are invented, and links to arXiv lead elsewhere.',
    SHEAF_CATEGORIES: categories.join(','),
    SHEAF_LANGUAGES: 'en',
    SHEAF_CONTENT: content,
    SHEAF_OUT: out,
    SHEAF_CACHE: cache,
  }
  return { content, out, cache, settings }
}

/** Ingests the bundled days into `content` the way real ones are: over HTTP, from stand-ins for arXiv and for a model. */
export async function digestSample({ content, cache }: { content: string; cache: string }): Promise<DigestReport[]> {
  const world = await readSampleWorld()
  const arxiv = await startArxiv(world)
  const model = await startModel()
  const reporter = createTerminalReporter(process.stdout)
  const reports: DigestReport[] = []
  try {
    for (const { date } of world.mailings) {
      const now = new Date(`${date}T12:00:00Z`)
      arxiv.setNow(now)
      const config = parseConfig(
        {
          categories,
          content,
          cache,
          arxiv: { web: arxiv.web, feed: arxiv.feed, api: arxiv.api, oai: arxiv.oai, interval: 0, webInterval: 0 },
          faq: { baseUrl: model.baseUrl, model: standinModel },
        },
        {},
      )
      const provider = await createProvider(config.faq, 'sample', () => now)
      const services = { config, arxiv: createArxiv(config), provider, tell: reporter.tell, now: () => now }
      const report = await digest({}, services)
      reporter.end(report)
      reports.push(report)
    }
  } finally {
    await Promise.all([arxiv.close(), model.close()])
  }
  return reports
}
