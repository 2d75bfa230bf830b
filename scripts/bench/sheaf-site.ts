import { join, resolve } from 'node:path'
import { type Measured, runMeasured } from './run-measured.ts'

/** Sheaf over the days in `<folder>/content`, with its own output and cache beside them. */
export function sheafSite(folder: string, followed: string[]): BenchSite {
  const content = join(folder, 'content')
  const out = join(folder, 'site')
  const env = {
    SHEAF_CATEGORIES: followed.join(','),
    SHEAF_CONTENT: content,
    SHEAF_OUT: out,
    SHEAF_CACHE: resolve(folder, 'cache'),
  }
  return {
    content,
    out,
    build: () => runMeasured(['scripts/build.ts'], env),
    index: () => runMeasured(['scripts/bench/index-search.ts', content, out], env),
  }
}

export type BenchSite = {
  /** Holds `days/` and `papers/`. */
  content: string
  out: string
  build(): Promise<Measured>
  /** Makes the search index of a built site once more; only where there is one. */
  index?(): Promise<Measured>
}
