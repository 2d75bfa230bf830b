import { fileURLToPath } from 'node:url'
import { benchArchive } from './bench/archive.ts'
import { parseBench } from './bench/arguments.ts'
import { benchBuild } from './bench/build.ts'
import { benchDays } from './bench/days.ts'
import { benchExtracts } from './bench/extracts.ts'
import { benchFaq } from './bench/faq.ts'

import { benchKill } from './bench/kill.ts'
import { benchMath } from './bench/math.ts'
import { benchReplay } from './bench/replay.ts'
import { benchSearch } from './bench/search.ts'
import { usage } from './bench/usage.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

try {
  const request = parseBench(process.argv.slice(2))
  if (request.command === 'help') console.log(usage)
  if (request.command === 'build') await benchBuild(request)
  if (request.command === 'archive') await benchArchive(request)
  if (request.command === 'days') process.exitCode = (await benchDays(request)) ? 0 : 1
  if (request.command === 'replay') process.exitCode = (await benchReplay(request)) ? 0 : 1
  if (request.command === 'math') process.exitCode = (await benchMath(request)) ? 0 : 1
  if (request.command === 'kill') process.exitCode = (await benchKill(request)) ? 0 : 1
  if (request.command === 'faq') process.exitCode = (await benchFaq(request)) ? 0 : 1
  if (request.command === 'extracts') await benchExtracts(request)
  if (request.command === 'search') await benchSearch(request)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
