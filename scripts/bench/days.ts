import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DigestReport } from '#ingest/report.ts'
import type { DaysRequest } from './arguments.ts'
import { compileArchive } from './compile-archive.ts'
import { daysTable } from './days-table.ts'
import { inspectSite } from './inspect-site.ts'
import { pickDays, type RealDay, readRealDays } from './real-paper.ts'
import type { Measured } from './run-measured.ts'
import { type SheafSite, sheafSite } from './sheaf-site.ts'
import { archivesOf } from './world.ts'

/**
 * Takes real days through ingest, build and search, checks every paper and page, prints and keeps what it found. Whether
 * every paper is where it belongs and every file compiles.
 */
export async function benchDays(request: DaysRequest): Promise<boolean> {
  const days = pickDays(await readRealDays(request.from), request)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const sheaf = await sheafSite(folder, archivesOf(days.flatMap(({ papers }) => papers)))
  const { content, out } = sheaf
  const ingest = await ingestDays(days, sheaf)
  const steps = { ingest: ingest.measured, build: await sheaf.build(), search: await sheaf.index() }
  const site = await inspectSite(days, content, out)
  const broken = await compileArchive(content)
  const results = { steps, reports: ingest.reports, site, broken }
  await writeFile(join(folder, '../days.json'), `${JSON.stringify({ request, ...results }, undefined, 2)}\n`)
  console.log(daysTable(days, results))
  return site.misplaced.length === 0 && broken.length === 0
}

const folder = '.sheaf/bench/days'

async function ingestDays(
  days: RealDay[],
  { content, run }: SheafSite,
): Promise<{ measured: Measured; reports: DigestReport[] }> {
  const [input, reports] = [resolve(folder, 'input.json'), resolve(folder, 'reports.json')]
  await writeFile(input, JSON.stringify(days))
  const measured = await run('scripts/bench/ingest-days.ts', input, content, reports)
  return { measured, reports: JSON.parse(await readFile(reports, 'utf8')) }
}

export type DaysResults = {
  steps: Record<'ingest' | 'build' | 'search', Measured>
  reports: DigestReport[]
  site: Awaited<ReturnType<typeof inspectSite>>
  broken: Awaited<ReturnType<typeof compileArchive>>
}
