import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheaf-walls-'))
  await copyFile(join(root, 'biome.jsonc'), join(folder, 'biome.jsonc'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** What the linter says of a file in a room that has one import. */
async function lint(file: string, specifier: string): Promise<string> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `import * as it from '${specifier}'\n\nexport { it }\n`)
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  return new Promise((resolve) => {
    execFile(process.execPath, [biome, 'lint', '--vcs-enabled=false', file], { cwd: folder }, (_, out, err) =>
      resolve(out + err),
    )
  })
}

test.each([
  ['src/paper/noun.ts', '#ingest/http.ts'],
  ['src/paper/noun.ts', 'node:fs'],
  ['src/markdown/noun.ts', '#paper/schema.ts'],
  ['src/content/noun.ts', '#ingest/digest.ts'],
  ['src/config.ts', 'node:fs'],
  ['src/ingest/faq/noun.ts', 'astro:content'],
  ['src/ingest/faq/noun.ts', '#render/markdown.ts'],
  ['src/render/noun.ts', '#content/archive.ts'],
  ['src/feeds/noun.ts', '#ingest/http.ts'],
  ['src/search/noun.ts', 'astro:content'],
  ['src/search/format/noun.ts', 'node:fs'],
  ['src/views/noun.ts', 'astro:content'],
  ['src/views/noun.ts', '#collections.ts'],
  ['src/build/noun.ts', '#ingest/http.ts'],
  ['src/pages/noun.ts', '#ingest/digest.ts'],
  ['src/client/noun.ts', 'node:fs'],
  ['src/client/noun.ts', '#search/build-search.ts'],
  ['src/standin/noun.ts', '#ingest/http.ts'],
])('refuses in %s the import of %s', async (file, specifier) => {
  expect(await lint(file, specifier)).toContain('lint/style/noRestrictedImports')
})

test.each([
  ['src/paper/noun.ts', 'zod'],
  ['src/content/noun.ts', '#markdown/format.ts'],
  ['src/ingest/faq/noun.ts', 'openai'],
  ['src/feeds/noun.ts', '#render/markdown.ts'],
  ['src/client/search/noun.ts', '#search/format/words.ts'],
])('lets %s import %s', async (file, specifier) => {
  expect(await lint(file, specifier)).toContain('Checked 1 file')
  expect(await lint(file, specifier)).not.toContain('noRestrictedImports')
})
