import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Config, parseConfig, type UserConfig } from '#config.ts'
import { createArxiv } from '#ingest/arxiv/client.ts'
import { type DigestRequest, digest } from '#ingest/digest.ts'
import { createExtractProvider } from '#ingest/faq/extract.ts'
import type { FaqProvider } from '#ingest/faq/provider.ts'
import type { DigestReport } from '#ingest/report.ts'
import { type ArxivOptions, type ArxivStandin, startArxiv } from '#standin/arxiv/server.ts'
import type { StandinPaper, StandinWorld } from '#standin/arxiv/world.ts'

/** A paper of a made-up world; version n is submitted n − 1 months after the first. */
export function makePaper(
  id: string,
  categories: string[],
  over: Partial<StandinPaper['versions'][number]> = {},
  versions = 1,
): StandinPaper {
  return {
    id,
    versions: Array.from({ length: versions }, (_, index) => ({
      version: index + 1,
      submitted: `2026-${String(11 - versions + 1 + index).padStart(2, '0')}-17T15:00:00Z`,
      title: `On ${id}`,
      authors: ['Ada Núñez', 'Bo Li'],
      abstract: `However, ${id} is a hard problem. We propose a method. We show that it works.`,
      license: 'http://creativecommons.org/licenses/by/4.0/',
      categories,
      ...over,
    })),
  }
}

export function makeWorld(papers: StandinPaper[], mailings: StandinWorld['mailings']): StandinWorld {
  return { papers: new Map(papers.map((paper) => [paper.id, paper])), mailings }
}

/** A stand-in for arXiv and a content folder, both gone after the test. */
export async function startWorld(world: StandinWorld, now: string, options: ArxivOptions = {}): Promise<Loopback> {
  const arxiv = await startArxiv(world, { ...options, now: new Date(now) })
  onTestFinished(() => arxiv.close())
  const content = await mkdtemp(join(tmpdir(), 'sheaf-'))
  onTestFinished(() => rm(content, { recursive: true, force: true }))
  let clock = new Date(now)
  return {
    arxiv,
    content,
    setNow: (instant) => {
      clock = new Date(instant)
      arxiv.setNow(clock)
    },
    run: async (request = {}, settings = {}, provider = createExtractProvider()) => {
      const config = toConfig(arxiv, content, settings)
      return digest(request, { config, arxiv: createArxiv(config), provider, tell: () => {}, now: () => clock })
    },
  }
}

/** Every file below a folder with its bytes. */
export async function readTree(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')]),
  )
  return Object.fromEntries(texts)
}

function toConfig({ web, feed, api, oai }: ArxivStandin, content: string, settings: Partial<UserConfig>): Config {
  const arxiv = { web, feed, api, oai, interval: 0, webInterval: 0, retryWait: 1, retryDeadline: 5, ...settings.arxiv }
  return parseConfig({ categories: ['cs.LG', 'stat.ML'], content, ...settings, arxiv }, {})
}

export type Loopback = {
  arxiv: ArxivStandin
  content: string
  setNow: (instant: string) => void
  run: (request?: DigestRequest, settings?: Partial<UserConfig>, provider?: FaqProvider) => Promise<DigestReport>
}
