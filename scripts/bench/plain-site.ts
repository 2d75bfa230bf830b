import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { paperFile } from '#content/paths.ts'
import type { BenchDay } from './corpus.ts'
import { runMeasured } from './run-measured.ts'
import type { BenchSite } from './sheaf-site.ts'

/**
 * The baseline in `folder`, which has to lie within the project for its packages to be found: stock Astro, each paper an
 * MDX module of a `glob()` collection, formulas by rehype-mathjax as SVG; a page each paper, a page of abstracts each day.
 */
export async function plainSite(folder: string): Promise<BenchSite> {
  await cp(fileURLToPath(new URL('plain-site/', import.meta.url)), folder, { recursive: true })
  return {
    content: folder,
    out: join(folder, 'dist'),
    build: () => runMeasured(['node_modules/astro/bin/astro.mjs', 'build', '--root', folder]),
  }
}

/** Puts the answers of papers into `<Faq>`, which the plain site's day page leaves out. */
export async function wrapAnswers(content: string, days: BenchDay[]): Promise<void> {
  for (const { paper } of days.flatMap(({ entries }) => entries)) {
    const file = paperFile(content, paper.id)
    const text = await readFile(file, 'utf8')
    await writeFile(file, `${text.replace('\n## FAQ (', '\n<Faq>\n\n## FAQ (')}\n</Faq>\n`)
  }
}
