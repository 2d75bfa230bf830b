import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { digestSample, sampleFolder } from './digest-sample.ts'
import { keepCompiled } from './keep-compiled.js'

const serveOnly = !process.argv.includes('--no-serve')
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { content, out, cache, settings } = sampleFolder('.sheaf/sample')
Object.assign(process.env, settings)
keepCompiled()

try {
  const inputs = await fingerprintInputs()
  if (existsSync(`${out}/index.html`) && (await readFile(`${cache}/inputs`, 'utf8').catch(() => '')) === inputs) {
    console.log(`The sample site is up to date in ${out}.`)
  } else {
    console.log('Reading three sample days (invented papers) from a stand-in for arXiv on this machine …')
    // What other code has made of the sample is not what this code makes of it.
    await rm(content, { recursive: true, force: true })
    await digestSample({ content, cache })
    console.log('Building the site …')
    const { buildSite } = await import('./build-site.ts')
    await buildSite()
    await mkdir(cache, { recursive: true })
    await writeFile(`${cache}/inputs`, inputs)
  }
  if (serveOnly) {
    const { preview } = await import('astro')
    const { port } = await preview({ logLevel: 'error', server: { port: 4321 } })
    console.log(`\n  Open http://localhost:${port}${process.env.SHEAF_BASE ?? '/'}   (Ctrl+C ends)\n`)
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

/** A hash of all that the sample site is made of: the same hash, the same site. */
async function fingerprintInputs(): Promise<string> {
  const hash = createHash('sha256')
    .update(process.env.SHEAF_SITE ?? '')
    .update(process.env.SHEAF_BASE ?? '')
  const files = await Array.fromAsync(
    glob(['src/**/*.*', 'public/**/*.*', 'content/pages/*', '*.{ts,mjs,json}', 'scripts/*.*']),
  )
  for (const file of files.sort()) hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}
