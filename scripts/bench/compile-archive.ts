import { glob, readFile } from 'node:fs/promises'
import { compile } from '@mdx-js/mdx'
import remarkMath from 'remark-math'
import { splitFrontmatter } from '#content/frontmatter.ts'
import { remarkTable } from '#markdown/dialect.ts'

/** Compiles every MDX file of an archive as any MDX tool would; returns those that do not compile. */
export async function compileArchive(content: string): Promise<BrokenFile[]> {
  const broken: BrokenFile[] = []
  for await (const file of glob(`${content}/{days,papers}/**/*.mdx`)) {
    try {
      const { body } = splitFrontmatter(await readFile(file, 'utf8'), file)
      await compile({ value: body, path: file }, { remarkPlugins: [remarkMath, remarkTable] })
    } catch (error) {
      broken.push({ file, reason: (error as Error).message })
    }
  }
  return broken
}

export type BrokenFile = { file: string; reason: string }
