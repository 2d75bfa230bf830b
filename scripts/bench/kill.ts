import { mkdir, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { KillRequest } from './arguments.ts'
import { type KillResult, killRuns } from './kill/kills.ts'
import { readRealDays } from './real-paper.ts'
import { drawWorld } from './replay/world.ts'
import { followed } from './replay.ts'
import { drawTable } from './table.ts'

/** Kills runs over days of real papers, prints and keeps what it found. Whether the archive is as if nothing had been. */
export async function benchKill({ from, kills, perDay }: KillRequest): Promise<boolean> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const papers = (await readRealDays(from)).flatMap((day) => day.papers)
  const drawn = drawWorld(papers, { days: kills + 1, perDay, followed, hidden: 0, seed: 1 })
  const result = await killRuns(drawn, { folder: resolve(folder), kills, seed: 1 })
  await writeFile(`${folder}.json`, `${JSON.stringify({ request: { kills, perDay }, ...result }, undefined, 2)}\n`)
  console.log(killTable(result))
  const { stages, troubles, drafts, differences } = result
  return stages.length === kills && [...troubles, ...drafts, ...differences].length === 0
}

const folder = '.sheaf/bench/kill'

function killTable({ stages, days, troubles, drafts, differences }: KillResult): string {
  const rows = (['starting', 'asking', 'writing'] as const).map((wanted) => {
    return [`  while ${wanted}`, String(stages.filter((stage) => stage === wanted).length)]
  })
  const checks = { 'broken files or runs': troubles, 'drafts left': drafts, 'files that differ': differences }
  return [
    drawTable([
      ['check', 'count'],
      ['days', String(days.length)],
      ['kills', String(stages.length)],
      ...rows,
      ...Object.entries(checks).map(([name, found]) => [name, String(found.length)]),
    ]),
    ...[...troubles, ...drafts, ...differences.map(({ text = '' }) => text)].slice(0, 10),
  ].join('\n')
}
