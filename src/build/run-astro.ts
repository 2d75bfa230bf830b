import { fork } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { parseShell, type Shell } from '#layouts/shell.ts'
import { lessArguments } from './compile-less.js'
import { emptyPage } from './leave-out.ts'

/** Starts Astro in a process beside this one: it renders into `folder` what a site has once, and the empty page. */
export function runAstro(folder: string): RunningAstro {
  // It needs some of the code that this process has loaded.
  flushCompileCache()
  const child = fork(new URL('./astro-process.ts', import.meta.url), [folder], {
    execArgv: [...process.execArgv, ...lessArguments, '--max-semi-space-size=2'],
    env: { ...process.env, ...sparing },
  })
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`Astro has ended with ${signal ?? code}; what it says about it stands above.`))
    })
  })
  const shell = ended.then(() => takeShell(folder))
  // It may fail before anybody waits for it.
  shell.catch(() => {})
  return { shell, stop: () => void child.kill() }
}

/** The bundler (Rolldown) gives memory back at once, and takes no longer for it: 560 → 370 MB. */
const sparing = { MIMALLOC_PURGE_DELAY: '0', MALLOC_ARENA_MAX: '1', RAYON_NUM_THREADS: '1', TOKIO_WORKER_THREADS: '1' }

/** The empty page is none of the site's. */
function takeShell(folder: string): Shell {
  const place = join(folder, emptyPage)
  const shell = parseShell(readFileSync(join(place, 'index.html'), 'utf8'))
  rmSync(place, { recursive: true })
  return shell
}

export type RunningAstro = {
  /** Is there once Astro has ended. */
  shell: Promise<Shell>
  stop: () => void
}
