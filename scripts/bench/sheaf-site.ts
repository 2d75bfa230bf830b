import { join, resolve } from 'node:path'
import { copyProject } from './project-copy.ts'
import { type Measured, runMeasured } from './run-measured.ts'

/** Sheaf in `folder`: a copy of the project, and beside it content, output and cache of its own. */
export async function sheafSite(folder: string, followed: string[]): Promise<SheafSite> {
  const project = join(folder, 'project')
  const [content, out] = [resolve(folder, 'content'), resolve(folder, 'site')]
  await copyProject(project)
  const env = {
    SHEAF_CATEGORIES: followed.join(','),
    // Sitemaps want to know where they are served.
    SHEAF_SITE: 'https://sheaf.example',
    SHEAF_CONTENT: content,
    SHEAF_OUT: out,
    SHEAF_CACHE: resolve(folder, 'cache'),
  }
  const run = (...args: string[]) => runMeasured(args, { cwd: project, env })
  return {
    content,
    out,
    build: () => run('scripts/build.js', '--no-search'),
    index: () => run('scripts/bench/index-search.ts', content, out, resolve(folder, 'search')),
    run,
  }
}

export type BenchSite = {
  /** Holds `days/` and `papers/`. */
  content: string
  out: string
  build(): Promise<Measured>
}

export type SheafSite = BenchSite & {
  /** Makes the search index of the built site, which `build` leaves out. */
  index(): Promise<Measured>
  /** Runs a script of the copied project. */
  run(...args: string[]): Promise<Measured>
}
